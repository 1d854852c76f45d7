/**
 * Weighs the acts of the other side as evidence of how far it can be trusted. The weights are assumptions
 * (domain/assumptions.ts), and every result is at least 0.
 */
import type { Assumed } from '../domain/assumed.ts';
import { ASSUMED } from '../domain/assumed.ts';

/** The weight of a concession, which is good evidence: 4Δu, where `gain` is Δu, its worth in own utility. */
export const concessionEvidence = (gain: number, assumed: Assumed = ASSUMED): number => assumed.perUtility * gain;

/**
 * The weight of a granted request, which is good evidence: ½ + ½·cost, where `cost` in [0, 1] is what this side
 * believes the favour costs the other side.
 */
export const grantEvidence = (cost: number, assumed: Assumed = ASSUMED): number =>
  assumed.favour + assumed.favour * cost;

/** The weight of an explained limit or an answered question, which is good evidence: ¼. */
export const answerEvidence = (assumed: Assumed = ASSUMED): number => assumed.answer;

/**
 * The weight of a disclosure, which is good evidence: ¼·(1 − known), where `known` in [0, 1] is how well the hearer
 * knew already what it is told. To repeat what is known earns nothing (an assumption).
 */
export const disclosureEvidence = (known: number, assumed: Assumed = ASSUMED): number => assumed.answer * (1 - known);

/**
 * The weight of a flat refusal, which is bad evidence: (1 − cost)/n. A refusal counts more if this side believes that
 * the point costs the other side little. The trust rule `beta` multiplies the weight by λ.
 *
 * @param cost - What this side believes the point costs the other side, in [0, 1].
 * @param n - How often the point has now been refused, from 1.
 */
export const refusalEvidence = (cost: number, n: number): number => (1 - cost) / n;

/**
 * The factor by which the ceiling of an edge shrinks each time the other side is caught in a lie. That trust never
 * fully recovers from a lie is from Schweitzer, Hershey & Bradlow 2006; the size of the factor is an assumption.
 */
export const CEILING_LEFT_BY_A_LIE = 0.6;
