/** Bars and cells. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import { colourOf } from './colour.ts';
import { element } from './elements.ts';
import type { Field } from './field.ts';
import { placeOf } from './field.ts';
import { titleOf } from './tooltip.ts';
import type { Channel, Unit, Value } from './spec.ts';

/** Both ends of a rectangle on an axis; null where it has no place. */
function extent(unit: Unit, field: Field, axis: 'x' | 'y', datum: Datum): readonly [number, number] | null {
  const [one, two] = [unit.encoding[axis], unit.encoding[`${axis}2`]];
  const scale = field[axis]!;
  const from = placeOf(field, axis, one, datum);
  if (from === null) return null;
  if (scale.isDiscrete) {
    const half = (unit.mark.height ?? scale.step) / 2;
    return [from - half, from + half];
  }
  const to = two === undefined ? scale.at(0) : placeOf(field, axis, two, datum);
  return to === null ? null : [Math.min(from, to), Math.max(from, to)];
}

/** The data with both ends of their part of a stack, in the order of the colours. */
function stacked({ encoding, data }: Unit): (readonly [Datum, number, number])[] {
  const { x, y, color } = encoding;
  const order = color?.scale?.domain ?? [];
  const rank = (datum: Datum): number => order.indexOf(datum[color?.field ?? '']!);
  const sums = new Map<Value, number>();
  return [...data]
    .sort((a, b) => rank(a) - rank(b))
    .map((datum) => {
      const from = sums.get(datum[x!.field!]!) ?? 0;
      const to = from + Number(datum[y!.field!]);
      sums.set(datum[x!.field!]!, to);
      return [datum, from, to];
    });
}

/** Pixels left free on both sides of a bar of a histogram. */
const FREE = 0.5;

export function rectangles(unit: Unit, field: Field): string {
  const { mark, encoding } = unit;
  const isStacked = (encoding.y as Channel).stack !== undefined;
  const rectangle = (datum: Datum, across: readonly [number, number], down: readonly [number, number]): string =>
    element(
      'rect',
      {
        x: across[0],
        y: down[0],
        width: across[1] - across[0],
        height: down[1] - down[0],
        fill: colourOf(unit, datum),
        stroke: mark.stroke ?? undefined,
        'stroke-width': mark.strokeWidth,
        opacity: mark.opacity,
        // Else the page shows between two cells.
        'shape-rendering': mark.type === 'rect' ? 'crispEdges' : undefined,
      },
      titleOf(unit, datum),
    );
  if (isStacked)
    return stacked(unit)
      .map(([datum, from, to]) => {
        const [left, right] = extent(unit, field, 'x', datum)!;
        return rectangle(datum, [left + FREE, right - FREE], [field.y!.at(to)!, field.y!.at(from)!]);
      })
      .join('');
  return unit.data
    .map((datum) => {
      const [across, down] = [extent(unit, field, 'x', datum), extent(unit, field, 'y', datum)];
      return across === null || down === null ? '' : rectangle(datum, across, down);
    })
    .join('');
}
