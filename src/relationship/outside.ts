/**
 * What waits for a side outside: no deal at all, or a rival's deal, whichever looks better through the trust it has in
 * each. No move at the table changes it.
 */
import type { Assumed } from '../domain/assumptions.ts';
import { ASSUMED } from '../domain/assumptions.ts';
import { perceivedUtility } from './perceivedUtility.ts';

/** A rival as one side sees it. */
export interface Rival {
  readonly name: string;
  /** Utility of its deal to the side that it courts, in [0, 1]. */
  readonly fit: number;
  /** That side's trust in it, in [0, 1]. */
  readonly trust: number;
}

export interface Outside {
  /** ũ of the best that waits, in [0, 1]. */
  readonly perceived: number;
  /** Its true utility. */
  readonly utility: number;
  /** The rival's name, or null for no deal at all. */
  readonly to: string | null;
}

/** What every trust reads in the null model. */
const BLIND = 0.5;

/**
 * The better of no deal (`walkAway` seen through a trust of ½: as uncertain as a stranger) and every rival. With
 * `blind`, every trust reads ½: the null model.
 */
export function outsideOf(
  walkAway: number,
  stake: number,
  rivals: readonly Rival[],
  blind: boolean,
  { unknown }: Assumed = ASSUMED,
): Outside {
  let best: Outside = { perceived: perceivedUtility(walkAway, stake, unknown), utility: walkAway, to: null };
  for (const rival of rivals) {
    const seen = perceivedUtility(rival.fit, stake, blind ? BLIND : rival.trust);
    if (seen > best.perceived) best = { perceived: seen, utility: rival.fit, to: rival.name };
  }
  return best;
}

/**
 * What a side is left with when the talks end without it having left: the better, in truth, of no deal and its best
 * rival.
 */
export const fallbackUtility = (walkAway: number, rivals: readonly Rival[]): number =>
  rivals.reduce((best, rival) => Math.max(best, rival.fit), walkAway);
