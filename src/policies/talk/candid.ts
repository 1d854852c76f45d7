/**
 * The talk policy `candid` is the default. With probability care it asks about the issue with the greatest w(1 −
 * known); otherwise it presses an open point, the likelier the greater its gap in worth over its believed cost
 * (toolkit/speaking.ts).
 * It answers with the probabilities of toolkit/answering.ts.
 */
import { card } from '../../domain/card.ts';
import { usualAnswer } from '../toolkit/answering.ts';
import { usualSpeech } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

export const candid: TalkEntry = {
  kind: 'talk',
  card: card({
    name: 'candid',
    summary: 'Asks with probability care about what it knows least; else presses for what costs the other little.',
    source: 'assumption',
    draws: true,
    usesTrust: true,
    usesBeliefs: true,
  }),
  make: () => ({
    answer: (view, said, _memory, draws) => usualAnswer(view, said, draws),
    speak: (view, bid, _memory, draws) => usualSpeech(view, bid, draws),
  }),
};
