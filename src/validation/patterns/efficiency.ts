/** Row 3: deals that close are near the best joint value, often not on the frontier. */
import { settledPairs } from '../populations/playPairs.ts';
import { share } from '../estimators.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Pattern } from '../pattern.ts';
import { beside, within } from '../pattern.ts';

const HUMAN = { dealOrNoDeal: ['0.950', '0.77'], casino: ['0.963', '0.67'] } as const;

export const efficiency: Pattern = {
  row: 3,
  name: 'deals are near the best joint value, often not on the frontier',
  basis: 'calibrated',
  source: 'DealOrNoDeal; CaSiNo',
  readings: (context) => [
    ...(['dealOrNoDeal', 'casino'] as const).flatMap((name) => {
      const deals = context.play(name).filter(settledPairs);
      const [joint, frontier] = HUMAN[name];
      return [
        within(
          `joint value over the best, ${name}`,
          meanEstimate(
            deals.map((played) => played.joint),
            0,
            1,
          ),
          0.93,
          0.98,
          `0.93–0.98; ${joint}`,
        ),
        within(
          `on the frontier, ${name}`,
          share(deals, (played) => played.frontier === true),
          0.65,
          0.8,
          `0.65–0.80; ${frontier}`,
        ),
      ];
    }),
    beside(
      'joint value over the best, integrative',
      meanEstimate(
        context
          .play('integrative')
          .filter(settledPairs)
          .map((played) => played.joint),
        0,
        1,
      ),
    ),
    beside(
      'on the frontier, integrative',
      share(context.play('integrative').filter(settledPairs), (played) => played.frontier === true),
    ),
  ],
  note: 'Wrong beliefs make wrong concessions; talk mends some of them. The finer the packages, the fewer deals lie on the frontier exactly.',
};
