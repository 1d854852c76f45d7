/**
 * What the other side's acts weigh as evidence. The weights are assumptions (domain/assumptions.ts); all are at least
 * 0.
 */
import type { Assumed } from '../domain/assumptions.ts';
import { ASSUMED } from '../domain/assumptions.ts';

/** Good: a concession worth `gain` of my utility: 4Δu. */
export const concessionEvidence = (gain: number, assumed: Assumed = ASSUMED): number => assumed.perUtility * gain;

/** Good: a request granted. A favour that I believe costly (`cost` in [0, 1]) counts more: ½ + ½·cost. */
export const grantEvidence = (cost: number, assumed: Assumed = ASSUMED): number =>
  assumed.favour + assumed.favour * cost;

/** Good: a limit explained, or a question answered: ¼. */
export const answerEvidence = (assumed: Assumed = ASSUMED): number => assumed.answer;

/**
 * Bad: the n-th flat refusal of the same point (n from 1): (1 − cost)/n. The cheaper I believe it is for you, the
 * more your refusal says about us. The trust rule multiplies it by λ.
 */
export const refusalEvidence = (cost: number, n: number): number => (1 - cost) / n;

/**
 * What is left of the most that trust can ever be, each time the other is caught in a lie. An assumption about the
 * size; that some of it never comes back: Schweitzer, Hershey & Bradlow 2006.
 */
export const CEILING_LEFT_BY_A_LIE = 0.6;
