/**
 * The talk policy `trustGated` answers as `openBook` and asks before it presses if its trust is at least `gate`; below
 * that it answers as `byTheBook` and only presses.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { flatAnswer, openAnswer } from '../toolkit/answering.ts';
import { bestPress, bestQuestion, speaksNow } from '../toolkit/speaking.ts';
import { meetingTalk } from '../toolkit/meetingTalk.ts';
import type { Speech, TalkEntry } from '../contracts/components.ts';

const facts = card({
  name: 'trustGated',
  summary: 'Explains, answers and asks where it trusts; refuses flatly and presses where it does not.',
  source: 'assumption',
  draws: true,
  usesTrust: true,
  usesBeliefs: true,
  parameters: { gate: { min: 0, max: 1, default: 0.5, what: 'the least trust that opens it' } },
});

export const trustGated: TalkEntry = {
  kind: 'talk',
  card: facts,
  make: (parameters) => {
    const { gate } = parameterValues(facts, parameters);
    const answer: Speech['answer'] = (view, said, _memory, draws) =>
      view.trust >= gate ? openAnswer(view, said, draws) : flatAnswer(view, said);
    return {
      answer,
      speak: (view, bid, _memory, draws) => {
        if (!speaksNow(view, draws.speak)) return null;
        return (view.trust >= gate ? bestQuestion(view) : null) ?? bestPress(view, bid, draws.ask);
      },
      meet: { answer, speak: (view, _memory, draws) => (view.trust >= gate ? meetingTalk(view, draws) : null) },
    };
  },
};
