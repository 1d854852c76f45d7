/** Laws of trust rules look through the life of an edge. */
import type { BrokenLaw, Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import type { TrustStep } from './trustTrajectories.ts';
import { trustTrajectory, ruleOf } from './trustTrajectories.ts';

/** A law that holds at every moment. */
export const ruleLaw = (name: string, says: string, wrong: (step: TrustStep) => string | null): Law => ({
  name,
  contract: 'trust rule',
  kind: 'universal',
  says,
  excuses: appliesTo('trustRule'),
  broken: (subject, situation): BrokenLaw | null => {
    for (const step of trustTrajectory(ruleOf(subject, situation), situation).steps) {
      const what = wrong(step);
      if (what !== null)
        return {
          what:
            `${what} (${step.act} of ${step.weight} on r ${step.before.r}, s ${step.before.s}, ceiling ` +
            `${step.before.ceiling})`,
          round: null,
        };
    }
    return null;
  },
});
