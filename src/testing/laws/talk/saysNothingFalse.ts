/** Who does not say that it bluffs claims no limit that it does not have. */
import { onBreakPoint } from '../../../policies/toolkit/answering.ts';
import type { Law } from '../../law.ts';
import { bluffs } from '../../subject.ts';
import { firstThought, only } from '../finding.ts';

export const saysNothingFalse: Law = {
  name: 'saysNothingFalse',
  contract: 'talk',
  kind: 'universal',
  says: 'It explains no limit that it does not have, unless its card says that it bluffs.',
  excuses: (subject) => only('talk', 'seat')(subject) ?? (bluffs(subject) ? 'its card says that it bluffs' : null),
  broken: (subject, situation) =>
    firstThought(subject, situation, ({ unit, inputs: { view, said }, outcome }) => {
      const heard = unit === 'answer' ? said! : unit === 'seat' ? view.said : null;
      const answer = unit === 'answer' ? outcome.output : (outcome.output as { answer?: unknown } | null)?.answer;
      if (heard === null || answer !== 'explain' || heard.kind !== 'press') return null;
      return onBreakPoint(view, heard.issue, heard.option)
        ? null
        : `it explains a limit on issue ${heard.issue} where it has none in the way of option ${heard.option}`;
    }),
};
