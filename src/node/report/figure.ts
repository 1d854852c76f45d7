/**
 * A chart in a page: inline SVG whose inner names are its own, so that several charts in one page do not clip each
 * other.
 */
import type { ChartSpec } from '../../visual/charts/parts/chartSpec.ts';
import { toSVG } from './toSVG.ts';

/** `name` must differ from figure to figure. Throws NothingDraws where vega is missing. */
export async function figure(spec: ChartSpec, name: string): Promise<string> {
  const svg = await toSVG(spec);
  const own = svg
    .replace(/\bid="([^"]+)"/g, `id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${name}-$1"`);
  return `<figure>${own}</figure>`;
}
