/** Legends: what colours, shapes and dashes mean. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import { escapeHtml } from '../show/html.ts';
import { wrapLines } from '../page/layout.ts';
import { textWidth } from '../page/textWidth.ts';
import { FONT_SIZE, LINE, TICK } from './axes.ts';
import { colourEnds } from './colour.ts';
import { element, textLines } from './elements.ts';
import { numberLabel } from './numberFormat.ts';
import { viridis } from './palette.ts';
import { shapePath } from './shapes.ts';
import type { Channel, Unit } from './spec.ts';
import { linesOf, saidOf } from './spec.ts';
import { ticks } from './ticks.ts';

interface Drawn {
  readonly markup: string;
  /** Pixels down for a legend of names, across for one of numbers. */
  readonly size: number;
}

/** Pixels: the width of a symbol, of the room for it, from one column to the next. */
const [SYMBOL, ROOM, GAP] = [24, 30, 16];
const TEXT = { 'font-size': FONT_SIZE, fill: '#333' };

/** A legend: the channels that mean the same, and the units that use them. */
interface Legend {
  readonly title: readonly string[];
  readonly names: readonly string[];
  readonly channels: { color?: Channel; shape?: Channel; strokeDash?: Channel };
  readonly units: Unit[];
}

/** The legends of some units; channels with the same title and the same names have one together. */
function legendsOf(units: readonly Unit[]): Legend[] {
  const found = new Map<string, Legend>();
  for (const unit of units)
    for (const name of ['color', 'shape', 'strokeDash'] as const) {
      const channel = unit.encoding[name];
      if (channel === undefined || channel.type === 'quantitative' || channel.legend === null) continue;
      const title = linesOf(channel.legend?.title === undefined ? channel.title : channel.legend.title);
      const names = (channel.scale?.domain ?? []).map(String);
      const key = JSON.stringify([title, names]);
      const legend: Legend = found.get(key) ?? { title, names, channels: {}, units: [] };
      legend.channels[name] ??= channel;
      legend.units.push(unit);
      found.set(key, legend);
    }
  return [...found.values()].filter(({ names }) => names.length > 0);
}

/** The symbol of a name, in the middle of its room. */
function symbolOf({ channels: { color, shape, strokeDash }, units }: Legend, n: number): string {
  const colour = (color?.scale?.range?.[n] as string | undefined) ?? '#555';
  const form = shape?.scale?.range?.[n] as string | undefined;
  const dash = strokeDash?.scale?.range?.[n] as readonly number[] | undefined;
  const has = (type: string): boolean => units.some(({ mark }) => mark.type === type);
  if (has('bar')) return element('rect', { x: 6, y: -6, width: 12, height: 12, fill: colour, stroke: '#222' });
  const isLine = strokeDash !== undefined || color?.legend?.symbolType === 'stroke' || form === 'stroke';
  return (
    (isLine
      ? element('path', {
          d: `M0,0H${SYMBOL}`,
          stroke: colour,
          'stroke-width': has('area') ? 4 : 2,
          'stroke-dasharray': dash === undefined || dash[1] === 0 ? undefined : dash.join(','),
        })
      : '') +
    (form === undefined || form === 'stroke'
      ? ''
      : element('path', { d: shapePath(form, 90, SYMBOL / 2, 0), fill: colour }))
  );
}

/** The legends of names, one under the other, no wider than `width`. */
export function nameLegends(units: readonly Unit[], width: number): Drawn {
  let down = 0;
  const markup = legendsOf(units).map((legend) => {
    const { title, channels, names } = legend;
    const asked = saidOf(
      [channels.color, channels.shape, channels.strokeDash].flatMap((one) => one ?? []),
      'legend',
    );
    const broadest = (all: readonly string[]): number => Math.max(0, ...all.map((name) => textWidth(name, FONT_SIZE)));
    const room = ROOM + broadest(names) + GAP;
    const columns = Math.max(1, Math.min(asked?.columns ?? names.length, Math.floor((width + GAP) / room)));
    // A column is as wide as its own names.
    const lefts = [0];
    for (let column = 0; column < columns; column++)
      lefts.push(lefts[column]! + ROOM + GAP + broadest(names.filter((_, n) => n % columns === column)));
    const head = textLines(title, 0, down + LINE, LINE, TEXT);
    down += title.length * (LINE + 4);
    const letters = Math.max(8, Math.floor((width - ROOM) / 7));
    const rows = names.map((name) => wrapLines(name, letters));
    const entries = rows.map((lines, n) => {
      const [column, row] = [n % columns, Math.floor(n / columns)];
      const above = rows.slice(0, row * columns);
      // Where names take several lines, there is one column.
      const top = columns > 1 ? row * (LINE + 4) : above.reduce((sum, { length }) => sum + length * LINE + 4, 0);
      return element(
        'g',
        { transform: `translate(${lefts[column]!},${down + top + LINE / 2 + 2})` },
        symbolOf(legend, n) + textLines(lines, ROOM, 4, LINE, TEXT),
      );
    });
    down +=
      columns > 1
        ? Math.ceil(names.length / columns) * (LINE + 4)
        : rows.reduce((sum, { length }) => sum + length * LINE + 4, 0);
    down += 4;
    return head + entries.join('');
  });
  return { markup: markup.join(''), size: down };
}

/** Pixels of the bar of colours, across, and of its pieces, down. */
const [BAR, PIECE] = [16, 4];

/** The legend of the first colour scale of numbers, beside a plot; nothing where there is none. */
export function numberLegend(units: readonly Unit[], data: readonly Datum[], height: number): Drawn {
  const color = units.map(({ encoding }) => encoding.color).find((channel) => channel?.type === 'quantitative');
  if (color === undefined) return { markup: '', size: 0 };
  const [low, high] = colourEnds(color, data);
  const long = Math.min(200, height);
  const { values, decimals } = ticks(low, high, color.legend?.tickCount ?? 5);
  const labels = values.map((value) => numberLabel(color.legend ?? {}, value, decimals));
  const at = (value: number): number => (high > low ? long * (1 - (value - low) / (high - low)) : long / 2);
  const pieces = Array.from({ length: Math.ceil(long / PIECE) }, (_, n) =>
    // Each lies over the end of the one before, so that nothing shows between them.
    element('rect', {
      y: n * PIECE,
      width: BAR,
      height: Math.min(PIECE + 1, long - n * PIECE),
      fill: viridis(1 - (n + 0.5) / (long / PIECE)),
    }),
  );
  const broad = BAR + 6 + Math.max(...labels.map((label) => textWidth(label, FONT_SIZE)));
  const title = linesOf(color.title).map((line) =>
    element('text', { 'text-anchor': 'middle', ...TEXT }, escapeHtml(line)),
  );
  return {
    markup:
      pieces.join('') +
      labels.map((label, n) => textLines([label], BAR + TICK, at(values[n]!) + 4, LINE, TEXT)).join('') +
      element('g', { transform: `translate(${broad + 8},${long / 2})rotate(90)` }, title.join('')),
    size: broad + 8 + LINE,
  };
}
