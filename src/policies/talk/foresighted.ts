/**
 * The talk policy `foresighted` answers a press on a break point by how it foresees that the answer will be heard. It
 * compares granting and explaining with a flat refusal by a noisy choice (logit): the odds are
 * exp((care·(the loss of hope that the answer spares the other) − price)/noise). Explaining discloses, once; granting
 * costs the worth of the point and comes into question with probability flexibility. A side that does not know that its
 * wall looks like stubbornness refuses flatly because it does not know. `foresight` f mixes these probabilities with
 * those of `candid`: (1 − f)·candid + f·foresighted.
 *
 * It asks because it is unsure: the probability of a question is (1 − υ)·care + υ·0.1·(1 − b), where
 * b = T·n/(n + 2) is the belief of the edge after evidence of weight n = r + s (Jøsang & Ismail 2002), so that both
 * suspicion and a lack of evidence ask. It tells unasked (toolkit/disclosing.ts), and it has few points in mind
 * (toolkit/attention.ts). With foresight, uncertainty and disclosure 0 and attention 32 it is `candid`.
 */
import type { View } from '../../agents/view.ts';
import { card, parameterValues } from '../../domain/card.ts';
import type { Answer, TalkRequest } from '../../domain/talk.ts';
import { exp } from '../../kernel/math.ts';
import { explainsByCare, grantChance, onBreakPoint, usualAnswer } from '../toolkit/answering.ts';
import { attendedIssues } from '../toolkit/attention.ts';
import { disclosureChance, nextDisclosure } from '../toolkit/disclosing.ts';
import { lossOfHope, regardedNow, timesAnswered, trustAfter } from '../toolkit/foresight.ts';
import { refersByCare, waitsForManager } from '../toolkit/referring.ts';
import { bestPress, bestQuestion, speaksNow } from '../toolkit/speaking.ts';
import { uncertainty as unsure } from '../toolkit/uncertainty.ts';
import type { TalkEntry } from '../contracts/components.ts';
import type { Draws } from '../contracts/policy.ts';

const facts = card({
  name: 'foresighted',
  summary: 'Answers by how it foresees that the other will hear it, asks where it is unsure, and tells unasked.',
  source: 'assumption; what the other takes a point to cost: Gilovich, Savitsky & Medvec 1998',
  convention: 'its own trust, stake and walk-away value stand for those of the other',
  draws: true,
  usesTrust: true,
  usesBeliefs: true,
  historyNeeded: Infinity,
  parameters: {
    foresight: { min: 0, max: 1, default: 1, what: 'f: how far its answers follow what it foresees; else a coin' },
    price: { min: 0, max: 1, default: 0.01, what: 'what the first explanation of a limit costs, as it discloses' },
    noise: { min: 0.002, max: 1, default: 0.005, what: 'how loosely it chooses the better answer' },
    uncertainty: { min: 0, max: 1, default: 1, what: 'υ: how far its questions follow what it does not know' },
    disclosure: { min: 0, max: 2, default: 0.2, what: 'how readily it tells of itself unasked, at full trust' },
    attention: { min: 1, max: 32, default: 3, what: 'how many points it has in mind' },
  },
});

/** The probability of a question at full uncertainty: people in CaSiNo ask 0.95 questions in 11.6 messages. */
const QUESTIONS = 0.1;

export const foresighted: TalkEntry = {
  kind: 'talk',
  card: facts,
  make: (parameters, { goals }) => {
    const { foresight, price, noise, uncertainty, disclosure, attention } = parameterValues(facts, parameters);
    const attended = attendedIssues(goals.weight, attention);

    const answerPress = (view: View, said: TalkRequest & { kind: 'press' }, draws: Draws): Answer => {
      const { issue, option } = said;
      const cost = regardedNow(view, issue);
      const loss = (answer: 'grant' | 'explain' | 'refuse'): number =>
        lossOfHope(view, trustAfter(view, issue, answer, cost));
      const refused = loss('refuse');
      const odds = (answer: 'grant' | 'explain', paid: number): number =>
        exp((view.care * (refused - loss(answer)) - paid) / noise);
      const explain = explainsByCare(view, issue)
        ? odds('explain', timesAnswered(view, issue, 'explain') > 0 ? 0 : price)
        : 0;
      const start = view.space.offsets[issue]!;
      const { worth } = view.goals;
      const grant = odds('grant', worth[start + view.breakPoints.option[issue]!]! - worth[start + option]!);
      const granting = (view.breakPoints.flexibility[issue]! * grant) / (1 + explain + grant);
      if (draws.answer < (1 - foresight) * grantChance(view, issue) + foresight * granting) return 'grant';
      const plain = explainsByCare(view, issue) ? view.care : 0;
      // To refer moves no trust and discloses nothing.
      const refers = refersByCare(view, issue) && plain > 0;
      const refer = refers ? exp((view.care * (refused - lossOfHope(view, view.trust))) / noise) : 0;
      const rest = 1 + explain + refer;
      const explaining = (1 - foresight) * (refers ? 0 : plain) + (foresight * explain) / rest;
      if (draws.explain < explaining) return 'explain';
      const referring = (1 - foresight) * (refers ? plain : 0) + (foresight * refer) / rest;
      return draws.explain < explaining + referring ? 'refer' : 'refuse';
    };

    return {
      answer: (view, said, _memory, draws) =>
        foresight > 0 &&
        said.kind === 'press' &&
        onBreakPoint(view, said.issue, said.option) &&
        !waitsForManager(view, said.issue)
          ? answerPress(view, said, draws)
          : usualAnswer(view, said, draws),
      speak: (view, bid, _memory, draws) => {
        if (view.theirs === null || !speaksNow(view, draws.speak)) return null;
        const asking = (1 - uncertainty) * view.care + uncertainty * QUESTIONS * unsure(view);
        if (draws.ask < asking) return bestQuestion(view, 0, attended);
        const telling = Math.min(1 - asking, disclosureChance(view, disclosure));
        const tells = draws.ask < asking + telling;
        const untold = tells ? nextDisclosure(view, attended) : null;
        if (untold !== null) return untold;
        const spent = tells ? asking : asking + telling;
        return bestPress(view, bid, (draws.ask - spent) / (1 - spent), attended);
      },
    };
  },
};
