/** Exceptions come from flexibility. */
import type { Law } from '../../law.ts';
import { firstThought, only } from '../finding.ts';

export const grantsOnlyWhereFlexible: Law = {
  name: 'grantsOnlyWhereFlexible',
  contract: 'talk',
  kind: 'universal',
  says: 'It grants an exception only from a break point that has some flexibility.',
  excuses: only('talk', 'seat'),
  broken: (subject, situation) =>
    firstThought(subject, situation, ({ unit, inputs: { view, said }, outcome }) => {
      const heard = unit === 'answer' ? said! : unit === 'seat' ? view.said : null;
      const answer = unit === 'answer' ? outcome.output : (outcome.output as { answer?: unknown } | null)?.answer;
      return heard !== null && answer === 'grant' && !(view.breakPoints.flexibility[heard.issue]! > 0)
        ? `it grants an exception on issue ${heard.issue}, whose flexibility is 0`
        : null;
    }),
};
