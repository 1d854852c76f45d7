/**
 * Foresees how an answer to a press on a break point will be heard: what it does to the other side's trust, and how
 * likely the other then is to give up hope. The side knows neither the other's trust nor its alternatives, so it takes
 * its own for the other's (social projection, an assumption).
 */
import type { View } from '../../agents/view.ts';
import type { Answer } from '../../domain/talk.ts';
import { ANSWERS } from '../../domain/talk.ts';
import { ln, logistic, pow } from '../../kernel/math.ts';
import { answerEvidence, grantEvidence, refusalEvidence } from '../../relationship/evidence.ts';
import { perceivedUtility } from '../../relationship/perceivedUtility.ts';

/** How often this side has given an answer about issue k so far, from 0. */
export function timesAnswered({ history }: View, k: number, answer: Answer): number {
  const { stride, length, entries } = history;
  const code = ANSWERS.indexOf(answer);
  let times = 0;
  // This side's turns lie two apart, and each answers what was said on the turn before it.
  for (let turn = length - 2 * stride; turn >= stride; turn -= 2 * stride)
    if (entries[turn] === code && entries[turn - stride + 2] === k) times += 1;
  return times;
}

/**
 * What this side believes that the other now takes issue k to cost this side, in [0, 1]: the second-order belief of the
 * start, moved by its own answers by the rules of agents/updateBeliefs.ts. An explanation or an answer to a question
 * moves it by T of the way to 1, a flat refusal by `hint`·T.
 */
export function regardedNow(view: View, k: number): number {
  const { trust, assumed } = view;
  const plain = timesAnswered(view, k, 'explain') + timesAnswered(view, k, 'tell');
  const left = pow(1 - trust, plain) * pow(1 - assumed.hint * trust, timesAnswered(view, k, 'refuse'));
  return 1 - (1 - view.regarded[k]!) * left;
}

/** How many times more the other is taken to count bad evidence than good, and the evidence behind its trust, r + s. */
const LAMBDA = 2;
const DEPTH = 4;
/** τ′, the width of the logistic. An assumption. */
const WIDTH = 0.3;

/**
 * The other side's trust after an answer about issue k, in [0, 1], by the rule `beta` and today's evidence:
 * r/(r + s) with r = 4T and s = 4(1 − T), plus the evidence of the answer, the bad evidence doubled. `cost` is what the
 * other is believed to take the point to cost this side.
 */
export function trustAfter(view: View, k: number, answer: Answer, cost: number): number {
  let good = view.trust * DEPTH;
  let bad = (1 - view.trust) * DEPTH;
  if (answer === 'grant') good += grantEvidence(cost, view.assumed);
  else if (answer === 'explain') good += answerEvidence(view.assumed);
  else bad += LAMBDA * refusalEvidence(cost, timesAnswered(view, k, 'refuse') + 1);
  return good / (good + bad);
}

/**
 * The foreseen loss of hope: logistic(ln(ô(1 − κ/2)/(ĥ(1 − κ(1 − T))))/τ′), in [0, 1]; 0 where the outside is worth
 * nothing, 1 where there is no hope. ô is the walk-away value, ĥ the utility of the best compromise that this side
 * believes possible, κ its stake, and T the other's trust.
 */
export function lossOfHope(view: View, trust: number): number {
  const { walkAway } = view.goals;
  if (walkAway === 0) return 0;
  const hope = perceivedUtility(Math.max(0, view.compromise()), view.stake, trust);
  return hope === 0 ? 1 : logistic(ln(perceivedUtility(walkAway, view.stake, 0.5) / hope) / WIDTH);
}
