/** The review of a deal in sentences: what was left on the table, who was close to leaving, which act saved it. */
import { SIDES } from '../../domain/side.ts';
import type { DealReview } from '../../postmortem/dealReview.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { SavedBy } from '../../postmortem/rescues/savedBy.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { actText } from './actText.ts';
import { packageChanges } from '../words/packageText.ts';
import { listed } from '../page/wrapText.ts';
import { issueText, nameOf, styledName } from '../words/naming.ts';
import { pronounOf, verb } from '../words/pronoun.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { amountText } from '../words/worthText.ts';

/** Chances of leaving below this are left out. In [0, 1]. */
const MIN_CHANCE_OF_LEAVING = 0.01;

export function dealReviewText(result: PostMortem, review: DealReview, style: Style): string[] {
  const { scenario, ending } = result;
  const signed = ending.kind === 'agreement' ? ending.package : {};
  return [
    leftText(scenario, signed, review, style),
    nearText(result, review, style),
    review.savedBy === null ? notSavedText(review.untriedRounds) : savedByText(scenario, review.savedBy, style),
  ].filter((text) => text !== '');
}

function notSavedText(untriedRounds: number): string {
  const [after, rest] =
    untriedRounds === 0
      ? ['', '']
      : [` after round ${untriedRounds}`, ' Those before were not tried, because the talks are long.'];
  return (
    `No single act${after} saved it: they still sign without any one of the answers, questions, demands and ` +
    `concessions.${rest}`
  );
}

function leftText(
  scenario: Scenario,
  signed: Readonly<Record<string, string | number>>,
  { leftOnTheTable: left }: DealReview,
  style: Style,
): string {
  if (left === null)
    return 'Nothing was left on the table: no other package, within the break points, would have been better for both.';
  const changes = listed(packageChanges(scenario, signed, left.package));
  const gains = SIDES.map(
    (side) =>
      `${styledName(scenario, side, style)} would have had ${amountText(scenario, side, left.gain[side], style)} more`,
  );
  return `Left on the table: with ${changes}, ${gains.join(' and ')}.`;
}

/**
 * Who was close to leaving. That nobody was is said only where both sides leave by the model, and where the act that
 * saved the deal did not keep somebody.
 */
function nearText(result: PostMortem, { closeToLeaving, savedBy }: DealReview, style: Style): string {
  const { scenario, seats, byHand } = result;
  const near = closeToLeaving.filter(({ chance }) => chance >= MIN_CHANCE_OF_LEAVING);
  if (near.length === 0) {
    const unknown = byHand || SIDES.some((side) => seats?.[side]['seat'] !== undefined);
    return unknown || savedBy?.ending.kind === 'walk-away' ? '' : 'Nobody came near to leaving.';
  }
  const told = near.map(({ side, round, chance, trust, tippingPoint }) => {
    const trusted = `${pronounOf(scenario, side).subject} trusted the other ${twoDecimals(trust)}`;
    const tip = tippingPoint === null ? '' : `; below ${twoDecimals(tippingPoint)}, what waits outside looks better`;
    const when = `in round ${round + 1}, with a chance of ${percent(chance)}`;
    return `${styledName(scenario, side, style)} ${when} (${trusted}${tip})`;
  });
  return `Close to leaving: ${told.join('; ')}.`;
}

function savedByText(scenario: Scenario, { round, by, act, instead, ending }: SavedBy, style: Style): string {
  const me = pronounOf(scenario, by);
  const other = {
    refuse: 'refused flatly',
    decline: 'left it unanswered',
    silence: 'said nothing',
    'the bid before': `stood by ${me.own} bid before`,
  }[instead];
  const over = ending.over === null ? '' : `, over ${issueText(scenario, ending.over)}`;
  const end =
    ending.kind === 'walk-away'
      ? `${styledName(scenario, ending.by, style)} ${verb(scenario, ending.by, 'leaves', 'leave')} ` +
        `in round ${ending.round + 1}${over}`
      : 'time runs out';
  return [
    `${style.good('What saved it')}, as late as round ${round + 1}: ${actText(scenario, act)},`,
    `by ${nameOf(scenario, by)}. Had ${me.subject} ${other} instead, ${end}.`,
  ].join(' ');
}
