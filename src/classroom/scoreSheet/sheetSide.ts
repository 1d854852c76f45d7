/** Converts one side of a score sheet, whose points may be below 0, to weights and values in [0, 1]. */
import type { Side } from '../../domain/side.ts';
import type { PathReporter } from '../../kernel/problems.ts';
import type { Separator } from '../../kernel/readCsv.ts';
import { roundedPoints } from '../../scenario/read/pointsScale.ts';
import type { SideInput } from '../../scenario/read/scenarioInput.ts';
import type { ScoreSheet } from './readScoreSheet.ts';
import { limitOf } from './readScoreSheet.ts';
import type { PlacedCell } from './sheetRows.ts';
import { sheetOptions } from './sheetOptions.ts';
import { pointsIn } from './sheetPoints.ts';

/**
 * Converts a side. With span_k = the greatest − the least points of issue k and S = Σ span: the weight of an issue is
 * span_k / S, the value of an option (points − least) / span_k, and P points of a package are a utility of
 * (P − Σ least) / S. So the worst package is worth 0, the best 1, and every difference of points is S times the
 * difference of utilities. A walk-away below the worst package is 0: no package is worse than no deal.
 *
 * @param sheet - The sheet, read without a problem in its points.
 * @param side - The side.
 * @param keys - The keys of the issues, in their order.
 * @param separator - What separates cells: it says how numbers are written.
 * @param report - Takes every problem, with the address of its cell.
 */
export function sheetSide(
  sheet: ScoreSheet,
  side: Side,
  keys: readonly string[],
  separator: Separator,
  report: PathReporter,
): SideInput {
  const options = sheet.issues.map((issue) => sheetOptions(issue, separator));
  const points = sheet.issues.map(({ options }) => options.map((row) => row.points[side]));
  const least = points.map((list) => list.reduce((a, b) => Math.min(a, b)));
  const span = points.map((list, k) => list.reduce((a, b) => Math.max(a, b)) - least[k]!);
  const total = span.reduce((a, b) => a + b, 0);
  const lowest = least.reduce((a, b) => a + b, 0);
  const utilityIn = (cell: PlacedCell): number | null => {
    const found = pointsIn(cell, separator, report);
    const utility = found === null ? null : (found - lowest) / total;
    // Decimals such as 0.1 + 0.2 may lift a sum above the best package by a rounding error.
    if (utility === null || utility <= 1 + 1e-12) return utility === null ? null : Math.max(0, Math.min(1, utility));
    const best = roundedPoints(lowest + total);
    report(cell.at, `it is above the best package of the ${side}, ${best} points`, 'write points that a package has');
    return null;
  };
  const walkAwayCell = sheet.whole.get('walkaway')?.[side];
  const walkAway = walkAwayCell === undefined ? null : utilityIn(walkAwayCell);
  const openCell = sheet.whole.get('opensat')?.[side];
  const opensAt = openCell === undefined || openCell.text === '' ? null : utilityIn(openCell);
  if (opensAt !== null && walkAway !== null && opensAt < walkAway)
    report(openCell!.at, `the ${side} opens below its walk-away points`, 'open at them or above');
  const names = sheet.whole.get('names')?.[side].text ?? '';
  return {
    name: names === '' ? (side === 'vendor' ? 'Vendor' : 'Client') : names,
    points: {
      total: roundedPoints(total),
      least: Object.fromEntries(keys.flatMap((key, k) => (least[k] === 0 ? [] : [[key, roundedPoints(least[k]!)]]))),
    },
    goals: Object.fromEntries(
      options.map((list, k) => [
        keys[k]!,
        {
          weight: span[k]! / total,
          values: Object.fromEntries(
            list.map((option, o) => [String(option), span[k] === 0 ? 0 : (points[k]![o]! - least[k]!) / span[k]!]),
          ),
        },
      ]),
    ),
    walkAway: walkAway ?? 0,
    ...(opensAt === null ? {} : { opensAt }),
    breakPoints: Object.fromEntries(
      sheet.issues.flatMap((issue, k) => {
        const limit = limitOf(side, issue, report);
        if (limit === null) return [];
        const because = limit.because[side];
        return [
          [keys[k]!, { limit: options[k]![issue.options.indexOf(limit)]!, ...(because === '' ? {} : { because }) }],
        ];
      }),
    ),
  };
}
