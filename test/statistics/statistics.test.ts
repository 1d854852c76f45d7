/**
 * The formulas against other programs (mathjs), against exact arithmetic, and against the definitions that they solve.
 */
import * as fc from 'fast-check';
import { combinations, mean as meanOf, quantileSeq, variance as varianceOf } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../src/statistics/bootstrap.ts';
import { mcnemar } from '../../src/statistics/mcnemar.ts';
import { emptyMean, estimateOf, studentT, addToMean } from '../../src/statistics/mean.ts';
import { quantile } from '../../src/statistics/quantile.ts';
import { newcombe } from '../../src/statistics/newcombe.ts';
import { tango } from '../../src/statistics/tango.ts';
import { wilson, Z } from '../../src/statistics/wilson.ts';
import { openStream } from '../../src/kernel/stream.ts';

const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('means and quantiles', () => {
  it('a mean taken in one by one is the mean, with the t interval of the variance that mathjs has', () => {
    fc.assert(
      fc.property(numbers, (xs) => {
        const found = emptyMean();
        for (const x of xs) addToMean(found, x);
        const half = studentT(xs.length - 1) * Math.sqrt((varianceOf(xs) as unknown as number) / xs.length);
        const estimate = estimateOf(found, -Infinity, Infinity)!;
        expect(estimate.estimate).toBeCloseTo(meanOf(xs) as number, 8);
        expect(estimate.high - estimate.estimate).toBeCloseTo(half, 8);
        expect(estimate.estimate - estimate.low).toBeCloseTo(half, 8);
      }),
    );
  });

  it('quantiles are those of mathjs (type 7)', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
        (xs, p) => {
          expect(
            quantile(
              [...xs].sort((a, b) => a - b),
              p,
            ),
          ).toBeCloseTo(quantileSeq(xs, p) as number, 8);
        },
      ),
    );
  });
});

describe('Wilson', () => {
  it('its ends are where the score (p̂ − π)/√(π(1 − π)/n) is ±z', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.round(share * n);
        const { estimate, low, high } = wilson(hits, n);
        const score = (rate: number): number => (estimate - rate) / Math.sqrt((rate * (1 - rate)) / n);
        if (hits > 0) expect(score(low)).toBeCloseTo(Z, 6);
        if (hits < n) expect(score(high)).toBeCloseTo(-Z, 6);
      }),
    );
  });
});

describe('Tango', () => {
  /**
   * The score at Δ with the likelihood maximised by search (golden section over q, the share of pairs that were lost),
   * instead of by Tango's formula.
   */
  function score(gained: number, lost: number, n: number, delta: number): number {
    const logLikelihood = (q: number): number => {
      const term = (count: number, share: number): number =>
        count === 0 ? 0 : share <= 0 ? -Infinity : count * Math.log(share);
      return term(gained, q + delta) + term(lost, q) + term(n - gained - lost, 1 - 2 * q - delta);
    };
    let [low, high] = [Math.max(0, -delta), (1 - delta) / 2];
    const ratio = (Math.sqrt(5) - 1) / 2;
    for (let step = 0; step < 200; step++) {
      const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
      if (logLikelihood(a) < logLikelihood(b)) low = a;
      else high = b;
    }
    const q = (low + high) / 2;
    return (gained - lost - n * delta) / Math.sqrt(n * (2 * q + delta - delta * delta));
  }

  it('its ends are where the score is ±z, for a likelihood that was maximised by search', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 200 }),
        (gained, lost, same) => {
          const n = gained + lost + same;
          const { estimate, low, high } = tango(gained, lost, n);
          expect(estimate).toBe((gained - lost) / n);
          expect(score(gained, lost, n, low)).toBeCloseTo(Z, 3);
          expect(score(gained, lost, n, high)).toBeCloseTo(-Z, 3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('where no pair differs it is ±z²/(n + z²): the score is then √(nΔ/(1 − Δ))', () => {
    for (const n of [1, 40, 1000]) {
      const bound = (Z * Z) / (n + Z * Z);
      expect(tango(0, 0, n)).toEqual({
        estimate: 0,
        low: expect.closeTo(-bound, 10) as number,
        high: expect.closeTo(bound, 10) as number,
      });
    }
  });

  it('is the same seen from the other side, and stays in [−1, 1]', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (gained, lost, same) => {
          const n = gained + lost + same;
          fc.pre(n > 0);
          const [one, other] = [tango(gained, lost, n), tango(lost, gained, n)];
          expect(one.low).toBeCloseTo(-other.high, 10);
          expect(one.low).toBeGreaterThanOrEqual(-1);
          expect(one.low).toBeLessThanOrEqual(one.estimate);
          expect(one.high).toBeGreaterThanOrEqual(one.estimate);
        },
      ),
    );
  });

  it('holds what it promises: 93 to 97 of a hundred intervals have the truth in them', () => {
    // Pairs: 15 % only the second, 5 % only the first, so Δ = 0.1; n = 100.
    const trials = 2000;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const stream = openStream('tango', trial, 'test', 'pairs');
      let [gained, lost] = [0, 0];
      for (let n = 0; n < 100; n++) {
        const u = stream.next();
        if (u < 0.15) gained += 1;
        else if (u < 0.2) lost += 1;
      }
      const { low, high } = tango(gained, lost, 100);
      if (low <= 0.1 && 0.1 <= high) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.93);
    expect(held / trials).toBeLessThan(0.97);
  });
});

