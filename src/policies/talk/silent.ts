/** Says nothing of its own accord; it still answers. */
import { card } from '../../kernel/card.ts';
import { answer } from '../answering.ts';
import type { TalkEntry } from '../tactic.ts';

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
  make: () => ({ answer: (view, said, _memory, draws) => answer(view, said, draws), speak: () => null }),
};
