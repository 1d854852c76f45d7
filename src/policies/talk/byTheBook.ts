/**
 * The talk policy `byTheBook` grants no exception, gives no reason and answers no question, whatever its care and
 * flexibility. It presses the point that it wants most.
 */
import { card } from '../../domain/card.ts';
import { flatAnswer } from '../toolkit/answering.ts';
import { bestPress, speaksNow } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

export const byTheBook: TalkEntry = {
  kind: 'talk',
  card: card({
    name: 'byTheBook',
    summary: 'Refuses flatly, explains nothing and answers no question; it presses what it wants.',
    source: 'assumption',
    draws: true,
    usesBeliefs: true,
  }),
  make: () => ({
    answer: flatAnswer,
    speak: (view, bid, _memory, draws) => (speaksNow(view, draws.speak) ? bestPress(view, bid, draws.ask) : null),
    meet: { answer: flatAnswer, speak: () => null },
  }),
};
