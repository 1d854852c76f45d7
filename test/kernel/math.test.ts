import { describe, expect, it } from 'vitest';
import { exp, ln, logistic, pow } from '../../src/kernel/math.ts';

/** |a − b| in units of the last place of b. */
const ulps = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * Number.EPSILON));

describe('the door for exponentials, logarithms and powers', () => {
  it('agrees with the runtime within a few units in the last place', () => {
    let worstExp = 0;
    let worstLn = 0;
    for (let i = -7000; i <= 7000; i++) {
      worstExp = Math.max(worstExp, ulps(exp(i / 10.3), Math.exp(i / 10.3)));
      const x = Math.exp(i / 10.7);
      worstLn = Math.max(worstLn, ulps(ln(x), Math.log(x)));
    }
    expect(worstExp).toBeLessThan(3);
    expect(worstLn).toBeLessThan(4);
    for (const x of [0.001, 0.3, 0.9, 1.1, 7])
      for (const y of [0.1, 0.5, 1.25, 5, 1 / 0.3]) expect(pow(x, y)).toBeCloseTo(x ** y, 12);
  });

  it('is exact where algebra is', () => {
    expect(exp(0)).toBe(1);
    expect(ln(1)).toBe(0);
    expect(pow(0.3, 0)).toBe(1);
    expect(pow(3, 4)).toBe(81);
    expect(pow(2, -3)).toBe(0.125);
    expect(pow(-2, 3)).toBe(-8);
    expect(pow(0, 2)).toBe(0);
    expect(pow(0, 0.5)).toBe(0);
    expect(logistic(0)).toBe(0.5);
  });

  it('has the ends that the real functions have', () => {
    expect(exp(1000)).toBe(Infinity);
    expect(exp(-1000)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
    expect(pow(-2, 0.5)).toBeNaN();
    expect(ulps(ln(5e-324), -744.4400719213812)).toBeLessThan(4);
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
  });
});
