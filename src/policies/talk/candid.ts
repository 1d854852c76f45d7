/**
 * Talks about what matters: with care it asks about the point that it knows least about; otherwise it presses the open
 * point with the best value for favour.
 */
import { card } from '../../domain/card.ts';
import { usualAnswer } from '../toolkit/answering.ts';
import { bestPress, bestQuestion, speaksNow } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

export const candid: TalkEntry = {
  kind: 'talk',
  card: card({
    name: 'candid',
    summary:
      'With care it asks about the point that it knows least about; otherwise it presses the open point with the best value for favour.',
    source: 'assumption',
    draws: true,
    usesTrust: true,
    usesBeliefs: true,
  }),
  make: () => ({
    answer: (view, said, _memory, draws) => usualAnswer(view, said, draws),
    speak: (view, bid, _memory, draws) => {
      if (view.theirs === null || !speaksNow(view, draws.speak)) return null;
      return draws.ask < view.care ? bestQuestion(view) : bestPress(view, bid);
    },
  }),
};
