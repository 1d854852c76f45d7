/** Lines of several names, with a point and an interval at each value. */
import { legendColumns } from './chartSpec.ts';
import type { SpecFragment } from './chartSpec.ts';

/** A line: its field in the result, its name, and a colour and a dash that stay apart in greyscale. */
export type StyledLine<Field extends string = string> = readonly [
  field: Field,
  name: string,
  colour: string,
  dash: readonly number[],
];

interface Asked {
  readonly lines: readonly StyledLine[];
  /** The number of columns of the legend, where the names are short enough. */
  readonly columns: number;
  readonly x: SpecFragment;
  readonly y: SpecFragment;
  readonly tooltip: readonly object[];
  /** Whether some values have no interval: their `low` is null. */
  readonly hasGaps: boolean;
}

/** The layers. Every datum has `line`, `low` and `high`, and the fields of `x` and `y`. */
export function intervalLines({ lines, columns, x, y, tooltip, hasGaps }: Asked): SpecFragment[] {
  const names = lines.map(([, name]) => name);
  const of = (place: 2 | 3): object => ({
    field: 'line',
    type: 'nominal',
    title: null,
    legend: { columns: legendColumns(names, columns), symbolType: 'stroke', symbolSize: 400, symbolStrokeWidth: 2 },
    scale: { domain: names, range: lines.map((line) => line[place]) },
  });
  return [
    {
      ...(hasGaps ? { transform: [{ filter: 'datum.low !== null' }] } : {}),
      mark: { type: 'rule', opacity: 0.6 },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color: of(2) },
    },
    { mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y, color: of(2), strokeDash: of(3) } },
    { mark: { type: 'point', filled: true, size: 40, opacity: 1 }, encoding: { x, y, color: of(2), tooltip } },
  ];
}
