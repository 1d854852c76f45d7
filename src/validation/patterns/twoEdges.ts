/** Row 14: the trust of the one and the trust of the other. */
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { NO_IMPASSE } from '../sharedSettings.ts';

/** The correlation of the two sides' trust in the end, with Fisher's interval by influence. */
export const edgesTogether = (played: readonly Pick<PlayedPair, 'trust'>[]): Estimate | null =>
  clusteredCorrelation(played.map(({ trust }) => [[trust.vendor, trust.client]]));

export const twoEdges: Pattern = {
  row: 14,
  name: 'who is trusted trusts',
  basis: 'emerged',
  source: 'CaSiNo, 1,030 pairs (liking)',
  readings: (context) => [
    intervalIn(
      "r of the two sides' trust in the end, casino",
      edgesTogether(context.play('casino')),
      0.2,
      0.4,
      '0.20–0.40; 0.34',
    ),
    comparison('the same without what a failure costs', edgesTogether(context.play('casino', NO_IMPASSE))),
    comparison('the same, smallPoint', edgesTogether(context.play('smallPoint'))),
    comparison('the same, market', edgesTogether(context.play('market'))),
  ],
  note:
    "Each side's trust is drawn for itself at the start, so that only what happens at the table can tie the two: " +
    'whoever gives is trusted, and who trusts gives; and a failure costs both. Trust stands for liking.',
};
