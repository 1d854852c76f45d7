/**
 * How the runs of a scenario spread: what each side ended with, counted in steps of a twentieth, deals apart from
 * failures.
 */
import type { PerSide } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { FlatRow } from '../words/csv.ts';
import { formatCount } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { tooltipText, tooltipCount, wholeTicks } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import { demandRows, endingChecks } from './parts/given.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';

const BINS = 20;
const ENDING_LABELS: readonly (readonly [kind: string, name: string])[] = [
  ['agreement', 'deal'],
  ['walk-away', 'somebody left'],
  ['deadline', 'time ran out'],
  ['impasse', 'no deal'],
  ['fault', 'a policy was at fault'],
];

/** The fills of the endings, in their order: far apart in lightness from each other and from the side's colour. */
const FILLS: PerSide<readonly string[]> = {
  vendor: [SIDE_COLOUR.vendor, 'white', '#c8c8c8', '#111', '#8a8a8a'],
  client: [SIDE_COLOUR.client, 'white', '#c8c8c8', '#111', '#555'],
};

/** The most counts that are named on an axis. */
const MAX_TICKS = 6;

/**
 * Draws one histogram a side: how many negotiations ended with which utility.
 *
 * @param rows - Rows as `runs` returns them, or as `simulate --out` writes them; at least one.
 * @param options - `title`: the title of the chart; default what is drawn.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where there is no row.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, runs } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = [...runs(scenario, { runs: 20 })];
 * console.log(typeof charts.distribution(rows).description); // string
 * ```
 */
export function distribution(rows: readonly FlatRow[], options: { readonly title?: string } = {}): ChartSpec {
  demandRows(rows, 'rows', 'there are no runs', 'give rows as runs returns them, at least one', endingChecks);
  checkKeys(options, ['title']);
  const { title = 'What each side ended with' } = options;
  const names = ENDING_LABELS.filter(([kind]) => rows.some((row) => row['kind'] === kind)).map(([, name]) => name);
  const seeds = [...new Set(rows.flatMap((row) => (row['seed'] == null ? [] : [String(row['seed'])])))].join(', ');
  const deals = rows.filter((row) => row['kind'] === 'agreement').length;
  return chart(
    title,
    `${counted(rows.length, 'negotiation')}, ${counted(deals, 'deal')}; those without a deal count with ` +
      `what the side was left with${seeds === '' ? '' : ` (seed ${seeds})`}`,
    `Histograms of what each side ended with in ${counted(rows.length, 'negotiation')}, of which ` +
      `${deals === 1 ? '1 was a deal' : `${formatCount(deals)} were deals`}. ` +
      `${SIDES.map((side) => `The ${side}'s mean is ${meanUtility(rows, side).toFixed(2)}`).join('. ')}.`,
    {
      vconcat: SIDES.map((side) => histogram(rows, side, names)),
      spacing: 20,
      resolve: { scale: { color: 'independent' } },
    },
  );
}

const meanUtility = (rows: readonly FlatRow[], side: string): number =>
  rows.reduce((sum, row) => sum + Number(row[`utility.${side}`]), 0) / rows.length;

function histogram(rows: readonly FlatRow[], side: 'vendor' | 'client', names: readonly string[]): SpecFragment {
  const counts = new Map<string, number>();
  let bins = BINS;
  for (const row of rows) {
    const utility = Number(row[`utility.${side}`]);
    const bin = Math.min(utility > 1 ? Infinity : BINS - 1, Math.floor(utility * BINS + 1e-9));
    bins = Math.max(bins, bin + 1);
    const key = `${bin}/${String(row['kind'])}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const values = [...counts].map(([key, runs]): Datum => {
    const [bin, kind] = key.split('/') as [string, string];
    return {
      from: Number(bin) / BINS,
      to: (Number(bin) + 1) / BINS,
      runs,
      ending: ENDING_LABELS.find(([name]) => name === kind)?.[1] ?? kind,
      range: `${(Number(bin) / BINS).toFixed(2)} to ${((Number(bin) + 1) / BINS).toFixed(2)}`,
    };
  });
  const perBin = new Map<string, number>();
  for (const [key, runs] of counts) {
    const bin = key.split('/')[0]!;
    perBin.set(bin, (perBin.get(bin) ?? 0) + runs);
  }
  const most = Math.max(...perBin.values());
  return {
    width: CHART_WIDTH,
    height: 130,
    data: { values },
    mark: { type: 'bar', stroke: NEUTRAL_DARK, strokeWidth: 0.7 },
    encoding: {
      x: {
        field: 'from',
        type: 'quantitative',
        title: `what the ${side} ended with, utility from 0 to ${bins / BINS}`,
        scale: { domain: [0, bins / BINS] },
        bin: { binned: true, step: 1 / BINS },
      },
      x2: { field: 'to' },
      y: {
        field: 'runs',
        type: 'quantitative',
        title: 'negotiations',
        stack: 'zero',
        axis: { values: wholeTicks(0, most, MAX_TICKS), format: ',d' },
      },
      color: {
        field: 'ending',
        type: 'nominal',
        title: `ending (${side})`,
        scale: {
          domain: names,
          range: ENDING_LABELS.map(([, name], n) => [name, FILLS[side][n]!] as const)
            .filter(([name]) => names.includes(name))
            .map(([, colour]) => colour),
        },
      },
      tooltip: [tooltipText('range', 'utility'), tooltipText('ending', 'ending'), tooltipCount('runs', 'negotiations')],
    },
  };
}
