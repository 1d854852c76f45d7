/** The rows of a sweep as they are printed. Whoever has the same rows prints the same bytes. */
import type { SweepPlan, SweepRow } from '../../experiments/sweep.ts';
import { csvHead, csvLine } from '../../visual/words/csv.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import { painted } from '../../visual/words/naming.ts';
import { bar, counted, inHundred } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';
import { ansi, plain } from '../../visual/words/style.ts';
import { heatMap } from '../../visual/terminal/heatMap.ts';
import { json, printable } from './io.ts';
import { section } from './page.ts';

export type Format = 'csv' | 'json' | 'text';

/** CSV with a head; a JSON list of rows; or a table for people. */
export function sweepOutput(plan: SweepPlan, rows: readonly SweepRow[], format: Format, colour: boolean): string {
  if (format === 'json') return json(rows);
  if (format === 'csv') return rows.length === 0 ? '' : csvHead(rows[0]!) + rows.map(csvLine).join('');
  const paint = colour ? ansi : plain;
  const { scenario, design, replicates } = plan;
  const head = [
    ...design.paths,
    ...(replicates > 1 ? ['replicate'] : []),
    'deals',
    '95 % interval',
    '',
    `${painted(scenario, 'vendor', paint)} has`,
    `${painted(scenario, 'client', paint)} has`,
  ];
  const number = (row: SweepRow, key: string): number => row[key] as number;
  const spread = (row: SweepRow, key: string): string =>
    `${number(row, key).toFixed(3)} ± ${Math.max(number(row, `${key}.high`) - number(row, key), number(row, key) - number(row, `${key}.low`)).toFixed(3)}`;
  const table = rows.map((row) => [
    ...design.paths.map((path) => shown(row[path]!)),
    ...(replicates > 1 ? [String(row['replicate'])] : []),
    inHundred(number(row, 'dealRate')),
    `${inHundred(number(row, 'dealRate.low'))}–${inHundred(number(row, 'dealRate.high'))}`,
    bar(number(row, 'dealRate'), 10),
    spread(row, 'payoff.vendor'),
    spread(row, 'payoff.client'),
  ]);
  const note = `Deals: out of a hundred talks, ${counted(plan.runs)} at each point, all on the same chances. What each side has: in the end, deal or no deal, out of 1.`;
  return printable(
    section(
      `${scenario.title}: ${counted(rows.length)} points`,
      [
        ...picture(rows, paint),
        ...columns(
          [head, ...table],
          2,
          design.paths.map((_, i) => i),
        ),
        '',
        ...wrapText(paint.faint(note), 2),
      ],
      paint,
      `(seed ${plan.seed})`,
    ),
  );
}

/** The heat map, where two levers vary. */
function picture(rows: readonly SweepRow[], paint: Style): string[] {
  const lines = heatMap(rows, paint);
  return lines.length === 0 ? [] : [...lines, ''];
}

/** At most four decimals, as people read a setting. */
const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(4))) : value;
