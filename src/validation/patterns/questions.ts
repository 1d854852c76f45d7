/** Row 18: how much people ask, answer, and tell unasked. */
import { SIDES } from '../../domain/side.ts';
import type { Cluster } from '../../statistics/clustered.ts';
import { clusteredRate } from '../../statistics/clustered.ts';
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PairRecord } from '../records/pairRecord.ts';
import { pairRecords } from '../records/pairRecord.ts';
import type { TalkCounts } from '../records/talkCounts.ts';

type Talks = Pick<PairRecord, 'talk'>;

const disclosures = ({ answered, unasked }: TalkCounts): number => answered + unasked;
const inBoth = ({ talk }: Talks, of: (counts: TalkCounts) => number): number =>
  SIDES.reduce((sum, side) => sum + of(talk[side]), 0);
const clusters = (
  list: readonly Talks[],
  sum: (counts: TalkCounts) => number,
  count: (counts: TalkCounts) => number,
): Cluster[] => list.map((one) => ({ sum: inBoth(one, sum), count: inBoth(one, count) }));

/** Questions in a negotiation, both sides together. */
export const questionsAsked = (list: readonly Talks[]): Estimate | null =>
  meanEstimate(
    list.map((one) => inBoth(one, ({ asked }) => asked)),
    0,
  );

/** The share of questions that are answered, by the ratio of clusters. */
export const answeredShare = (list: readonly Talks[]): Estimate | null =>
  clusteredRate(
    clusters(
      list,
      ({ answered }) => answered,
      ({ asked }) => asked,
    ),
  );

/** The share of what is disclosed that nobody had asked for, by the ratio of clusters. */
export const unaskedShare = (list: readonly Talks[]): Estimate | null =>
  clusteredRate(clusters(list, ({ unasked }) => unasked, disclosures));

/** The correlation of what the two sides of a negotiation disclose. */
export const reciprocity = (list: readonly Talks[]): Estimate | null =>
  clusteredCorrelation(list.map(({ talk }) => [[disclosures(talk.vendor), disclosures(talk.client)]]));

/** A reading that holds within a third of people's number. */
const withinAThird = (what: string, ours: Estimate | null, human: number): Reading =>
  intervalIn(what, ours, (human * 2) / 3, (human * 4) / 3, `${human.toFixed(2)} ± a third`);

export const questions: Pattern = {
  row: 18,
  name: 'people ask little, answer most of it, and tell unasked',
  basis: 'built in',
  source: 'CaSiNo, annotated dialogues',
  readings: (context) => {
    const list = pairRecords(context, 'casino');
    return [
      withinAThird('questions in a negotiation', questionsAsked(list), 0.95),
      withinAThird('share of questions that are answered', answeredShare(list), 0.62),
      withinAThird('share of disclosures that nobody asked for', unaskedShare(list), 0.81),
      withinAThird('r of what the two sides disclose', reciprocity(list), 0.37),
      comparison(
        'negotiations with a question',
        clusteredRate(list.map((one) => ({ sum: Number(inBoth(one, ({ asked }) => asked) > 0), count: 1 }))),
        '0.57',
      ),
    ];
  },
  note:
    'A disclosure tells what an issue is worth to the teller; it is unasked where no question of the other ' +
    "side about that issue stands. r has Fisher's interval by influence.",
};
