/**
 * The talk policy `curious` asks, from its first turn on, about the issue with the greatest w(1 − known). It presses
 * only when that number is at most `enough` for every issue. It answers as `candid`.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { usualAnswer } from '../toolkit/answering.ts';
import { bestPress, bestQuestion, speaksNow } from '../toolkit/speaking.ts';
import { usualMeeting } from '../toolkit/meetingTalk.ts';
import type { TalkEntry } from '../contracts/components.ts';

const facts = card({
  name: 'curious',
  summary: 'Asks until there is little left to ask about, and only then presses.',
  source: 'assumption; asking as in Thompson 1991',
  draws: true,
  usesTrust: true,
  usesBeliefs: true,
  parameters: {
    enough: { min: 0, max: 1, default: 0.03, what: 'greatest w(1 − known) that is not worth a question' },
  },
});

export const curious: TalkEntry = {
  kind: 'talk',
  card: facts,
  make: (parameters) => {
    const { enough } = parameterValues(facts, parameters);
    return {
      answer: (view, said, _memory, draws) => usualAnswer(view, said, draws),
      speak: (view, bid, _memory, draws) =>
        speaksNow(view, draws.speak) ? (bestQuestion(view, enough) ?? bestPress(view, bid, draws.ask)) : null,
      meet: { ...usualMeeting, speak: (view) => bestQuestion(view, enough) },
    };
  },
};
