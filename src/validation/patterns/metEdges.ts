/** Row 21: what two strangers come to trust in each other, after some meetings. */
import type { PerSide } from '../../domain/side.ts';
import type { TableStart } from '../../engine/state/startNow.ts';
import { clusteredCorrelation } from '../../statistics/clusteredCorrelation.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import { MEETINGS, startsAfter } from '../records/meetingStarts.ts';

/** The correlation of the two sides' trust at the start of the table. */
export const edgesAfterMeetings = (starts: readonly PerSide<TableStart>[]): Estimate | null =>
  clusteredCorrelation(starts.map(({ vendor, client }) => [[vendor.trust, client.trust]]));

export const metEdges: Pattern = {
  row: 21,
  name: 'who have met trust each other alike',
  basis: 'built in',
  source: 'CaSiNo, 1,030 pairs (liking); likeness: Lu, Kong, Ferrin & Dirks 2017',
  readings: (context) => [
    intervalIn(
      `r of the two sides' trust after ${MEETINGS} meetings, casino`,
      edgesAfterMeetings(startsAfter(context, 'casino', MEETINGS)),
      0.2,
      0.4,
      '0.20–0.40; 0.34',
    ),
    comparison('the same of strangers', edgesAfterMeetings(startsAfter(context, 'casino', 0))),
    comparison('the same after 16 meetings', edgesAfterMeetings(startsAfter(context, 'casino', 16))),
    comparison('the same, smallPoint', edgesAfterMeetings(startsAfter(context, 'smallPoint', MEETINGS))),
  ],
  note:
    'Half of a first impression is shared by the pair (`likeness`, an assumption), so that strangers trust each ' +
    'other alike to begin with; the meetings add about as much again, because who is answered and told trusts, and ' +
    'tells more.',
};
