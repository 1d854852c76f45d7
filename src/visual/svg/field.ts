/** Where data stand in a plot. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import type { Scale } from './scale.ts';
import type { Channel } from './spec.ts';

/** The plot that marks stand in: its sizes, its scales, what is free beside it, and how much wider than meant it is. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly x: Scale | null;
  readonly y: Scale | null;
  readonly left: number;
  readonly right: number;
  readonly stretch: number;
}

/** The pixels of a datum along an axis: by its field, by a fixed value, or the middle; null where it has no place. */
export function placeOf(field: Field, axis: 'x' | 'y', channel: Channel | undefined, datum: Datum): number | null {
  if (channel?.field !== undefined) return field[axis]!.at(datum[channel.field]);
  if (channel?.value !== undefined) return channel.value * (axis === 'x' ? field.stretch : 1);
  return (axis === 'x' ? field.width : field.height) / 2;
}
