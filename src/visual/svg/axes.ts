/** Axes of a plot: ticks, labels, title and the lines of the grid. */
import { wrapLines } from '../page/layout.ts';
import { textWidth } from '../page/textWidth.ts';
import { element, short, textLines } from './elements.ts';
import { numberLabel } from './numberFormat.ts';
import type { Scale } from './scale.ts';
import { linesOf, saidOf } from './spec.ts';
import { ticks } from './ticks.ts';

/** Sizes in pixels: of letters, of a line of them, of a tick. */
export const [FONT_SIZE, LINE, TICK] = [12, 14, 5];
/** About this many pixels lie between ticks where nobody says how many there are. */
const TICK_GAP = 40;
/** Pixels between two labels. */
const GAP = 6;

/** Lines that are as they are where they fit, else wrapped anew. */
const fitted = (lines: readonly string[], letters: number): readonly string[] =>
  lines.every((line) => line.length <= letters) ? lines : wrapLines(lines.join(' '), letters);

interface Drawn {
  /** What lies under the marks, what lies over them. */
  readonly grid: string;
  readonly axis: string;
  /** Pixels outside of the plot. */
  readonly size: number;
}

interface Label {
  readonly at: number;
  readonly lines: readonly string[];
}

/** The labels of a scale; words in lines of at most `room` pixels. */
function labelsOf(scale: Scale, length: number, room: number): Label[] {
  const axis = saidOf(scale.channels, 'axis') ?? {};
  if (scale.isDiscrete)
    return scale.domain.map((value) => ({
      at: scale.at(value)!,
      lines: fitted(String(value).split('\n'), Math.max(4, Math.floor(room / 7))),
    }));
  const [low, high] = scale.domain as readonly [number, number];
  const bin = saidOf(scale.channels, 'bin');
  const count =
    bin === undefined ? (axis.tickCount ?? Math.ceil(length / TICK_GAP)) : Math.round((high - low) / bin.step);
  const found = ticks(low, high, count);
  const decimals = axis.values === undefined ? found.decimals : null;
  return (axis.values ?? found.values).flatMap((value) => {
    const at = scale.at(value)!;
    return at < -0.5 || at > length + 0.5 ? [] : [{ at, lines: [numberLabel(axis, value, decimals)] }];
  });
}

/** Every label, or every second, fourth and so on, so that no two touch. */
function thinned(labels: readonly Label[], sizeOf: (label: Label) => number): readonly Label[] {
  const touch = labels.some((label, n) => {
    const next = labels[n + 1];
    return next !== undefined && Math.abs(next.at - label.at) < (sizeOf(label) + sizeOf(next)) / 2;
  });
  return touch && labels.length > 2
    ? thinned(
        labels.filter((_, n) => n % 2 === 0),
        sizeOf,
      )
    : labels;
}

const widthOf = ({ lines }: Label): number => Math.max(0, ...lines.map((line) => textWidth(line, FONT_SIZE)));
const AXIS = { stroke: '#888' };

/** The axis under a plot of these sizes. */
export function axisX(scale: Scale, width: number, height: number): Drawn {
  const labels = labelsOf(scale, width, scale.step - GAP);
  const kept = scale.isDiscrete ? labels : thinned(labels, (label) => widthOf(label) + GAP);
  const title = fitted(linesOf(saidOf(scale.channels, 'title')), Math.floor(width / 6.4));
  const deep = Math.max(1, ...kept.map(({ lines }) => lines.length)) * LINE + TICK + 2;
  const middle = { 'text-anchor': 'middle', 'font-size': FONT_SIZE, fill: '#333' };
  return {
    grid:
      scale.isDiscrete || saidOf(scale.channels, 'bin') !== undefined
        ? ''
        : labels
            .map(({ at }) => element('path', { d: `M${short(at)},0V${short(height)}`, stroke: '#e6e6e6' }))
            .join(''),
    axis:
      element('path', { d: `M0,${short(height)}H${short(width)}`, ...AXIS }) +
      labels.map(({ at }) => element('path', { d: `M${short(at)},${short(height)}v${TICK}`, ...AXIS })).join('') +
      kept.map(({ at, lines }) => textLines(lines, at, height + TICK + LINE - 2, LINE, middle)).join('') +
      textLines(title, width / 2, height + deep + LINE + 2, LINE, middle),
    size: deep + (title.length === 0 ? 4 : title.length * LINE + 8),
  };
}

/** The lines of a discrete scale's longest label, at most `room` pixels wide. */
export const tallestLabel = (scale: Scale, room: number): number =>
  Math.max(1, ...labelsOf(scale, 0, room).map(({ lines }) => lines.length));

/** The axis to the left of a plot of these sizes; words have at most `room` pixels. */
export function axisY(scale: Scale, width: number, height: number, room: number): Drawn {
  const labels = labelsOf(scale, height, room);
  const kept = thinned(labels, ({ lines }) => (lines.length > 1 ? 0 : LINE));
  const title = fitted(linesOf(saidOf(scale.channels, 'title')), Math.floor((height + 20) / 6));
  const broad = Math.max(0, ...kept.map(widthOf)) + TICK + 4;
  const text = { 'font-size': FONT_SIZE, fill: '#333' };
  const turned = element(
    'g',
    { transform: `translate(${-broad - 10 - (title.length - 1) * LINE},${height / 2})rotate(-90)` },
    textLines(title, 0, 0, LINE, { 'text-anchor': 'middle', ...text }),
  );
  return {
    grid: scale.isDiscrete
      ? ''
      : labels.map(({ at }) => element('path', { d: `M0,${short(at)}H${short(width)}`, stroke: '#e6e6e6' })).join(''),
    axis:
      element('path', { d: `M0,0V${short(height)}`, ...AXIS }) +
      labels.map(({ at }) => element('path', { d: `M0,${short(at)}h${-TICK}`, ...AXIS })).join('') +
      kept
        .map(({ at, lines }) =>
          textLines(lines, -TICK - 4, at + 4 - ((lines.length - 1) * LINE) / 2, LINE, {
            'text-anchor': 'end',
            ...text,
          }),
        )
        .join('') +
      (title.length === 0 ? '' : turned),
    size: broad + (title.length === 0 ? 2 : title.length * LINE + 8),
  };
}
