/** Prints the rows of a sweep; equal rows give equal bytes. */
import type { DealSweepPlan, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepPlan } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import { csvHeader, csvLine } from '../../visual/words/csv.ts';
import { overrideLines } from '../../visual/story/beforeText.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { limitedSearchLines } from '../../visual/story/limitedSearchText.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { styledName } from '../../visual/words/naming.ts';
import { bar, formatCount, perHundred } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { heatMap } from '../../visual/terminal/heatMap.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { dealSweepPage } from './dealSweepOutput.ts';
import { section } from './page.ts';
import { counted } from '../../visual/words/plural.ts';
import { meanWorth } from '../../visual/words/worthText.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';

export type Format = 'csv' | 'json' | 'text';

/** The format that --csv or --json names; text without them. Throws ScenarioError where both are given. */
export function readFormat(given: Arguments): Format {
  if (given.has('csv') && given.has('json'))
    throw new ScenarioError([{ path: '--csv', what: 'it stands beside --json', mend: 'give one of the two' }]);
  return given.has('csv') ? 'csv' : given.has('json') ? 'json' : 'text';
}

/** Writes the rows as CSV with a head, as a JSON list, or as a table for people. */
export function sweepOutput(
  plan: SweepPlan | DealSweepPlan,
  given: readonly (SweepRow | DealSweepRow)[],
  format: Format,
  { style, width }: Pick<Io, 'style' | 'width'>,
): string {
  if (format === 'json') return json(given);
  if (format === 'csv') return given.length === 0 ? '' : csvHeader(given[0]!) + given.map(csvLine).join('');
  if ('deals' in plan) return printable(dealSweepPage(plan, given as readonly DealSweepRow[], style), width);
  const rows = given as readonly SweepRow[];
  const { scenario, design, replicates } = plan;
  const head = [
    ...design.paths,
    ...(replicates > 1 ? ['replicate'] : []),
    'deals',
    '95 % interval',
    '',
    `${styledName(scenario, 'vendor', style)} has`,
    `${styledName(scenario, 'client', style)} has`,
  ];
  const number = (row: SweepRow, key: string): number => row[key] as number;
  const spread = (row: SweepRow, side: Side): string => {
    const key = `payoff.${side}`;
    const mean = { estimate: number(row, key), low: number(row, `${key}.low`), high: number(row, `${key}.high`) };
    return meanWorth(scenario, side, mean, style);
  };
  const table = rows.map((row) => [
    ...design.paths.map((path) => fourDecimals(row[path]!)),
    ...(replicates > 1 ? [String(row['replicate'])] : []),
    perHundred(number(row, 'dealRate')),
    `${perHundred(number(row, 'dealRate.low'))}–${perHundred(number(row, 'dealRate.high'))}`,
    bar(number(row, 'dealRate'), 10),
    ...SIDES.map((side) => spread(row, side)),
  ]);
  const meets = (scenario.before?.meetings ?? 0) > 0 || design.paths.some((path) => path.startsWith('before.'));
  const note =
    `Deals: out of a hundred talks, ${formatCount(plan.runs)} at each point, all on the same chances. ` +
    `What each side has: in the end, deal or no deal, ${style.points === true ? 'in points' : 'out of 1'}.`;
  return printable(
    section(
      `${scenario.title}: ${counted(rows.length, 'point')}`,
      [
        ...heatMapLines(rows, style),
        ...headedColumns(
          head,
          table,
          2,
          design.paths.map((_, i) => i),
        ),
        '',
        ...wrapText(style.faint(note), 2),
        ...discountLines(scenario),
        ...limitedSearchLines(scenario),
        ...overrideLines(scenario, style, meets),
      ],
      style,
      `(seed ${plan.seed})`,
    ),
    width,
  );
}

/** Draws the heat map; no lines unless two levers vary. */
function heatMapLines(rows: readonly SweepRow[], style: Style): Block[] {
  const lines = heatMap(rows, style);
  return lines.length === 0 ? [] : [...lines, ''];
}

/** Writes a setting with at most four decimals. */
const fourDecimals = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(4))) : value;
