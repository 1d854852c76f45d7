/** The marks of a unit, as elements of SVG. */
import { colourOf, dashOf, shapeOf } from './colour.ts';
import { element, short } from './elements.ts';
import type { Field } from './field.ts';
import { placeOf } from './field.ts';
import { linesMarkup } from './lines.ts';
import { rectangles } from './rectangles.ts';
import { shapePath } from './shapes.ts';
import type { Unit } from './spec.ts';
import { textMarks } from './textMarks.ts';
import { titleOf } from './tooltip.ts';

/** The least opacity of points that say nothing of it, as Vega-Lite has it. */
const POINT_OPACITY = 0.7;

/** Everything that a unit draws. */
export function marksOf(unit: Unit, field: Field): string {
  switch (unit.mark.type) {
    case 'line':
    case 'area':
      return (
        linesMarkup(unit, field) + (unit.mark.point === undefined ? '' : points(unit, field, unit.mark.point.size))
      );
    case 'point':
      return points(unit, field, unit.mark.size ?? 30);
    case 'rule':
      return rulesMarkup(unit, field);
    case 'bar':
    case 'rect':
      return rectangles(unit, field);
    case 'text':
      return textMarks(unit, field);
  }
}

function points(unit: Unit, field: Field, size: number): string {
  const { mark, encoding } = unit;
  return unit.data
    .map((datum) => {
      const [x, y] = [placeOf(field, 'x', encoding.x, datum), placeOf(field, 'y', encoding.y, datum)];
      if (x === null || y === null) return '';
      const colour = colourOf(unit, datum);
      const isFilled = mark.filled !== false;
      return element(
        'path',
        {
          d: shapePath(shapeOf(unit, datum), size, x, y),
          fill: isFilled ? colour : 'none',
          stroke: isFilled ? (mark.stroke ?? undefined) : colour,
          'stroke-width': mark.strokeWidth,
          opacity: mark.opacity ?? (mark.type === 'point' ? POINT_OPACITY : 1),
          'pointer-events': isFilled ? undefined : 'all',
        },
        titleOf(unit, datum),
      );
    })
    .join('');
}

/** Straight lines: between two places, or over the whole plot on an axis that they do not name. */
function rulesMarkup(unit: Unit, field: Field): string {
  const { mark, encoding } = unit;
  return unit.data
    .map((datum) => {
      const ends = (axis: 'x' | 'y', size: number): readonly (number | null)[] => {
        const [one, two] = [encoding[axis], encoding[`${axis}2`]];
        if (one === undefined) return [0, size];
        const from = placeOf(field, axis, one, datum);
        return [from, two === undefined ? from : placeOf(field, axis, two, datum)];
      };
      const [[x1, x2], [y1, y2]] = [ends('x', field.width), ends('y', field.height)];
      if ([x1, x2, y1, y2].includes(null)) return '';
      return element(
        'path',
        {
          d: `M${short(x1!)},${short(y1!)}L${short(x2!)},${short(y2!)}`,
          stroke: colourOf(unit, datum),
          'stroke-width': mark.strokeWidth,
          'stroke-dasharray': dashOf(unit, datum),
          'stroke-linecap': mark.strokeCap,
          opacity: mark.opacity,
        },
        titleOf(unit, datum),
      );
    })
    .join('');
}
