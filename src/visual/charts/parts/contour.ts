/**
 * Where a surface over a grid crosses a level, by marching squares: along each side of a cell the crossing is found by
 * straight lines between neighbours (Lorensen & Cline 1987, in two dimensions).
 */

export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * `xs` and `ys` rise; `value(i, j)` is the surface at (xs[i], ys[j]). A cell whose corners are crossed twice is cut as
 * its middle says.
 */
export function contour(
  xs: readonly number[],
  ys: readonly number[],
  value: (i: number, j: number) => number,
  level: number,
): Segment[] {
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < xs.length; i++) {
    for (let j = 0; j + 1 < ys.length; j++) segments.push(...cell(xs, ys, value, level, i, j));
  }
  return segments;
}

type Point = readonly [x: number, y: number];

function cell(
  xs: readonly number[],
  ys: readonly number[],
  value: (i: number, j: number) => number,
  level: number,
  i: number,
  j: number,
): Segment[] {
  // Corners against the clock, from the lower left.
  const corners = [
    [i, j],
    [i + 1, j],
    [i + 1, j + 1],
    [i, j + 1],
  ] as const;
  const heights = corners.map(([a, b]) => value(a, b));
  if (heights.some((height) => !Number.isFinite(height))) return [];
  const above = heights.map((height) => height >= level);
  const crossings: { side: number; point: Point }[] = [];
  for (let side = 0; side < 4; side++) {
    const next = (side + 1) % 4;
    if (above[side] === above[next]) continue;
    const share = (level - heights[side]!) / (heights[next]! - heights[side]!);
    const [a, b] = [corners[side]!, corners[next]!];
    crossings.push({
      side,
      point: [xs[a[0]]! + share * (xs[b[0]]! - xs[a[0]]!), ys[a[1]]! + share * (ys[b[1]]! - ys[a[1]]!)],
    });
  }
  const segment = (a: number, b: number): Segment => ({
    x: crossings[a]!.point[0],
    y: crossings[a]!.point[1],
    x2: crossings[b]!.point[0],
    y2: crossings[b]!.point[1],
  });
  if (crossings.length === 2) return [segment(0, 1)];
  if (crossings.length < 4) return [];
  const middle = heights.reduce((sum, height) => sum + height, 0) / 4 >= level;
  return middle === above[0] ? [segment(0, 1), segment(2, 3)] : [segment(0, 3), segment(1, 2)];
}
