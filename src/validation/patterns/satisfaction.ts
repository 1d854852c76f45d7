/** Row 19: satisfaction goes with what one has, more with liking, and a little with the other's satisfaction. */
import { SIDES } from '../../domain/side.ts';
import type { Point } from '../../statistics/clusteredCorrelation.ts';
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { intervalIn } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';

/** How far each r may lie from people's. */
const TOLERANCE = 0.1;

type Played = Pick<PlayedPair, 'kind' | 'utility' | 'trust'> & {
  readonly satisfaction: Readonly<Record<'vendor' | 'client', { readonly whole: number }>>;
};

/** The four correlations: within a side over deals, and across the table over all negotiations. */
export function satisfactionReadings(played: readonly Played[]): Reading[] {
  const deals = played.filter(hasDeal);
  const read = (what: string, points: readonly (readonly Point[])[], human: number): Reading =>
    intervalIn(
      what,
      clusteredCorrelation(points),
      human - TOLERANCE,
      human + TOLERANCE,
      `${human.toFixed(2)} ± ${TOLERANCE.toFixed(2)}`,
    );
  return [
    read(
      'r of what one has with satisfaction, deals',
      deals.map(({ utility, satisfaction }) => SIDES.map((side) => [utility[side], satisfaction[side].whole])),
      0.24,
    ),
    read(
      'r of satisfaction with trust in the end, deals',
      deals.map(({ trust, satisfaction }) => SIDES.map((side) => [satisfaction[side].whole, trust[side]])),
      0.67,
    ),
    read(
      "r of the two sides' satisfaction",
      played.map(({ satisfaction: { vendor, client } }) => [[vendor.whole, client.whole]]),
      0.18,
    ),
    read(
      "r of the two sides' trust in the end",
      played.map(({ trust }) => [[trust.vendor, trust.client]]),
      0.34,
    ),
  ];
}

export const satisfaction: Pattern = {
  row: 19,
  name: 'satisfaction hangs on liking more than on points',
  basis: 'emerged',
  source: 'CaSiNo, 1,030 pairs',
  readings: (context) => satisfactionReadings(context.play('casino')),
  note:
    "The weights of the outcome and of the relationship in satisfaction are people's slopes, the same for all; ours " +
    "follows what one has more closely than people's. Trust stands for liking. Fisher's interval by influence, " +
    'clustered by pair.',
};
