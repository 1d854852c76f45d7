/**
 * Computes a side's outside option: no deal, or a rival's deal, whichever has the greatest perceived utility. No move
 * at the table changes it.
 */
import type { Assumed } from '../domain/assumed.ts';
import { ASSUMED } from '../domain/assumed.ts';
import { perceivedUtility } from './perceivedUtility.ts';

/** A rival as seen by the side to which it offers a deal. */
export interface Rival {
  readonly name: string;
  /** The utility of the rival's deal to that side, in [0, 1]. */
  readonly fit: number;
  /** What that side takes the deal to be worth, in [0, 1]; absent: `fit`. */
  readonly prior?: number;
  /** That side's trust in the rival, in [0, 1]. */
  readonly trust: number;
}

/** The best outside option. */
export interface Outside {
  /** Its perceived utility ũ, in [0, 1]. */
  readonly perceived: number;
  /** Its true utility, in [0, 1]. */
  readonly utility: number;
  /** The name of the rival, or null for no deal. */
  readonly to: string | null;
}

/** The trust in every rival in the null model. */
const NULL_MODEL_TRUST = 0.5;

/**
 * Finds the outside option with the greatest perceived utility. The walk-away value is perceived with a trust of ½,
 * because no deal is as uncertain as a stranger (an assumption).
 *
 * @param walkAway - The side's utility of no deal, in [0, 1].
 * @param stake - The side's stake κ, in [0, 1].
 * @param rivals - The rivals that offer this side a deal.
 * @param ignoresTrust - Whether the trust in every rival counts as ½, as the null model has it.
 * @param assumed - The model's assumptions.
 */
export function outsideOf(
  walkAway: number,
  stake: number,
  rivals: readonly Rival[],
  ignoresTrust: boolean,
  { unknown }: Assumed = ASSUMED,
): Outside {
  let best: Outside = { perceived: perceivedUtility(walkAway, stake, unknown), utility: walkAway, to: null };
  for (const rival of rivals) {
    const perceived = perceivedUtility(rival.prior ?? rival.fit, stake, ignoresTrust ? NULL_MODEL_TRUST : rival.trust);
    if (perceived > best.perceived) best = { perceived, utility: rival.fit, to: rival.name };
  }
  return best;
}

/**
 * Computes what a side ends with when the negotiation fails and the side itself has not left: the greatest true utility
 * of no deal and of the rivals' deals; `believed`: what the side takes it to be.
 */
export const fallbackUtility = (walkAway: number, rivals: readonly Rival[], believed = false): number =>
  rivals.reduce((best, { fit, prior = fit }) => Math.max(best, believed ? prior : fit), walkAway);
