/** More flexibility makes no fewer deals. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { isLoss, paired, scenarioOf } from './paired.ts';

export const flexibilityKillsNoDeals: Law = {
  name: 'flexibilityKillsNoDeals',
  contract: 'direction',
  kind: 'directional',
  says:
    'With more flexibility on its break points it makes no fewer deals, in paired runs (sign test at a ' +
    'significance of one in a million).',
  excuses: appliesTo('seat', 'bid', 'accept', 'talk'),
  broken: (subject, situation) => {
    const before = scenarioOf(situation);
    if (Object.keys(before[situation.side].breakPoints).length === 0) return null;
    const pair = paired(
      subject,
      situation,
      withLevers(before, { [`${situation.side}.flexibility`]: 0 }),
      withLevers(before, { [`${situation.side}.flexibility`]: 1 }),
    );
    return pair !== null && isLoss(pair)
      ? {
          what: `${pair.lost} deals of ${pair.runs} lost and ${pair.gained} gained by flexibility 1 instead of 0`,
          round: null,
        }
      : null;
  },
};
