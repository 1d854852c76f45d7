/** Prints the rows of a sweep over sequences of deals as a table for people. */
import type { DealMeasure } from '../../dealings/sweeps/dealMeasures.ts';
import type { DealSweepPlan, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { formatCount, perHundred, plusMinus, twoDecimals } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';
import { gainNumber, meanGain } from '../../visual/words/worthText.ts';
import { section } from './page.ts';

/** The shares and the means that have a column, each with its head. */
const SHARES: readonly (readonly [DealMeasure, string])[] = [
  ['dealRate', 'deals, of 100'],
  ['retention', 'retention, of 100'],
  ['survival', 'survival, of 100'],
];
const MEANS: readonly (readonly [DealMeasure, string])[] = [
  ['satisfaction', 'satisfaction'],
  ['trust', 'trust'],
];
/** Differences of utilities of the vendor. */
const GAINS: readonly (readonly [DealMeasure, string])[] = [
  ['margin', 'margin'],
  ['firm', 'firm'],
];

/** The table. */
export function dealSweepPage(plan: DealSweepPlan, rows: readonly DealSweepRow[], style: Style): Block[] {
  const { scenario, design, replicates, runs, deals, seed } = plan;
  const head = [
    ...design.paths,
    ...(replicates > 1 ? ['replicate'] : []),
    ...[...SHARES, ...MEANS, ...GAINS].map(([, title]) => title),
  ];
  const plain: Wording = { alone: twoDecimals, within: (one) => plusMinus(one, twoDecimals) };
  const gain: Wording = {
    alone: (x) => gainNumber(scenario, 'vendor', x, style),
    within: (one) => meanGain(scenario, 'vendor', one, style, twoDecimals),
  };
  const table = rows.map((row) => [
    ...design.paths.map((path) => setting(row[path])),
    ...(replicates > 1 ? [String(row.replicate)] : []),
    ...SHARES.map(([name]) => share(row, name)),
    ...MEANS.map(([name]) => mean(row, name, plain)),
    ...GAINS.map(([name]) => mean(row, name, gain)),
  ]);
  const note =
    `${counted(deals, 'deal')} in each of ${formatCount(runs)} runs at each point, all on the same chances; 95 % ` +
    'intervals over the runs. Retention: of the first clients that have made every deal so far, the share that ' +
    'renews. Survival: the share of those that made the first deal which has made them all. Satisfaction and trust ' +
    "are the client's; the margin is the vendor's, for each deal made; firm is the same for each deal of the " +
    'sequence, made or not.';
  return section(
    `${scenario.title}: ${counted(rows.length, 'point')}`,
    [
      ...headedColumns(
        head,
        table,
        2,
        head.map((_, n) => n),
      ),
      '',
      ...wrapText(style.faint(note), 2),
    ],
    style,
    `(seed ${seed})`,
  );
}

const setting = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? String(Number(value.toFixed(4))) : (value ?? '');

const share = (row: DealSweepRow, name: DealMeasure): string =>
  row[name] === null
    ? '–'
    : `${perHundred(row[name])} (${perHundred(row[`${name}.low`]!)}–${perHundred(row[`${name}.high`]!)})`;

/** What writes a number without an interval, and one with it. */
interface Wording {
  readonly alone: (x: number) => string;
  readonly within: (mean: { readonly estimate: number; readonly low: number; readonly high: number }) => string;
}

function mean(row: DealSweepRow, name: DealMeasure, { alone, within }: Wording): string {
  const [estimate, low, high] = [row[name], row[`${name}.low`], row[`${name}.high`]];
  if (estimate === null) return '–';
  return low === null || high === null ? alone(estimate) : within({ estimate, low: low!, high: high! });
}
