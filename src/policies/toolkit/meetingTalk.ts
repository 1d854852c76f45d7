/**
 * How a side talks in a meeting before the table: it asks because it is unsure of the other, else it may tell unasked;
 * it answers as at the table.
 */
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';
import type { Draws } from '../contracts/policy.ts';
import type { MeetingSpeech } from '../contracts/components.ts';
import { usualAnswer } from './answering.ts';
import { bestQuestion } from './speaking.ts';
import { uncertainty } from './uncertainty.ts';

/**
 * With probability 1 − b (uncertainty.ts) a question about the issue with the greatest w·(1 − known); else, with
 * probability rate·T·(1 + heard)/(1 + told), at most 1, a disclosure of the issue that weighs most to it and that it
 * has not told of. `heard` and `told` count the issues of which the other and it have told in the meetings; the rate is
 * the assumption `telling`. Both probabilities are those of the talk policy `foresighted` but for its share of
 * questions in a talk with bids.
 *
 * @param view - What the side sees.
 * @param draws - The chance of the turn. `draws.ask` decides.
 * @returns What it says; null for nothing.
 */
export function meetingTalk(view: View, draws: Draws): Talk | null {
  const asking = uncertainty(view);
  if (draws.ask < asking) return bestQuestion(view);
  const { toldBefore, heardBefore, assumed, trust } = view;
  const chance = Math.min(1, (assumed.telling * trust * (1 + sum(heardBefore))) / (1 + sum(toldBefore)));
  return draws.ask < asking + (1 - asking) * chance ? untold(view) : null;
}

/** The way of every side that has none of its own. */
export const usualMeeting: MeetingSpeech = {
  answer: (view, said, _memory, draws) => usualAnswer(view, said, draws),
  speak: (view, _memory, draws) => meetingTalk(view, draws),
};

function sum(marks: Uint8Array): number {
  let marked = 0;
  for (let k = 0; k < marks.length; k++) marked += marks[k]!;
  return marked;
}

function untold({ goals: { weight }, toldBefore }: View): Talk | null {
  let issue = -1;
  for (let k = 0; k < weight.length; k++)
    if (toldBefore[k] === 0 && (issue < 0 || weight[k]! > weight[issue]!)) issue = k;
  return issue < 0 ? null : { kind: 'disclose', issue };
}
