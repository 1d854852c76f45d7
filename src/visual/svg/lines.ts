/** Lines through data, and areas between two of them. */
import type { Datum } from '../charts/parts/chartSpec.ts';
import { colourOf, dashOf, lineGroups } from './colour.ts';
import { element, short } from './elements.ts';
import type { Field } from './field.ts';
import { placeOf } from './field.ts';
import type { Unit } from './spec.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly y2: number | null;
}

/** The data of a group as places, in their order: by the field that says so, else from left to right. */
function placesOf({ encoding }: Unit, field: Field, group: readonly Datum[]): (Place | null)[] {
  const by = encoding.order?.field;
  const placed = group.map((datum) => {
    const [x, y] = [placeOf(field, 'x', encoding.x, datum), placeOf(field, 'y', encoding.y, datum)];
    const y2 = encoding.y2 === undefined ? null : placeOf(field, 'y', encoding.y2, datum);
    return { rank: by === undefined ? x : Number(datum[by]), place: x === null || y === null ? null : { x, y, y2 } };
  });
  return placed.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ place }) => place);
}

/** A path through places; it breaks where one is missing. */
function pathThrough(places: readonly (Place | null)[], isStepped: boolean): string {
  let isOpen = false;
  return places
    .map((place) => {
      const wasOpen = isOpen;
      isOpen = place !== null;
      if (place === null) return '';
      const [x, y] = [short(place.x), short(place.y)];
      return !wasOpen ? `M${x},${y}` : isStepped ? `H${x}V${y}` : `L${x},${y}`;
    })
    .join('');
}

/** A closed path along the first edge of an area and back along the second. */
const outline = (places: readonly (Place | null)[]): string => {
  const there = places.filter((place) => place !== null);
  const back = [...there].reverse().map(({ x, y2 }) => ({ x, y: y2!, y2 }));
  return `${pathThrough([...there, ...back], false)}Z`;
};

export function linesMarkup(unit: Unit, field: Field): string {
  const { mark } = unit;
  const drawn = lineGroups(unit)
    .map((group) => {
      const places = placesOf(unit, field, group);
      const colour = colourOf(unit, group[0]!);
      return mark.type === 'area'
        ? element('path', { d: outline(places), fill: colour, opacity: mark.opacity })
        : element('path', {
            d: pathThrough(places, mark.interpolate === 'step-after'),
            fill: 'none',
            stroke: colour,
            'stroke-width': mark.strokeWidth ?? 2,
            'stroke-dasharray': dashOf(unit, group[0]!),
            'stroke-linecap': mark.strokeCap,
            opacity: mark.opacity,
          });
    })
    .join('');
  // An inner drawing clips what lies outside, and needs no name for that.
  return mark.clip === true ? element('svg', { width: field.width, height: field.height }, drawn) : drawn;
}
