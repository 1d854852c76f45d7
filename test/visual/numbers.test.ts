/** Numbers as people read them, beside the numbers that they stand for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, perHundred, plusMinus, threeDecimals, twoDecimals } from '../../src/visual/words/formatNumber.ts';

/** The number that a text with a true minus sign says. */
const said = (text: string): number => Number(text.replace('−', '-'));

it('a percentage below 0 has a true minus sign, and 0 has none', () =>
  expect([-2.005, -0.2, -0.004, -0].map(percent)).toEqual(['−200 %', '−20 %', '0 %', '0 %']));

describe('a number with decimals', () => {
  it.each([
    [-0.375, '−0.38'],
    [0.375, '0.38'],
    [-0.0049, '0.00'],
    [-0, '0.00'],
    [-12.5, '−12.50'],
  ])('%f is "%s"', (x, text) => {
    expect(twoDecimals(x)).toBe(text);
  });

  it('says the number, with a true minus sign where it says less than 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        const text = threeDecimals(x);
        expect(Math.abs(said(text) - x)).toBeLessThanOrEqual(0.0005 + 1e-9);
        expect(text.startsWith('−')).toBe(said(text) < 0);
        expect(text).not.toContain('-');
      }),
    );
  });
});

describe('an estimate with half of its interval', () => {
  it.each([
    [{ estimate: 0.571, low: 0.5706, high: 0.5714 }, '0.571 ± 0.001'],
    [{ estimate: -0.0001, low: -0.0001, high: -0.0001 }, '0.000 ± 0.001'],
    [{ estimate: -0.25, low: -0.5, high: 0.1 }, '−0.250 ± 0.350'],
  ])('%o is "%s"', (estimate, text) => {
    expect(plusMinus(estimate)).toBe(text);
  });

  it('is open where one case alone was counted', () =>
    expect(plusMinus({ estimate: 0.25, low: -Infinity, high: Infinity })).toBe('0.250 (no interval)'));

  it('never has a width of 0', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, fc.double({ min: 0, max: 0.002, noNaN: true }), (estimate, half) => {
        const around = { estimate, low: estimate - half, high: estimate + half };
        for (const format of [twoDecimals, threeDecimals, perHundred])
          expect(plusMinus(around, format)).not.toMatch(/± 0\.0*$/);
      }),
    );
  });
});
