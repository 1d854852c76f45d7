/** Talks about what matters: with care it asks about the point that it knows least about; otherwise it presses the open point with the best value for favour. */
import { cost } from '../../agents/beliefs.ts';
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';
import { answer } from '../answering.ts';
import type { TalkEntry } from '../tactic.ts';

/** So many things said in a whole negotiation, however many rounds it has: rates are per negotiation, not per round. */
const SAYINGS = 14;
/** So that a point believed to cost nothing is not worth infinitely much pressing. */
const FLOOR = 0.05;

export const candid: TalkEntry = {
  card: {
    name: 'candid',
    summary: 'With care it asks about the point that it knows least about; otherwise it presses the open point with the best value for favour.',
    source: 'assumption',
    parameters: {},
  },
  make: () => ({
    answer,
    speak: (view, bid, draws) => {
      if (view.theirs === null || draws.speak >= Math.min(1, SAYINGS / view.rounds)) return null;
      return draws.ask < view.care ? ask(view) : press(view, bid, view.theirs);
    },
  }),
};

/** The issue with the greatest w_k · (1 − known_k), if there is anything left to know. */
function ask(view: View): Talk | null {
  let issue = -1;
  let best = 0;
  for (let k = 0; k < view.space.count; k++) {
    const unknown = view.goals.weight[k]! * (1 - view.beliefs.known[k]!);
    if (unknown > best) {
      best = unknown;
      issue = k;
    }
  }
  return issue < 0 ? null : { kind: 'ask', issue };
}

/** The open point with the greatest w_k · gap / (cost_k + 0.05), where gap is what their offer lacks of my bid, in my value. */
function press(view: View, bid: ArrayLike<number>, theirs: ArrayLike<number>): Talk | null {
  const { worth } = view.goals;
  const { offsets, count } = view.space;
  let issue = -1;
  let best = 0;
  for (let k = 0; k < count; k++) {
    const gap = worth[offsets[k]! + bid[k]!]! - worth[offsets[k]! + theirs[k]!]!;
    const favour = gap / (cost(view.beliefs, k) + FLOOR);
    if (favour > best) {
      best = favour;
      issue = k;
    }
  }
  return issue < 0 ? null : { kind: 'press', issue, option: bid[issue]! };
}
