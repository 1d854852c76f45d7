/** The turning point in sentences: who left, at which trust, which act lowered the trust, and the last chance. */
import { otherSide } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import type { SavingMove, LastChance } from '../../postmortem/rescues/lastChances.ts';
import type { NearWalkAway } from '../../postmortem/turning/nearWalkAway.ts';
import type { TurningPoint } from '../../postmortem/turning/turningPoint.ts';
import { actText, eventNoun } from './actText.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { capitalized, pronounOf } from '../words/pronoun.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** Two paragraphs: why a side left, and which other act leads to a deal. */
export function turningPointText(result: PostMortem, turn: TurningPoint, style: Style): string[] {
  const hopeless = result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  return [leavingText(result, turn, style), ...(hopeless ? [] : [lastChanceText(result, turn, style)])];
}

function leavingText(result: PostMortem, turn: TurningPoint, style: Style): string {
  const { leaving } = turn;
  if (leaving === null) return 'Nobody left: time ran out before an offer was good enough to both.';
  return `${reasonToLeave(result, turn, leaving, style)} ${oddsText(result, leaving)}`;
}

/** How the leaver saw what it left: by its trust, or by what it hoped for. */
function reasonToLeave(
  { scenario }: PostMortem,
  { act }: TurningPoint,
  { side, tippingPoint, trust, hope, outside, round, chance }: NearWalkAway,
  style: Style,
): string {
  const [me, other] = [styledName(scenario, side, style), styledName(scenario, otherSide(side), style)];
  const { subject, object } = pronounOf(scenario, side);
  if (tippingPoint === null) {
    const best =
      hope <= 0
        ? `${me} no longer hoped for any deal here`
        : `The best that ${me} still hoped for here was worth ${twoDecimals(hope)} to ${object}; ` +
          `what waited elsewhere looked like ${twoDecimals(outside)}`;
    return `${best}. It was not a matter of trust: no trust in ${other} would have made the difference.`;
  }
  const tip =
    `Where ${me} trusts ${other} less than ${twoDecimals(tippingPoint)}, the best that ${subject} ` +
    `hopes for here (${twoDecimals(hope)}) looks worse to ${object} than what waits outside.`;
  if (act === null) {
    if (trust < tippingPoint)
      return `${tip} ${capitalized(subject)} stood below that from the start (${twoDecimals(trust)} in the end).`;
    const near = chance === null ? '' : ': it was near enough, and chance did the rest';
    return `${tip} ${capitalized(subject)} trusted ${other} ${twoDecimals(trust)}, more than that${near}.`;
  }
  const after = act[side].trust;
  const fall = style.bad(`${twoDecimals(after - act[side].trustChange)} → ${twoDecimals(after)}`);
  const back = trust >= tippingPoint ? ` By round ${round + 1} it was back at ${twoDecimals(trust)}, too near.` : '';
  return `${tip} What took it there was ${eventNoun(scenario, act)} in round ${act.round + 1}: ${fall}.${back}`;
}

/** How likely the leaver was to leave when it did. */
function oddsText({ scenario }: PostMortem, { side, chance, round }: NearWalkAway): string {
  const { subject } = pronounOf(scenario, side);
  return chance === null
    ? 'The seat left by a rule of its own.'
    : `The chance that ${subject} left in round ${round + 1} was ${percent(chance)}.`;
}

function lastChanceText({ scenario }: PostMortem, { lastRescue, turns }: TurningPoint, style: Style): string {
  if (lastRescue === null) return 'No single other act that was tried, in any round, leads to a deal.';
  const told = ({ act, made, by, round, ending }: SavingMove): string =>
    `${actText(scenario, act, made)} by ${nameOf(scenario, by)} in round ${round + 1} ` +
    `(signed in round ${ending.round + 1})`;
  const spoken = (found: LastChance): boolean =>
    found.saving !== null && found.saving !== lastRescue && found.saving.act.kind !== 'bid';
  const earlier = turns.filter(spoken).at(-1)?.saving ?? null;
  const others = earlier === null ? '' : ` Or before that: ${told(earlier)}.`;
  return `${style.good('The last chance')}: ${told(lastRescue)}.${others}`;
}
