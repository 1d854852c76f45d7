/** Row 3: deals are near the best joint value, and often not on the frontier. */
import { meanEstimate } from '../../statistics/mean.ts';
import { jointValue, share } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';

/** People's mean joint value over the best, and their share of deals on the frontier. */
const HUMAN = { dealOrNoDeal: ['0.950', '0.77'], casino: ['0.963', '0.67'] } as const;

const meanJoint = (deals: readonly PlayedPair[]) => meanEstimate(deals.map(jointValue), 0, 1);
const onFrontier = (deals: readonly PlayedPair[]) => share(deals, ({ frontier }) => frontier === true);

export const efficiency: Pattern = {
  row: 3,
  name: 'deals are near the best joint value, often not on the frontier',
  basis: 'calibrated',
  source: 'DealOrNoDeal; CaSiNo',
  readings: (context) => {
    const integrative = context.play('integrative').filter(hasDeal);
    return [
      ...(['dealOrNoDeal', 'casino'] as const).flatMap((name) => {
        const deals = context.play(name).filter(hasDeal);
        const [joint, frontier] = HUMAN[name];
        return [
          intervalIn(`joint value over the best, ${name}`, meanJoint(deals), 0.93, 0.98, `0.93–0.98; ${joint}`),
          intervalIn(`on the frontier, ${name}`, onFrontier(deals), 0.65, 0.8, `0.65–0.80; ${frontier}`),
        ];
      }),
      comparison('joint value over the best, integrative', meanJoint(integrative)),
      comparison('on the frontier, integrative', onFrontier(integrative)),
    ];
  },
  note:
    'Wrong beliefs make wrong concessions; talk mends some of them. The finer the packages, the fewer deals lie on ' +
    'the frontier exactly.',
};
