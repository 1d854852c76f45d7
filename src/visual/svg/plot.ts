/** One plot: its grid, its marks, its axes, and the legends beside and under it. */
import { escapeHtml } from '../show/html.ts';
import { textWidth } from '../page/textWidth.ts';
import { axisX, axisY, LINE, tallestLabel } from './axes.ts';
import { element, moved } from './elements.ts';
import { nameLegends, numberLegend } from './legends.ts';
import { marksOf } from './marks.ts';
import { scaleOf } from './scale.ts';
import type { ChartPlot, Unit } from './spec.ts';

/** Pixels that all plots of a chart leave free beside them, so that they stand one under the other. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** For the words of an axis to the left. */
  readonly words: number;
}

interface Drawn {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** Above a plot, for a line of text or the title; right of it, for turned text or half a label. */
const [ABOVE, ABOVE_TITLE, RIGHT] = [8, 22, 20];
/** The most pixels of words to the left; where the width is given, this share of it. */
const [MAX_WORDS, SHARE] = [440, 0.45];

/** The height of a plot: as it says, or so that every row has room for its words. */
function heightOf({ height, units }: ChartPlot, words: number): number {
  if (typeof height === 'number') return height;
  const scale = scaleOf(units, 'y', 1)!;
  return scale.domain.length * Math.max(height.step, LINE * tallestLabel(scale, words) + 8);
}

/** How far the words in the rows of a plot reach beyond its right edge. */
function rowsBeyond(units: readonly Unit[], width: number): number {
  const x = scaleOf(units, 'x', width);
  const isRows = scaleOf(units, 'y', 1)?.isDiscrete === true;
  const ends = units.flatMap(({ mark, encoding: { x: channel, text }, data }) =>
    !isRows || x === null || text === undefined
      ? []
      : data.map((datum) => {
          const at = x.at(datum[channel!.field!]) ?? 0;
          return at + (mark.dx ?? 0) + textWidth(String(datum[text.field!]), mark.fontSize ?? LINE) - width;
        }),
  );
  return Math.max(0, ...ends);
}

export function plotMargins(plots: readonly ChartPlot[], width: number | undefined): Margins {
  const words = width === undefined ? MAX_WORDS : Math.min(MAX_WORDS, width * SHARE);
  const left = plots.map((plot) => {
    const height = heightOf(plot, words);
    const y = scaleOf(plot.units, 'y', height);
    return y === null ? 0 : axisY(y, 0, height, words).size;
  });
  const room = width === undefined ? plots[0]!.width : width - Math.max(...left) - RIGHT;
  const right = plots.map(({ units, height }) =>
    Math.max(RIGHT, rowsBeyond(units, room), numberLegend(units, units[0]!.data, Number(height)).size + RIGHT),
  );
  return { left: Math.max(...left), right: Math.max(...right), words };
}

/** A plot of `width` pixels, from its top left corner with what stands around it. */
export function drawPlot(
  plot: ChartPlot,
  { left, right, words, width, ownLegend }: Margins & { readonly width: number; readonly ownLegend: boolean },
): Drawn {
  const { units, title } = plot;
  const height = heightOf(plot, words);
  const [x, y] = [scaleOf(units, 'x', width), scaleOf(units, 'y', height)];
  const under = x === null ? { grid: '', axis: '', size: 0 } : axisX(x, width, height);
  const aside = y === null ? { grid: '', axis: '', size: 0 } : axisY(y, width, height, words);
  const hasAbove = units.some(({ mark }) => mark.type === 'text' && mark.baseline === 'bottom');
  const above = title !== '' ? ABOVE_TITLE : hasAbove ? ABOVE + LINE : ABOVE;
  const field = { width, height, x, y, left, right, stretch: width / plot.width };
  const names = ownLegend ? nameLegends(units, left + width + right) : { markup: '', size: 0 };
  const frame = { width, height, fill: 'none', stroke: '#ccc' };
  return {
    markup:
      moved(
        left,
        above,
        (title === '' ? '' : element('text', { y: -8, 'font-size': 12, fill: '#222' }, escapeHtml(title))) +
          element('rect', frame) +
          under.grid +
          aside.grid +
          under.axis +
          aside.axis +
          units.map((unit) => marksOf(unit, field)).join('') +
          moved(width + RIGHT, 0, numberLegend(units, units[0]!.data, height).markup),
      ) + moved(0, above + height + under.size, names.markup),
    width: left + width + right,
    height: above + height + under.size + names.size + 6,
  };
}
