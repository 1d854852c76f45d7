/** A policy grants an exception only from a break point with some flexibility. */
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { answersWith } from '../exercised.ts';

export const grantsOnlyWhereFlexible: Law = {
  name: 'grantsOnlyWhereFlexible',
  contract: 'talk',
  kind: 'universal',
  says: 'It grants an exception only from a break point whose flexibility is above 0.',
  excuses: appliesTo('talk', 'seat'),
  exercised: answersWith('grant'),
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ fn, inputs: { view, said }, outcome }) => {
      const heard = fn === 'answer' ? said! : fn === 'seat' ? view.said : null;
      const answer = fn === 'answer' ? outcome.output : (outcome.output as { answer?: unknown } | null)?.answer;
      return heard !== null && answer === 'grant' && !(view.breakPoints.flexibility[heard.issue]! > 0)
        ? `it grants an exception on issue ${heard.issue}, whose flexibility is 0`
        : null;
    }),
};
