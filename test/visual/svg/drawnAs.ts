/** Checks that hold for the drawing of any chart. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { expect } from 'vitest';
import type { ChartSpec } from '../../../src/visual/charts/parts/chartSpec.ts';

/** Every element of a drawing, the outermost first. */
export const elementsOf = (svg: string): XmlElement[] => {
  const inside = (element: XmlElement): XmlElement[] => [
    element,
    ...element.children.flatMap((child) => (child instanceof XmlElement ? inside(child) : [])),
  ];
  return inside(parseXml(svg).root!);
};

/** What may stand in a drawing. */
const ELEMENTS = ['desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'];
const ATTRIBUTES = [
  ...['class', 'd', 'fill', 'font-size', 'font-weight', 'height', 'opacity', 'pointer-events', 'role'],
  ...['shape-rendering', 'stroke', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-width'],
  ...['text-anchor', 'transform', 'viewBox', 'width', 'x', 'xmlns', 'y'],
];

/** The drawing is well-formed, says what it shows, and has nothing in it that runs, loads or fails. */
export function drawnAs(svg: string, chart: ChartSpec): void {
  const all = elementsOf(svg);
  const [root] = all;
  expect(root!.attributes['role']).toBe('img');
  const [title, desc] = root!.children as [XmlElement, XmlElement];
  expect([title.name, title.text]).toEqual(['title', [chart.title.text].flat().join(' ')]);
  expect([desc.name, desc.text]).toEqual(['desc', chart.description]);
  expect([...new Set(all.map(({ name }) => name))].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
  const attributes = [...new Set(all.flatMap((element) => Object.keys(element.attributes)))];
  expect(attributes.filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
  expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity|null)|url\(|@import/);
  // Sizes are no less than nothing.
  for (const { name, attributes } of all)
    if (name === 'rect')
      for (const side of ['width', 'height']) expect(Number(attributes[side])).toBeGreaterThanOrEqual(0);
}

/** The words that a drawing shows. */
export const wordsOf = (svg: string): string[] =>
  elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map(({ children }) => children.map((child) => (child instanceof XmlText ? child.text : '')).join(''));
