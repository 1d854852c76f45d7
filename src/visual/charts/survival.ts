/** How much of a cohort is left at each deal, beside what is left in the null models. */
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import { isRecord } from '../../kernel/guards.ts';
import { formatCount, percent } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { PERCENT_AXIS, tooltipPercent, tooltipText } from './parts/axes.ts';
import type { ChartSpec, Datum } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import { demand, demandRows, isEstimate } from './parts/given.ts';
import type { StyledLine } from './parts/intervalLines.ts';
import { intervalLines } from './parts/intervalLines.ts';

const LINES = [
  ['survival', 'the cohort', '#222', [1, 0]],
  ['differences', 'clients only differ', '#1b4f8f', [6, 3]],
  ['alike', 'clients are alike, trust moves', '#d9730d', [2, 2]],
  ['neither', 'neither', '#7a3e9d', [8, 3, 2, 3]],
  ['nothingCarried', 'nothing is carried', '#999', [1, 3]],
] as const satisfies readonly StyledLine[];

/**
 * Draws how much of a cohort of clients is left at each deal, beside its null models.
 *
 * @param found - What `nullModels` of `dealbreaker/validation` returns.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the value is no such result, or nobody made the first deal.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, withLevers } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 * import { nullModels } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const lasting = withLevers(scenario, { 'after.fades': 0.1, 'after.renewal': 1 });
 * console.log(typeof charts.survival(nullModels(lasting, { runs: 20, deals: 3 })).description); // string
 * ```
 */
export function survival(found: NullModels): ChartSpec {
  const mend = 'give what nullModels of dealbreaker/validation returns';
  demand([['survival', isRecord(found) && Array.isArray(found['survival']), 'it is missing']], mend);
  demandRows(found.survival, 'survival', 'nobody made the first deal', 'give a cohort of more clients', (row) => [
    ['survival', isEstimate(row['survival']), 'it is not an estimate'],
    ...['deal', 'differences', 'alike', 'neither', 'nothingCarried'].map(
      (key) => [key, Number.isFinite(row[key]), 'it is not a number'] as const,
    ),
  ]);
  const values = found.survival.flatMap((row) =>
    LINES.map(([field, line]): Datum => {
      const share = row[field];
      return typeof share === 'number'
        ? { deal: String(row.deal), line, share, low: null, high: null }
        : { deal: String(row.deal), line, share: share.estimate, low: share.low, high: share.high };
    }),
  );
  const x = {
    field: 'deal',
    type: 'ordinal',
    sort: found.survival.map(({ deal }) => String(deal)),
    axis: { labelAngle: 0 },
    title: 'deal',
  };
  const title = 'clients that are left';
  const y = { field: 'share', type: 'quantitative', scale: { domain: [0, 1] }, axis: PERCENT_AXIS, title };
  const last = found.survival.at(-1)!;
  return chart(
    `${found.title}: who is left`,
    `${formatCount(found.cohort)} clients that made the first deal; thin lines are 95 % intervals (seed ${found.seed})`,
    `The share of ${counted(found.cohort, 'client')} that has made every deal so far. At deal ${last.deal}: ` +
      `${LINES.map(([field, name]) => {
        const share = last[field];
        return `${name} ${percent(typeof share === 'number' ? share : share.estimate)}`;
      }).join('; ')}.`,
    {
      width: CHART_WIDTH,
      height: 300,
      data: { values },
      layer: intervalLines({
        lines: LINES,
        columns: 2,
        x,
        y,
        tooltip: [tooltipText('line', 'line'), tooltipText('deal', 'deal'), tooltipPercent('share', 'left')],
        hasGaps: true,
      }),
    },
  );
}
