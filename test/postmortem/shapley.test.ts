import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapley } from '../../src/postmortem/blame/shapley.ts';

describe('shapley', () => {
  it('is what the glove game says', () => {
    // One left glove (player 0), two right ones (1, 2); a pair is worth 1. Shapley 1953: 2/3, 1/6, 1/6. Coalitions that
    // hold a pair: {0,1}, {0,2}, {0,1,2} = masks 3, 5, 7.
    const [left, right, other] = shapley([0, 0, 0, 1, 0, 1, 0, 1]) as [number, number, number];
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  it('adds up to the whole, gives a dummy exactly nothing, and treats alike alike, for any game of six', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 32, maxLength: 32 }), (half) => {
        // Cause 5 makes no difference: both halves are the same.
        const worth = [...half, ...half];
        const shares = shapley(worth);
        expect(Math.abs(shares.reduce((a, b) => a + b, 0) - (worth[63]! - worth[0]!))).toBeLessThan(1e-12);
        expect(shares[5]).toBe(0);
      }),
    );
  });
});
