/** When a side gives up: when what waits outside looks better than the best that it still hopes for here. */
import type { View } from '../../agents/view.ts';
import { total } from '../../domain/space.ts';
import { vetoedIssue } from '../../domain/breakPoints.ts';
import { ln, logistic } from '../../kernel/math.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';

/**
 * Not in the first 15 % of the time; then leaves with probability min(1, 8/rounds) · logistic(ln(outside/hope)/0.03);
 * never if outside is 0. `draw` is in [0, 1).
 */
export function leavesNow(view: View, draw: number): boolean {
  const { assumed } = view;
  const looks = Math.min(1, assumed.looks / view.rounds);
  if (view.time <= assumed.graceTime || view.outside === 0 || draw >= looks) return false;
  const tempted = (utility: number): boolean => {
    const hope = perceivedUtility(utility, view.stake, view.trust);
    return hope <= 0 || draw < looks * logistic(ln(view.outside / hope) / assumed.temperature);
  };
  // Hope is the better of the standing offer and the best compromise still believed in. More hope tempts less, so the
  // compromise need not be sought where the offer alone holds.
  const standing = standingOffer(view);
  return tempted(standing) && tempted(Math.max(standing, view.compromise()));
}

/**
 * For whoever looks on: own utility of the best that the side still hopes for here (at most 0 where there is nothing),
 * and the probability that it leaves this turn.
 */
export function temptation(view: View): { hope: number; chance: number } {
  const hope = Math.max(standingOffer(view), view.compromise());
  const seen = perceivedUtility(hope, view.stake, view.trust);
  const { assumed } = view;
  if (view.time <= assumed.graceTime || view.outside === 0) return { hope, chance: 0 };
  const looks = Math.min(1, assumed.looks / view.rounds);
  return { hope, chance: seen <= 0 ? looks : looks * logistic(ln(view.outside / seen) / assumed.temperature) };
}

/** Own utility of the other's standing offer; 0 without one, or where it crosses a break point. */
function standingOffer(view: View): number {
  if (view.theirs === null || vetoedIssue(view.space, view.allowed, view.theirs) >= 0) return 0;
  return total(view.space, view.goals.worth, view.theirs);
}
