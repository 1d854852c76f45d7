/** The fit of clients that differ and never change, against the published one and against algebra. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitGeometric,
  fitShiftedBetaGeometric,
  survivors,
} from '../../../src/dealings/nullModels/shiftedBetaGeometric.ts';

/** Survivors of 1,000 clients after years 0 to 12 (Fader & Hardie 2007, table 1). */
const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];

const counts = (left: readonly number[]) => left.slice(1).map((kept, t) => ({ kept, lost: left[t]! - kept }));

describe('clients that differ and never change', () => {
  it.each([
    ['high end', HIGH_END, 0.668, 3.806],
    ['regular', REGULAR, 0.704, 1.182],
  ])('fit the first seven years of the published cohort as published: %s', (_, left, alpha, beta) => {
    const found = fitShiftedBetaGeometric(counts(left.slice(0, 8)));
    expect(found.alpha).toBeCloseTo(alpha, 3);
    expect(found.beta).toBeCloseTo(beta, 3);
    expect(found.churn).toBeCloseTo(alpha / (alpha + beta), 3);
    expect(found.polarization).toBeCloseTo(1 / (alpha + beta + 1), 3);
  });

  it('foretell the years that were held back, as published: within 1.1 points of the regular cohort', () => {
    const found = fitShiftedBetaGeometric(counts(REGULAR.slice(0, 8)));
    for (let t = 8; t <= 12; t++) expect(Math.abs(survivors(found, t) - REGULAR[t]! / 1000)).toBeLessThan(0.011);
    const alike = fitGeometric(counts(REGULAR.slice(0, 8)));
    expect(Math.abs(survivors(alike, 12) - REGULAR[12]! / 1000)).toBeGreaterThan(0.1);
  });

  it('have S(t) = B(α, β + t)/B(α, β): for a uniform θ, α = β = 1, that is 1/(t + 1)', () => {
    // B(1, 1 + t)/B(1, 1) = 1/(1 + t).
    const uniform = { churn: 0.5, polarization: 1 / 3, alpha: 1, beta: 1, logLikelihood: 0 };
    for (let t = 0; t < 20; t++) expect(survivors(uniform, t)).toBeCloseTo(1 / (t + 1), 12);
  });

  it('are found from the counts that they make, and alike ones as alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        (churn, polarization) => {
          const truth = { churn, polarization, alpha: null, beta: null, logLikelihood: 0 };
          const exact = Array.from({ length: 12 }, (_, t) => ({
            kept: survivors(truth, t + 1),
            lost: survivors(truth, t) - survivors(truth, t + 1),
          }));
          const found = fitShiftedBetaGeometric(exact);
          expect(found.churn).toBeCloseTo(churn, 4);
          expect(found.polarization).toBeCloseTo(polarization, 3);
          const alike = Array.from({ length: 12 }, (_, t) => ({
            kept: (1 - churn) ** (t + 1),
            lost: (1 - churn) ** t * churn,
          }));
          expect(fitShiftedBetaGeometric(alike).polarization).toBeLessThan(1e-3);
          expect(fitGeometric(alike).churn).toBeCloseTo(churn, 9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are likelier than alike ones, never less, and of nobody who leaves nobody leaves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ kept: fc.nat(50), lost: fc.nat(50) }), { minLength: 1, maxLength: 8 }),
        (seen) => {
          const [differ, alike] = [fitShiftedBetaGeometric(seen), fitGeometric(seen)];
          expect(differ.logLikelihood).toBeGreaterThanOrEqual(alike.logLikelihood - 1e-9);
          expect(differ.logLikelihood).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
    const still = fitShiftedBetaGeometric([{ kept: 9, lost: 0 }]);
    expect([still.churn, still.alpha, survivors(still, 5), still.logLikelihood]).toEqual([0, null, 1, 0]);
    expect(survivors(fitGeometric([{ kept: 0, lost: 9 }]), 1)).toBeCloseTo(0, 12);
  });
});
