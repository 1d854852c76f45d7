/** Labels in a plot of step lines: none crosses a line, and none crosses another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/visual/charts/parts/placeLabels.ts';
import { FULL } from '../../profile.ts';

const plot = { width: 500, height: 300, x: [0, 10], y: [0, 1] } as const;
const at = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.double({ min: 0, max: 1, noNaN: true }) });
const line = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 })
  .map((values) => values.map((y, x) => ({ x, y })));

describe('labels', () => {
  it('stand where no line and no other label is', () =>
    fc.assert(
      fc.property(fc.array(at, { maxLength: 6 }), fc.array(line, { maxLength: 3 }), (points, lines) => {
        const labels = points.map((point) => ({ ...point, text: 'explained: price' }));
        const boxes = placeLabels(labels, lines, [], plot).flatMap((place, n) => {
          if (place === null) return [];
          const [x, y] = [50 * labels[n]!.x + place.dx, 300 * (1 - labels[n]!.y) + place.dy];
          const left = place.align === 'left' ? x : x - 102;
          return [{ left, right: left + 102, top: y - 9, bottom: y + 3 }];
        });
        for (const [n, box] of boxes.entries()) {
          expect(box.top >= 0 && box.bottom <= 300).toBe(true);
          for (const other of boxes.slice(n + 1))
            expect(
              box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top,
            ).toBe(true);
          for (const steps of lines)
            for (const [k, { x, y }] of steps.entries()) {
              const over = 50 * (steps[k + 1]?.x ?? 10) > box.left && 50 * x < box.right;
              expect(over && 300 * (1 - y) > box.top && 300 * (1 - y) < box.bottom).toBe(false);
            }
        }
      }),
      { numRuns: FULL ? 3000 : 100 },
    ));
  it('stand just below their point where nothing is in the way', () =>
    expect(placeLabels([{ x: 2, y: 0.5, text: 'granted' }], [], [], plot)).toEqual([{ dx: 4, dy: 18, align: 'left' }]));
});
