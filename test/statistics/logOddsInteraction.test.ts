/** The interaction on the log-odds, by algebra. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logOddsInteraction } from '../../src/statistics/logOddsInteraction.ts';

const Z = 1.959964;
/** Every combination of hits once, so that the cells are independent and half of each are hits. */
const bits = [0, 1, 2, 3].map((bit) => Array.from({ length: 16 }, (_, k) => (k >> bit) & 1)) as [
  number[],
  number[],
  number[],
  number[],
];

it('independent cells of 8 hits in 16: ψ = 0, variance 4 · (1/8.5 + 1/8.5)', () => {
  const { estimate, low, high } = logOddsInteraction(...bits);
  expect(estimate).toBeCloseTo(0, 12);
  expect(high).toBeCloseTo(Z * Math.sqrt(8 / 8.5), 5);
  expect(low).toBeCloseTo(-high, 12);
});

it('the same cases in all cells: the covariances take all but the added cases away, 4 · ¼ · 16/17²', () => {
  const [one] = bits;
  const { estimate, high } = logOddsInteraction(one, one, one, one);
  expect(estimate).toBe(0);
  expect(high).toBeCloseTo(Z * Math.sqrt(16 / 289), 5);
});

it('counts of 1, 1, 1 and 3 hits in 4, in order: ln(3.5/1.5) − ln(1.5/3.5), and no hit at all has finite odds', () => {
  const one = [1, 0, 0, 0];
  expect(logOddsInteraction(one, one, one, [1, 1, 1, 0]).estimate).toBeCloseTo(2 * Math.log(3.5 / 1.5), 12);
  const none = [0, 0, 0, 0];
  expect(logOddsInteraction(none, none, none, one).estimate).toBeCloseTo(Math.log(1.5 / 3.5) - Math.log(0.5 / 4.5), 12);
});

it('every interval is finite, has a width and holds its estimate; to swap the factors changes nothing', () => {
  const bit = fc.constantFrom(0, 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(bit, bit, bit, bit), { minLength: 1, maxLength: 30 }), (cases) => {
      const [a, b, c, d] = [0, 1, 2, 3].map((k) => cases.map((one) => one[k]!)) as [
        number[],
        number[],
        number[],
        number[],
      ];
      const { estimate, low, high } = logOddsInteraction(a, b, c, d);
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      expect(low < estimate && estimate < high).toBe(true);
      const swapped = logOddsInteraction(a, c, b, d);
      expect(swapped.estimate).toBeCloseTo(estimate, 9);
      expect(swapped.high).toBeCloseTo(high, 9);
      expect(logOddsInteraction(b, a, d, c).estimate).toBeCloseTo(-estimate, 9);
    }),
    { seed: 11, numRuns: 200 },
  );
});
