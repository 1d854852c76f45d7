/** Words in a plot. */
import { textWidth } from '../page/textWidth.ts';
import { colourOf } from './colour.ts';
import { element, short, textLines } from './elements.ts';
import type { Field } from './field.ts';
import { placeOf } from './field.ts';
import type { Unit } from './spec.ts';

const ANCHOR = { left: 'start', center: 'middle', right: 'end' } as const;
/** How much of a text stands before its place. */
const SHARE = { left: 0, center: 0.5, right: 1 } as const;

export function textMarks(unit: Unit, field: Field): string {
  const { mark, encoding } = unit;
  const { dx = 0, dy = 0, fontSize = 11, lineHeight = fontSize + 2 } = mark;
  return unit.data
    .map((datum) => {
      const [x, y] = [placeOf(field, 'x', encoding.x, datum), placeOf(field, 'y', encoding.y, datum)];
      if (x === null || y === null) return '';
      const text = datum[encoding.text!.field!] as string | readonly string[];
      const lines = typeof text === 'object' ? text : [String(text)];
      const long = Math.max(...lines.map((line) => textWidth(line, fontSize)));
      const start = x + dx - long * SHARE[mark.align ?? 'center'];
      // Words that would leave the drawing are moved back into it.
      const back = mark.angle === undefined ? Math.min(0, field.width + field.right - start - long) : 0;
      const ahead = mark.angle === undefined ? Math.max(0, -field.left - start - back) : 0;
      // The middle of the letters stands at the place, or what is under them.
      const base = mark.baseline === 'bottom' ? -0.2 * fontSize : 0.35 * fontSize;
      const written = textLines(
        lines,
        dx + back + ahead,
        dy + base - ((lines.length - 1) * lineHeight) / 2,
        lineHeight,
        {
          'text-anchor': ANCHOR[mark.align ?? 'center'],
          'font-size': fontSize,
          'font-weight': mark.fontWeight,
          fill: colourOf(unit, datum),
          stroke: mark.stroke ?? undefined,
          'stroke-width': mark.strokeWidth,
          'stroke-linejoin': mark.strokeJoin,
        },
      );
      const turn = mark.angle === undefined ? '' : `rotate(${mark.angle})`;
      return element('g', { transform: `translate(${short(x)},${short(y)})${turn}` }, written);
    })
    .join('');
}
