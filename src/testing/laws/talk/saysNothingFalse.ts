/** A policy claims only limits that it has, unless its card says that it bluffs. */
import { onBreakPoint } from '../../../policies/toolkit/answering.ts';
import type { Law } from '../../law.ts';
import { bluffs } from '../../subject.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { answersWith } from '../exercised.ts';

export const saysNothingFalse: Law = {
  name: 'saysNothingFalse',
  contract: 'talk',
  kind: 'universal',
  says: 'It claims no limit that it does not have, unless its card says that it bluffs.',
  excuses: (subject) => appliesTo('talk', 'seat')(subject) ?? (bluffs(subject) ? 'its card says that it bluffs' : null),
  exercised: answersWith('explain', 'tell'),
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, inputs: { view, said }, outcome }) => {
      const heard = fn === 'answer' ? said! : fn === 'seat' ? view.said : null;
      const answer = fn === 'answer' ? outcome.output : (outcome.output as { answer?: unknown } | null)?.answer;
      if (heard === null || answer !== 'explain' || heard.kind !== 'press') return null;
      return onBreakPoint(view, heard.issue, heard.option)
        ? null
        : `it explains a limit on issue ${heard.issue} where it has none in the way of option ${heard.option}`;
    }),
};
