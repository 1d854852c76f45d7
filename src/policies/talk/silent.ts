/** The talk policy `silent` is a control: it neither presses nor asks, and answers as `candid`. */
import { card } from '../../domain/card.ts';
import { saysNothing } from '../contracts/offerPlay.ts';
import { usualAnswer } from '../toolkit/answering.ts';
import type { Speech, TalkEntry } from '../contracts/components.ts';

export const silent: TalkEntry = {
  kind: 'talk',
  card: card({
    name: 'silent',
    summary: 'Neither presses nor asks; it still answers.',
    source: 'control',
    draws: true,
    usesTrust: true,
    usesBeliefs: true,
  }),
  make: () => {
    const answer: Speech['answer'] = (view, said, _memory, draws) => usualAnswer(view, said, draws);
    return { answer, speak: saysNothing, meet: { answer, speak: saysNothing } };
  },
};
