/**
 * The talk policy `foresighted` answers a press on a break point by how it foresees that the answer will be heard: it
 * refuses, explains or grants with the probabilities of a noisy choice (logit) between care·(the loss of hope that the
 * answer spares the other, beside a flat refusal) − (the price of the answer). Explaining discloses, once; granting
 * costs the worth of the point and comes into question with probability flexibility. A side that does not know that its
 * wall looks like stubbornness refuses flatly because it does not know. Everything else is as in `candid`.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { exp } from '../../kernel/math.ts';
import { onBreakPoint, usualAnswer } from '../toolkit/answering.ts';
import { lossOfHope, regardedNow, timesAnswered, trustAfter } from '../toolkit/foresight.ts';
import { usualSpeech } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

const facts = card({
  name: 'foresighted',
  summary: 'Refuses, explains or grants by how it foresees that the other will hear it; else speaks as candid does.',
  source: 'assumption; what the other takes a point to cost: Gilovich, Savitsky & Medvec 1998',
  convention: 'its own trust, stake and walk-away value stand for those of the other',
  draws: true,
  usesTrust: true,
  usesBeliefs: true,
  historyNeeded: Infinity,
  parameters: {
    price: { min: 0, max: 1, default: 0.01, what: 'what the first explanation of a limit costs, as it discloses' },
    noise: { min: 0.002, max: 1, default: 0.005, what: 'how loosely it chooses the better answer' },
    width: { min: 0.01, max: 10, default: 0.3, what: 'τ′: the width of the foreseen loss of hope' },
    lambda: { min: 0, max: 100, default: 2, what: 'how many times more the other counts bad evidence' },
    depth: { min: 0, minOpen: true, max: 1000, default: 4, what: "the evidence behind the other's trust" },
  },
});

export const foresighted: TalkEntry = {
  kind: 'talk',
  card: facts,
  make: (parameters) => {
    const { price, noise, ...foresight } = parameterValues(facts, parameters);
    return {
      answer: (view, said, _memory, draws) => {
        if (said.kind === 'ask' || !onBreakPoint(view, said.issue, said.option)) return usualAnswer(view, said, draws);
        const { issue, option } = said;
        const explained = timesAnswered(view, issue, 'explain') > 0;
        const cost = regardedNow(view, issue);
        const loss = (answer: 'grant' | 'explain' | 'refuse'): number =>
          lossOfHope(view, trustAfter(view, issue, answer, cost, foresight), foresight.width);
        const refused = loss('refuse');
        const odds = (answer: 'grant' | 'explain', paid: number): number =>
          exp((view.care * (refused - loss(answer)) - paid) / noise);
        const start = view.space.offsets[issue]!;
        const { worth } = view.goals;
        const conceded = worth[start + view.breakPoints.option[issue]!]! - worth[start + option]!;
        const mayGrant = draws.answer < view.breakPoints.flexibility[issue]!;
        const explain = odds('explain', explained ? 0 : price);
        const grant = mayGrant ? odds('grant', conceded) : 0;
        const drawn = draws.explain * (1 + explain + grant);
        return drawn < explain ? 'explain' : drawn < explain + grant ? 'grant' : 'refuse';
      },
      speak: (view, bid, _memory, draws) => usualSpeech(view, bid, draws),
    };
  },
};
