/** What there is to say of one's own accord, and how often: shared by the ways of talking. */
import { believedCost } from '../../agents/beliefs.ts';
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';

/**
 * Whether this is a turn to say something; `draw` is in [0, 1). So many things are said in a whole negotiation, however
 * many rounds it has: rates are per negotiation, not per round.
 */
export const speaksNow = (view: View, draw: number): boolean => draw < Math.min(1, view.assumed.sayings / view.rounds);

/** A question about the issue with the greatest w_k · (1 − known_k), if that is above `least`. */
export function bestQuestion(view: View, least = 0): Talk | null {
  let issue = -1;
  let best = least;
  for (let k = 0; k < view.space.count; k++) {
    const unknown = view.goals.weight[k]! * (1 - view.beliefs.known[k]!);
    if (unknown > best) {
      best = unknown;
      issue = k;
    }
  }
  return issue < 0 ? null : { kind: 'ask', issue };
}

/**
 * A press on the open point with the greatest w_k · gap / (cost_k + 0.05), where gap is what their offer lacks of my
 * bid, in my value.
 */
export function bestPress(view: View, bid: ArrayLike<number>): Talk | null {
  if (view.theirs === null) return null;
  const { worth } = view.goals;
  const { offsets, count } = view.space;
  let issue = -1;
  let best = 0;
  for (let k = 0; k < count; k++) {
    const gap = worth[offsets[k]! + bid[k]!]! - worth[offsets[k]! + view.theirs[k]!]!;
    const favour = gap / (believedCost(view.beliefs, k) + view.assumed.caution);
    if (favour > best) {
      best = favour;
      issue = k;
    }
  }
  return issue < 0 ? null : { kind: 'press', issue, option: bid[issue]! };
}
