/** A policy grants an exception only from a break point with some flexibility. */
import type { Law } from '../../law.ts';
import { asObject } from '../../../kernel/guards.ts';
import type { LoggedCall } from '../../watch/callLog.ts';
import { appliesTo } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

/** Whether the call answers with `grant`. Only a grant can break the law, and it may stop the play. */
const granted = ({ fn, outcome: { output } }: LoggedCall): boolean =>
  (fn === 'answer' ? output : fn === 'seat' ? asObject(output)['answer'] : null) === 'grant';

export const grantsOnlyWhereFlexible: Law = {
  name: 'grantsOnlyWhereFlexible',
  contract: 'talk',
  kind: 'universal',
  says: 'It grants an exception only from a break point whose flexibility is above 0.',
  excuses: appliesTo('talk', 'seat'),
  exercised: callsThat(granted),
  broken: (subject, situation) =>
    firstCall(subject, situation, (call) => {
      const { view, said = view.said } = call.inputs;
      return said !== null && granted(call) && !(view.breakPoints.flexibility[said.issue]! > 0)
        ? `it grants an exception on issue ${said.issue}, whose flexibility is 0`
        : null;
    }),
};
