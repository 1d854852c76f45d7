/** Finds places for labels in a plot, so that no line, no mark and no other label runs through them. */

import { visibleLength } from '../../page/width.ts';

/** A line that keeps each value until its next point. */
export type StepLine = readonly { readonly x: number; readonly y: number }[];

/** The plot: its size in pixels and the ranges of its axes. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Where a label stands against its point: pixels to the right and down, and the end of the text that is there. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'right';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels: of a letter, of a line of text, between a text and what it must not touch. */
const [LETTER, LINE, CLEAR] = [6.4, 12, 4];
/** Half the size of a mark, in pixels. */
const MARK = 5;
/** Pixels between a point and its label, across. */
const ASIDE = 4;
/** Distances down from the point that are tried, in order. */
const TRIED = [18, -12, 32, -26, 46, -40, 60, -54, 74, -68];

/**
 * Places each label near its point, in the order given: below or above it, as near as may be. A label for which no
 * place is free gets null.
 */
export function placeLabels(
  labels: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  lines: readonly StepLine[],
  marks: readonly { readonly x: number; readonly y: number }[],
  plot: Plot,
): (LabelPlace | null)[] {
  const across = (x: number): number => ((x - plot.x[0]) / (plot.x[1] - plot.x[0])) * plot.width;
  const down = (y: number): number => ((plot.y[1] - y) / (plot.y[1] - plot.y[0])) * plot.height;
  const taken: Box[] = marks.map(({ x, y }) => ({
    left: across(x) - MARK,
    right: across(x) + MARK,
    top: down(y) - MARK,
    bottom: down(y) + MARK,
  }));
  const steps = lines.flatMap((line) =>
    line.flatMap(({ x, y }, n): Box[] => {
      const next = line[n + 1];
      const [left, right] = [across(x), next === undefined ? plot.width : across(next.x)];
      const level = { left, right, top: down(y), bottom: down(y) };
      if (next === undefined) return [level];
      const [a, b] = [down(y), down(next.y)];
      return [level, { left: right, right, top: Math.min(a, b), bottom: Math.max(a, b) }];
    }),
  );
  taken.push(...steps);
  return labels.map(({ x, y, text }) => {
    const size = visibleLength(text) * LETTER;
    if (size > plot.width) return null;
    const right = across(x) + ASIDE + size > plot.width;
    // A text that fits on neither side of its point begins at the left end of the plot.
    const left = right ? Math.max(0, across(x) - ASIDE - size) : across(x) + ASIDE;
    for (const dy of TRIED) {
      const base = down(y) + dy;
      const box = { left, right: left + size, top: base - LINE + 3, bottom: base + 3 };
      if (box.top < 0 || box.bottom > plot.height || taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      return right ? { dx: left + size - across(x), dy, align: 'right' } : { dx: ASIDE, dy, align: 'left' };
    }
    return null;
  });
}

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right + CLEAR && b.left < a.right + CLEAR && a.top < b.bottom + CLEAR && b.top < a.bottom + CLEAR;
