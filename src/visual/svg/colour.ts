/** What a datum looks like: its colour, its shape, its dashes. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import { viridis } from './palette.ts';
import type { Channel, ChannelName, Unit, Value } from './spec.ts';

/** The place of a datum's value in the domain of a channel with names. */
const rangeOf = (channel: Channel, datum: Datum): string | readonly number[] | undefined => {
  const value = channel.datum ?? datum[channel.field ?? ''];
  return channel.scale?.range?.[(channel.scale.domain ?? []).findIndex((one) => one === value)];
};

/** Both ends of a colour scale of numbers: as it says, or those of the data. */
export function colourEnds(channel: Channel, data: readonly Datum[]): readonly [number, number] {
  if (channel.scale?.domain !== undefined) return channel.scale.domain as unknown as readonly [number, number];
  const numbers = data.map((datum) => Number(datum[channel.field!]));
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}

/** The colour of a datum. */
export function colourOf({ mark, encoding: { color }, data }: Unit, datum: Datum): string {
  if (color === undefined) return mark.color ?? '#222';
  if (color.type !== 'quantitative') return (rangeOf(color, datum) as string | undefined) ?? '#222';
  const [low, high] = colourEnds(color, data);
  return viridis(high > low ? (Number(datum[color.field!]) - low) / (high - low) : 0.5);
}

export const shapeOf = ({ mark, encoding: { shape } }: Unit, datum: Datum): string =>
  (shape === undefined ? mark.shape : (rangeOf(shape, datum) as string | undefined)) ?? 'circle';

/** The dashes of a datum's line, as SVG has them; undefined for a line without gaps. */
export function dashOf({ mark, encoding: { strokeDash } }: Unit, datum: Datum): string | undefined {
  const dash =
    strokeDash === undefined ? mark.strokeDash : (rangeOf(strokeDash, datum) as readonly number[] | undefined);
  return dash === undefined || dash[1] === 0 ? undefined : dash.join(',');
}

/** The data of a unit in groups that are one line each: alike in colour, dashes and detail. */
export function lineGroups({ encoding, data }: Unit): Datum[][] {
  const fields = (['color', 'strokeDash', 'detail'] satisfies ChannelName[]).flatMap(
    (name) => encoding[name]?.field ?? [],
  );
  const groups = new Map<string, Datum[]>();
  for (const datum of data) {
    const key = JSON.stringify(fields.map((field): Value => datum[field]!));
    groups.set(key, [...(groups.get(key) ?? []), datum]);
  }
  return [...groups.values()];
}
