/** A sweep over two levers in letters: a shade for each point, the deal rate in it. */
import type { FlatRow } from '../words/csv.ts';
import { mapPoints, variedLevers } from '../charts/parts/mapPoints.ts';
import { wrapText } from '../words/wrapText.ts';
import type { Style } from '../words/style.ts';

const SHADES = [' ', '░', '▒', '▓', '█'] as const;
const MAX_ACROSS = 12;

/** Nothing where other than two levers vary, or too many settings stand side by side. */
export function heatMap(rows: readonly FlatRow[], style: Style): string[] {
  const levers = variedLevers(rows);
  if (levers.length !== 2) return [];
  const points = mapPoints(rows, 'dealRate', levers);
  const [xs, ys] = [[...new Set(points.map(({ x }) => x))], [...new Set(points.map(({ y }) => y!))]];
  if (xs.length > MAX_ACROSS || xs.length * ys.length !== points.length) return [];
  const label = (setting: string | number): string =>
    String(typeof setting === 'number' ? Number(setting.toFixed(3)) : setting);
  const margin = Math.max(...ys.map((y) => label(y).length));
  const width = Math.max(7, ...xs.map((x) => label(x).length + 1));
  const cell = (rate: number): string => {
    const shade = SHADES[Math.min(4, Math.floor(rate * 5))]!;
    const text = `${shade}${shade}${String(Math.round(rate * 100)).padStart(3)}${shade}`.padEnd(width);
    return rate >= 0.5 ? style.good(text) : style.bad(text);
  };
  const lines = [...ys]
    .reverse()
    .map(
      (y) =>
        `  ${label(y).padStart(margin)} │${xs.map((x) => cell(points.find((point) => point.x === x && point.y === y)!.value)).join('')}`,
    );
  return [
    `  ${levers[1]!} (upward) over ${levers[0]!} (across): deals of 100`,
    ...lines.map((line) => line.trimEnd()),
    `  ${' '.repeat(margin)} └${'─'.repeat(width * xs.length)}`,
    `  ${' '.repeat(margin)}  ${xs.map((x) => label(x).padEnd(width)).join('')}`.trimEnd(),
    ...wrapText(style.faint(`${points[0]!.runs} negotiations at each point; the fuller the shade, the more deals.`), 2),
  ];
}
