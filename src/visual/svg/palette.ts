/**
 * The colours of drawings. Our charts name colours for white paper; a style inside the drawing puts a custom property
 * in the place of each, with one value for light pages and one for dark ones. A page sets `--chart-…` of its own to
 * choose others. A renderer without custom properties draws the colours of the charts.
 */
import { SIDE_COLOUR } from '../charts/parts/colours.ts';

/** The custom property of each colour of our charts, and the colour on a dark page. */
const COLOURS: readonly (readonly [colour: string, name: string, dark: string])[] = [
  ['#1b4f8f', 'vendor', '#7fb2ff'],
  ['#d9730d', 'client', '#ff9d4d'],
  ['white', 'background', '#14171c'],
  ['#222', 'ink', '#f0f0f0'],
  ['#333', 'text', '#e0e0e0'],
  ['#555', 'faint', '#b4b9c2'],
  ['#888', 'axis', '#858b96'],
  ['#ccc', 'frame', '#4a505a'],
  ['#e6e6e6', 'grid', '#2c3138'],
  ['#b0b0b0', 'frontier', '#767c87'],
  ['#4d4d4d', 'kept', '#c4c9d2'],
  ['#bdbdbd', 'market', '#8d939e'],
  ['#c3d0e2', 'interval', '#2b4468'],
  ['#0f8a6b', 'deal', '#4cc9a4'],
  ['#b3261e', 'lost', '#ff8a80'],
  ['#7a3e9d', 'third', '#c99be6'],
  ['#2f7d4f', 'fourth', '#6fcf97'],
  ['#999', 'control', '#8f8f8f'],
  ['#bbb', 'control-faint', '#6e6e6e'],
  ['#111', 'darkest', '#fafafa'],
  ['#c8c8c8', 'pale', '#5a606b'],
  ['#8a8a8a', 'middle', '#9aa0ab'],
];

/** Text in the client's orange has too little contrast with white (3.2:1); it is written darker (5.3:1). */
const CLIENT_TEXT = '#a85400';

const FONT = "'Helvetica Neue',Helvetica,Arial,'DejaVu Sans',sans-serif";

/**
 * The style of drawings. It says nothing of what stands outside of them.
 *
 * @param markup - A drawing, whose colours are all that is needed; default every colour.
 */
export function chartStyle(markup?: string): string {
  const used = COLOURS.filter(([colour]) => markup?.includes(`"${colour}"`) ?? true);
  const light = used.map(([colour, name]) => `--dbc-${name}:${colour};`).join('');
  const dark = used.map(([, name, colour]) => `--dbc-${name}:${colour};`).join('');
  const rules = used.flatMap(([colour, name]) =>
    ['fill', 'stroke'].map((part) => `.dbc [${part}="${colour}"]{${part}:var(--chart-${name},var(--dbc-${name}))}`),
  );
  return (
    `.dbc{${light}--dbc-client-text:${CLIENT_TEXT};max-width:100%;height:auto;font-family:${FONT}}` +
    `@media screen and (prefers-color-scheme:dark){.dbc{${dark}--dbc-client-text:var(--dbc-client)}}${rules.join('')}` +
    `.dbc text[fill="${SIDE_COLOUR.client}"]{fill:var(--chart-client-text,var(--dbc-client-text))}`
  );
}

/** The colours of viridis (van der Walt & Smith 2015) at ten places from 0 to 1. */
const VIRIDIS = ['440154', '482878', '3e4a89', '31688e', '26828e', '1f9e89', '35b779', '6ece58', 'b5de2b', 'fde725'];

/** The colour of viridis at a share, from 0 to 1. */
export function viridis(share: number): string {
  const place = Math.min(1, Math.max(0, share)) * (VIRIDIS.length - 1);
  const n = Math.min(VIRIDIS.length - 2, Math.floor(place));
  const part = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const mixed = [0, 2, 4].map((at) => {
    const [a, b] = [part(VIRIDIS[n]!, at), part(VIRIDIS[n + 1]!, at)];
    return Math.round(a + (b - a) * (place - n))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
