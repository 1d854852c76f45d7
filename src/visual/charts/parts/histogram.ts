/** A histogram of one column of runs or hands: how many ended where, each ending with a fill of its own. */
import type { PerSide, Side } from '../../../domain/side.ts';
import type { FlatRow } from '../../words/csv.ts';
import { tooltipCount, tooltipText, wholeTicks } from './axes.ts';
import type { Datum, SpecFragment } from './chartSpec.ts';
import { CHART_WIDTH } from './chartSpec.ts';
import { NEUTRAL_DARK, SIDE_COLOUR } from './colours.ts';
import { isNumeric } from './given.ts';

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

/** What is counted: a column of numbers of a side, and the bars from `low` to `high`, each `step` wide. */
export interface HistogramColumn {
  readonly side: Side;
  /** What the side is called. */
  readonly role: string;
  readonly column: string;
  readonly what: string;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Whether the fills are named under it. */
  readonly legend: boolean;
}

/** The names of the endings that the rows have, in the order of the legend. */
export const endingNames = (rows: readonly FlatRow[]): string[] =>
  ENDING_LABELS.filter(([kind]) => rows.some((row) => row['kind'] === kind)).map(([, name]) => name);

/** Rows without a number in the column are left out. */
export function histogram(
  rows: readonly FlatRow[],
  { side, role, column, what, title, low, high, step, legend }: HistogramColumn,
  names: readonly string[],
): SpecFragment {
  const last = Math.round((high - low) / step) - 1;
  const counts = new Map<string, number>();
  const perBin = new Map<number, number>();
  for (const row of rows) {
    if (!isNumeric(row[column])) continue;
    const bin = Math.min(last, Math.floor((Number(row[column]) - low) / step + 1e-9));
    const key = `${bin}/${String(row['kind'])}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    perBin.set(bin, (perBin.get(bin) ?? 0) + 1);
  }
  const edge = (bin: number): number => Number((low + bin * step).toFixed(6));
  const values = [...counts].map(([key, runs]): Datum => {
    const [bin, kind] = key.split('/') as [string, string];
    const [from, to] = [edge(Number(bin)), edge(Number(bin) + 1)];
    return {
      from,
      to,
      runs,
      ending: ENDING_LABELS.find(([name]) => name === kind)?.[1] ?? kind,
      range: `${from.toFixed(2)} to ${to.toFixed(2)}`,
    };
  });
  return {
    width: CHART_WIDTH,
    height: 130,
    data: { values },
    mark: { type: 'bar', stroke: NEUTRAL_DARK, strokeWidth: 0.7 },
    encoding: {
      x: {
        field: 'from',
        type: 'quantitative',
        title,
        scale: { domain: [low, high] },
        bin: { binned: true, step },
      },
      x2: { field: 'to' },
      y: {
        field: 'runs',
        type: 'quantitative',
        title: 'negotiations',
        stack: 'zero',
        axis: { values: wholeTicks(0, Math.max(...perBin.values()), MAX_TICKS), format: ',d' },
      },
      color: {
        field: 'ending',
        type: 'nominal',
        ...(legend ? { title: `ending (${role})` } : { legend: null }),
        scale: {
          domain: names,
          range: ENDING_LABELS.map(([, name], n) => [name, FILLS[side][n]!] as const)
            .filter(([name]) => names.includes(name))
            .map(([, colour]) => colour),
        },
      },
      tooltip: [tooltipText('range', what), tooltipText('ending', 'ending'), tooltipCount('runs', 'negotiations')],
    },
  };
}
