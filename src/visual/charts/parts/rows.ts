/** Charts with a row for each name: the axis of the names, and sizes that keep the chart as wide as the others. */
import { wrapLines } from '../../words/layout.ts';
import { visibleLength } from '../../words/width.ts';
import type { SpecFragment } from './chartSpec.ts';
import { CHART_WIDTH } from './chartSpec.ts';

/** The longest line of a name, in letters, and the widths of a letter and of a line, in pixels. */
const [LINE_LENGTH, LETTER, LINE] = [32, 7.2, 14];

/** A name in lines. */
export const rowName = (name: string): string => wrapLines(name, LINE_LENGTH).join('\n');

/** The axis of the names in `field`, which `rowName` has set in lines, in the order of the data. */
export const rowAxis = (field: string): SpecFragment => ({
  field,
  type: 'nominal',
  title: null,
  sort: null,
  axis: { labelExpr: String.raw`split(datum.label, '\n')`, labelLineHeight: LINE, labelLimit: 0 },
});

/** The width of the plot and the height of a row, of at least `step` pixels, for these names. */
export function rowSizes(names: readonly string[], step: number): SpecFragment {
  const lines = names.map((name) => name.split('\n'));
  const longest = Math.max(0, ...lines.flat().map(visibleLength));
  const tallest = Math.max(1, ...lines.map((all) => all.length));
  return {
    width: Math.round(CHART_WIDTH + 40 - Math.max(80, longest * LETTER)),
    height: { step: Math.max(step, LINE * tallest + 8) },
  };
}
