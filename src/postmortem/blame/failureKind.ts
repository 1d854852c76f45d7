/**
 * Classifies a failure: *wanted* (both gain from it), *forced* (one does) or *unwanted* (neither does).
 * Schweinsberg, Thau & Pillutla 2022. Counted in true utility.
 */
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { GhostDeal, GhostPoint } from '../../analysis/ghostDeal.ts';
import { UTILITY_TOLERANCE } from '../../kernel/rounding.ts';

export type FailureKind = 'wanted' | 'forced' | 'unwanted';

/** Whether a side would have had more from this deal than it ended with, by more than rounding. */
export const losesBeside = ({ utility }: Pick<GhostPoint, 'utility'>, ending: Ending, side: Side): boolean =>
  utility[side] - ending.utility[side] > UTILITY_TOLERANCE;

/**
 * Null for a deal. A side gains from the failure where it ended with at least what the ghost deal would have brought
 * it, within rounding (the break points kept; where they leave no deal at all, set aside). Where there was no deal to
 * be had, the failure is wanted: it is nobody's fault.
 */
export function failureKind(ending: Ending, ghost: GhostDeal): FailureKind | null {
  if (ending.kind === 'agreement') return null;
  const deal = ghost.kept ?? ghost.setAside;
  if (deal === null) return 'wanted';
  const losers = SIDES.filter((side) => losesBeside(deal, ending, side)).length;
  return losers === 0 ? 'wanted' : losers === 1 ? 'forced' : 'unwanted';
}
