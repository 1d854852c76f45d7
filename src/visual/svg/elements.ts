/** Elements of SVG as text, everything escaped. */
import { escapeHtml } from '../show/html.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number with two decimals at most. */
export const short = (number: number): string => String(Math.round(number * 100) / 100);

/** An element; attributes without a value are left out. `inner` is markup. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${typeof value === 'number' ? short(value) : escapeHtml(value)}"`,
    )
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A group that is moved; "" where there is nothing in it. */
export const moved = (x: number, y: number, inner: string): string =>
  inner === '' ? '' : element('g', { transform: `translate(${short(x)},${short(y)})` }, inner);

/** Lines of text, one under the other; `y` is the base of the first. */
export const textLines = (
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  attributes: Attributes = {},
): string =>
  lines.map((line, n) => element('text', { x, y: y + n * lineHeight, ...attributes }, escapeHtml(line))).join('');
