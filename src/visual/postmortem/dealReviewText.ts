/** A deal looked into, in sentences: what was left on the table, who was close to leaving, which act saved it. */
import { SIDES } from '../../domain/side.ts';
import type { DealReview } from '../../postmortem/dealReview.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import type { SavedBy } from '../../postmortem/rescues/savedBy.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { moveText } from './moveText.ts';
import { packageChanges } from '../words/packageText.ts';
import { listed } from '../words/wrapText.ts';
import { labelOf, nameOf, styledName } from '../words/naming.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** Chances of leaving below this are left out. In [0, 1]. */
const MIN_CHANCE_OF_LEAVING = 0.01;

export function dealReviewText(
  { scenario, ending }: PostMortem,
  { leftOnTheTable: left, closeToLeaving, savedBy }: DealReview,
  style: Style,
): string[] {
  const signed = ending.kind === 'agreement' ? ending.package : {};
  const near = closeToLeaving.filter(({ chance }) => chance >= MIN_CHANCE_OF_LEAVING);
  return [
    left === null
      ? 'Nothing was left on the table: no other package, within the break points, would have been better for both.'
      : `Left on the table: with ${listed(packageChanges(scenario, signed, left.package))}, ${SIDES.map((side) => `${styledName(scenario, side, style)} would have had ${twoDecimals(left.gain[side])} more`).join(' and ')}.`,
    near.length === 0
      ? 'Nobody came near to leaving.'
      : `Close to leaving: ${near.map(({ side, round, chance, trust, tippingPoint }) => `${styledName(scenario, side, style)} in round ${round + 1}, with a chance of ${percent(chance)} (it trusted the other ${twoDecimals(trust)}${tippingPoint === null ? '' : `; below ${twoDecimals(tippingPoint)}, what waits outside looks better`})`).join('; ')}.`,
    savedBy === null
      ? 'No single act saved it: take any one away, and they still sign.'
      : savedByText(scenario, savedBy, style),
  ];
}

function savedByText(scenario: Scenario, { round, by, act, instead, ending }: SavedBy, style: Style): string {
  const me = nameOf(scenario, by);
  const other = {
    refuse: 'refused flatly',
    decline: 'left it unanswered',
    silence: 'said nothing',
    'the bid before': 'stood by its bid before',
  }[instead];
  const end =
    ending.kind === 'walk-away'
      ? `${styledName(scenario, ending.by, style)} leaves in round ${ending.round + 1}${ending.over === null ? '' : `, over the ${labelOf(scenario, ending.over)}`}`
      : 'time runs out';
  return `${style.good('What saved it')}, as late as round ${round + 1}: ${moveText(scenario, act)}, by ${me}. Had it ${other} instead, ${end}.`;
}
