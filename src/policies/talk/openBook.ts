/**
 * The talk policy `openBook` explains every limit to which it grants no exception and answers every question, whatever
 * its trust and care. It asks and presses as `candid`.
 */
import { card } from '../../domain/card.ts';
import { openAnswer } from '../toolkit/answering.ts';
import { usualSpeech } from '../toolkit/speaking.ts';
import { meetingTalk } from '../toolkit/meetingTalk.ts';
import type { TalkEntry } from '../contracts/components.ts';

export const openBook: TalkEntry = {
  kind: 'talk',
  card: card({
    name: 'openBook',
    summary: 'Explains every limit and answers every question.',
    source: 'assumption; telling as in Thompson 1991',
    draws: true,
    usesTrust: true,
    usesBeliefs: true,
  }),
  make: () => ({
    answer: (view, said, _memory, draws) => openAnswer(view, said, draws),
    speak: (view, bid, _memory, draws) => usualSpeech(view, bid, draws),
    meet: { answer: () => 'tell', speak: (view, _memory, draws) => meetingTalk(view, draws) },
  }),
};