describe('McNemar', () => {
  it('is the two tails of a fair coin, term by term with mathjs', () => {
    for (let b = 0; b <= 20; b++) {
      for (let c = 0; c <= 20; c++) {
        let tail = 0;
        for (let i = 0; i <= Math.min(b, c); i++) tail += combinations(b + c, i) / 2 ** (b + c);
        expect(mcnemar(b, c)).toBeCloseTo(Math.min(1, 2 * tail), 12);
      }
    }
  });

  it('is exact where a double cannot hold the powers: against whole-number arithmetic', () => {
    for (const [b, c] of [
      [900, 1000],
      [1300, 1500],
      [0, 1500],
      [2000, 2000],
    ] as const) {
      let term = 1n;
      let tail = 1n;
      for (let i = 1; i <= Math.min(b, c); i++) {
        term = (term * BigInt(b + c - i + 1)) / BigInt(i);
        tail += term;
      }
      const scale = 10n ** 400n;
      const exact = Math.min(
        1,
        2 *
          Number(
            BigInt.asUintN(4000, (tail * scale) >> BigInt(b + c))
              .toString()
              .padStart(401, '0')
              .replace(/^(\d+)(\d{400})$/, '$1.$2'),
          ),
      );
      expect(mcnemar(b, c)).toBeCloseTo(exact, 12);
    }
  });
});

describe('bootstrap', () => {
  it('of a mean is near the t interval, and the same for the same seed', () => {
    const stream = openStream('cases', 0, 'test', 'numbers');
    const xs = Float64Array.from({ length: 300 }, () => stream.next());
    const mean = (chosen: Int32Array, out: Float64Array): void =>
      void (out[0] = chosen.reduce((sum, i) => sum + xs[i]!, 0) / chosen.length);
    const found = emptyMean();
    for (const x of xs) addToMean(found, x);
    const t = estimateOf(found, 0, 1)!;
    const [drawn] = bootstrap(xs.length, 1, 'a', mean);
    expect(drawn!.estimate).toBeCloseTo(t.estimate, 12);
    // 1000 resamples: an end's own error is some 3 % of the width.
    expect(Math.abs(drawn!.low - t.low)).toBeLessThan(0.1 * (t.high - t.low));
    expect(Math.abs(drawn!.high - t.high)).toBeLessThan(0.1 * (t.high - t.low));
    expect(bootstrap(xs.length, 1, 'a', mean)).toEqual([drawn]);
    expect(bootstrap(xs.length, 1, 'b', mean)).not.toEqual([drawn]);
  });
});

describe('the difference of two independent rates', () => {
  it('is the published one: 56/70 less 48/80 is 0.2, 0.0524 to 0.3339 (Newcombe 1998, table II, method 10)', () => {
    const { estimate, low, high } = newcombe(wilson(48, 80), wilson(56, 70));
    expect(estimate).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });
  it('has a width where no case and where every case is a hit', () => {
    for (const hits of [0, 20]) {
      const { low, high } = newcombe(wilson(hits, 20), wilson(hits, 20));
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }
  });
});
