/** Laws of trust rules look through the life of an edge. */
import type { BrokenLaw, Law } from '../../law.ts';
import { only } from '../finding.ts';
import type { Moment } from './trustTrajectories.ts';
import { live, ruleOf } from './trustTrajectories.ts';

/** A law that holds at every moment. */
export const ruleLaw = (name: string, says: string, wrong: (moment: Moment) => string | null): Law => ({
  name,
  contract: 'trust rule',
  kind: 'universal',
  says,
  excuses: only('trustRule'),
  broken: (subject, situation): BrokenLaw | null => {
    for (const moment of live(ruleOf(subject, situation), situation).moments) {
      const what = wrong(moment);
      if (what !== null)
        return {
          what: `${what} (${moment.act} of ${moment.weight} on r ${moment.before.r}, s ${moment.before.s}, ceiling ${moment.before.ceiling})`,
          round: null,
        };
    }
    return null;
  },
});
