/** Charts with a row for each name: the axis of the names, and sizes that keep the chart as wide as the others. */
import { wrapLines } from '../../page/layout.ts';
import { visibleLength } from '../../page/width.ts';
import type { SpecFragment } from './chartSpec.ts';
import { CHART_WIDTH } from './chartSpec.ts';

/** The longest line of a name, in letters, and the widths of a letter and of a line, in pixels. */
const [LINE_LENGTH, LETTER, LINE] = [32, 7.2, 14];

/** The most lines of a name that is set in the middle of its row. */
const MAX_CENTRED = 8;

/** A name in lines. */
export const rowName = (name: string, length = LINE_LENGTH): string => wrapLines(name, length).join('\n');

/** Shows the lines of `rowName` as labels of an axis. */
export const ROW_LABELS: SpecFragment = {
  labelExpr: String.raw`split(datum.label, '\n')`,
  labelLineHeight: LINE,
  labelLimit: 0,
  // The middle of a name of several lines stands at its row.
  labelOffset: {
    condition: Array.from({ length: MAX_CENTRED - 1 }, (_, n) => ({
      test: String.raw`length(split(datum.value, '\n')) === ${n + 2}`,
      value: (-LINE / 2) * (n + 1),
    })),
    value: 0,
  },
};

/** The axis of the names in `field`, which `rowName` has set in lines, in the order of the data. */
export const rowAxis = (field: string): SpecFragment => ({
  field,
  type: 'nominal',
  title: null,
  sort: null,
  axis: ROW_LABELS,
});

/** The width of the plot and the height of a row, of at least `step` pixels, for these names. */
export function rowSizes(
  names: readonly string[],
  step: number,
): { readonly width: number; readonly height: SpecFragment } {
  const lines = names.map((name) => name.split('\n'));
  const longest = Math.max(0, ...lines.flat().map(visibleLength));
  const tallest = Math.max(1, ...lines.map((all) => all.length));
  return {
    width: Math.round(CHART_WIDTH + 40 - Math.max(80, longest * LETTER)),
    height: { step: Math.max(step, LINE * tallest + 8) },
  };
}
