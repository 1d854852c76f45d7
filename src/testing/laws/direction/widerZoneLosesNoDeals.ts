/** A lower walk-away value makes no fewer deals. */
import { withLevers } from '../../../scenario/levers/withLevers.ts';
import type { Law } from '../../law.ts';
import { appliesTo } from '../appliesTo.ts';
import { isLoss, paired, scenarioOf } from './paired.ts';

export const widerZoneLosesNoDeals: Law = {
  name: 'widerZoneLosesNoDeals',
  contract: 'direction',
  kind: 'directional',
  says:
    'With half the walk-away value it makes no fewer deals, in paired runs (sign test at a significance of one ' +
    'in a million).',
  excuses: appliesTo('seat', 'bid', 'accept', 'talk'),
  broken: (subject, situation) => {
    const before = scenarioOf(situation);
    const { walkAway } = before[situation.side];
    const pair =
      walkAway === 0
        ? null
        : paired(subject, situation, before, withLevers(before, { [`${situation.side}.walkAway`]: walkAway / 2 }));
    return pair !== null && isLoss(pair)
      ? {
          what:
            `${pair.lost} deals of ${pair.runs} lost and ${pair.gained} gained by a walk-away value of ` +
            `${walkAway / 2} instead of ${walkAway}`,
          round: null,
        }
      : null;
  },
};
