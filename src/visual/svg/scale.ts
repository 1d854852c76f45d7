/** Scales of positions: where a value stands along an axis of a plot. */
import type { Channel, Unit, Value } from './spec.ts';
import { saidOf } from './spec.ts';
import { niceEnds } from './ticks.ts';

export interface Scale {
  /** Whether it has a place for each of some values, not numbers along a line. */
  readonly isDiscrete: boolean;
  /** The values in their order; of numbers, both ends. */
  readonly domain: readonly Value[];
  /** Pixels of a place; 0 for numbers. */
  readonly step: number;
  /** Pixels from the left, or from the top; null where there is no place. */
  readonly at: (value: Value | undefined) => number | null;
  /** What the units say of this axis, as one list. */
  readonly channels: readonly Channel[];
}

const isNumber = (value: Value | undefined): value is number => typeof value === 'number' && Number.isFinite(value);

/** The scale of an axis of a plot; null where no unit has a field on it. */
export function scaleOf(units: readonly Unit[], axis: 'x' | 'y', size: number): Scale | null {
  const used = units.filter(({ encoding }) => encoding[axis]?.field !== undefined);
  if (used.length === 0) return null;
  const channels = used.map(({ encoding }) => encoding[axis]!);
  const given = saidOf(
    channels.map(({ scale = {} }) => ({ sort: scale.domain ?? null }) as Channel).filter(({ sort }) => sort !== null),
    'sort',
  );
  const isDiscrete = channels[0]!.type !== 'quantitative';
  if (isDiscrete) {
    const domain = given ?? places(used, axis, channels);
    const step = size / Math.max(1, domain.length);
    const at = (value: Value | undefined): number | null => {
      const place = domain.findIndex((one) => String(one) === String(value));
      return place < 0 ? null : (place + 0.5) * step;
    };
    return { isDiscrete, domain, step, at, channels };
  }
  const [low, high] = (given ?? ends(used, axis)) as readonly [number, number];
  const isTurned = (axis === 'y') !== channels.some(({ scale }) => scale?.reverse === true);
  const at = (value: Value | undefined): number | null => {
    if (!isNumber(value)) return null;
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return size * (isTurned ? 1 - share : share);
  };
  return { isDiscrete, domain: [low, high], step: 0, at, channels };
}

/** The values that have places, sorted as the channels say; as the data has them where they say so. */
function places(units: readonly Unit[], axis: 'x' | 'y', channels: readonly Channel[]): readonly Value[] {
  const found = [
    ...new Set(units.flatMap(({ data, encoding }) => data.map((datum) => datum[encoding[axis]!.field!]!))),
  ];
  const sort = saidOf(channels, 'sort');
  if (sort === null) return found;
  const rank = (value: Value): number => (sort ?? []).findIndex((one) => String(one) === String(value));
  return found.sort((a, b) => (sort === undefined ? (a! < b! ? -1 : 1) : rank(a) - rank(b)));
}

/** The least and the largest number on an axis; with 0, and rounded outward, where the channels do not refuse it. */
function ends(units: readonly Unit[], axis: 'x' | 'y'): readonly [number, number] {
  const numbers = units.flatMap(({ data, encoding }) => {
    const channel = encoding[axis]!;
    if (channel.stack !== undefined) return stackEnds(data, encoding.x!.field!, channel.field!);
    return [channel.field!, encoding[`${axis}2`]?.field].flatMap((field) =>
      field === undefined ? [] : data.map((datum) => datum[field]).filter(isNumber),
    );
  });
  const scales = units.map(({ encoding }) => encoding[axis]!.scale ?? {});
  const least = numbers.reduce((low, number) => Math.min(low, number), Infinity);
  const most = numbers.reduce((high, number) => Math.max(high, number), -Infinity);
  if (numbers.length === 0) return [0, 1];
  const hasZero = scales.every(({ zero }) => zero !== false);
  const [low, high] = hasZero ? [Math.min(0, least), Math.max(0, most)] : [least, most];
  return scales.every(({ nice }) => nice !== false) ? niceEnds(low, high) : [low, high];
}

/** The heights of stacks. */
function stackEnds(data: Unit['data'], place: string, field: string): number[] {
  const sums = new Map<Value, number>();
  for (const datum of data) sums.set(datum[place]!, (sums.get(datum[place]!) ?? 0) + Number(datum[field]));
  return [...sums.values()];
}
