/**
 * Asks before it bids for anything: from its first turn on it asks about what it knows least about, and presses only
 * when there is little left to ask. It answers as candid does.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { usualAnswer } from '../toolkit/answering.ts';
import { bestPress, bestQuestion, speaksNow } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

const facts = card({
  name: 'curious',
  summary: 'Asks until there is little left to ask about, and only then presses.',
  source: 'assumption; asking as in Thompson 1991',
  draws: true,
  usesTrust: true,
  usesBeliefs: true,
  parameters: {
    enough: {
      min: 0,
      max: 1,
      default: 0.03,
      what: "what it does not know of an issue, times the issue's weight, that is not worth a question",
    },
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
        speaksNow(view, draws.speak) ? (bestQuestion(view, enough) ?? bestPress(view, bid)) : null,
    };
  },
};
