/** A sweep over two levers in letters: a shade for each point, the deal rate in it. */
import type { FlatRow } from '../words/csv.ts';
import { mapPoints, variedLevers } from '../charts/parts/mapPoints.ts';
import type { Block } from '../page/block.ts';
import { pad } from '../page/layout.ts';
import { visibleLength } from '../page/width.ts';
import { wrapText } from '../page/wrapText.ts';
import type { Style } from '../page/style.ts';
import { counted } from '../words/plural.ts';
import { wholeOfHundred } from '../words/formatNumber.ts';

const SHADES = [' ', '░', '▒', '▓', '█'] as const;
/** The most settings that stand side by side. */
const MAX_ACROSS = 12;

/** Nothing where other than two levers vary, too many settings stand side by side, or the map does not fit. */
export function heatMap(rows: readonly FlatRow[], style: Style): Block[] {
  const levers = variedLevers(rows);
  if (levers.length !== 2) return [];
  const points = mapPoints(rows, 'dealRate', levers);
  const [xs, ys] = [[...new Set(points.map(({ x }) => x))], [...new Set(points.map(({ y }) => y!))]];
  if (xs.length > MAX_ACROSS || xs.length * ys.length !== points.length) return [];
  const label = (setting: string | number): string =>
    String(typeof setting === 'number' ? Number(setting.toFixed(3)) : setting);
  const margin = Math.max(...ys.map((y) => visibleLength(label(y))));
  const width = Math.max(7, ...xs.map((x) => visibleLength(label(x)) + 1));
  const rate = (x: string | number, y: string | number): number =>
    points.find((point) => point.x === x && point.y === y)!.value;
  const cell = (share: number): string => {
    const shade = SHADES[Math.min(4, Math.floor(share * 5))]!;
    const text = pad(`${shade}${shade}${wholeOfHundred(share).padStart(3)}${shade}`, width);
    return share >= 0.5 ? style.good(text) : style.bad(text);
  };
  const map = [
    ...[...ys].reverse().map((y) => `  ${pad(label(y), margin, true)} │${xs.map((x) => cell(rate(x, y))).join('')}`),
    `  ${' '.repeat(margin)} └${'─'.repeat(width * xs.length)}`,
    `  ${' '.repeat(margin)}  ${xs.map((x) => pad(label(x), width)).join('')}`,
  ];
  return [
    ...wrapText(`${levers[1]!} (upward) over ${levers[0]!} (across): deals of 100`, 2),
    {
      kind: 'picture',
      draw: (columns) =>
        margin + width * xs.length + 4 > columns
          ? [`  The map takes ${margin + width * xs.length + 4} columns.`]
          : map.map((line) => line.trimEnd()),
    },
    ...wrapText(
      style.faint(`${counted(points[0]!.runs, 'negotiation')} at each point; the fuller the shade, the more deals.`),
      2,
    ),
  ];
}
