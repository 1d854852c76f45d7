/** Where the talks turned: who left, at which trust, what took the trust there, and the last chance. */
import { otherSide } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import type { SavingMove, LastChance } from '../../postmortem/rescues/lastChances.ts';
import type { TurningPoint } from '../../postmortem/turning/turningPoint.ts';
import { moveText, eventNoun } from './moveText.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** Two or three sentences each: how it came to that, and what could have been said instead. */
export function turningPointText(result: PostMortem, turn: TurningPoint, style: Style): string[] {
  const hopeless = result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  return [leavingText(result, turn, style), ...(hopeless ? [] : [lastChanceText(result, turn, style)])];
}

function leavingText({ scenario }: PostMortem, { side, leaving: stood, act }: TurningPoint, style: Style): string {
  if (side === null || stood === null) return 'Nobody left: time ran out before an offer was good enough to both.';
  const me = styledName(scenario, side, style);
  const other = styledName(scenario, otherSide(side), style);
  const { tippingPoint, trust, hope, outside, chance, round } = stood;
  const odds =
    chance === null
      ? 'Its seat left by a rule of its own.'
      : `The chance that it left in round ${round + 1} was ${percent(chance)}.`;
  if (tippingPoint === null) {
    const best =
      hope <= 0
        ? `${me} no longer hoped for any deal here`
        : `The best that ${me} still hoped for here was worth ${twoDecimals(hope)} to it; what waited elsewhere looked like ${twoDecimals(outside)}`;
    return `${best}. It was not a matter of trust: no trust in ${other} would have made the difference. ${odds}`;
  }
  const tip = `Where ${me} trusts ${other} less than ${twoDecimals(tippingPoint)}, the best that it hopes for here (${twoDecimals(hope)}) looks worse to it than what waits outside.`;
  if (act === null)
    return trust >= tippingPoint
      ? `${tip} It trusted ${other} ${twoDecimals(trust)}, more than that${chance === null ? '' : ': it was near enough, and chance did the rest'}. ${odds}`
      : `${tip} It stood below that from the start (${twoDecimals(trust)} in the end). ${odds}`;
  const after = act[side].trust;
  const back = trust >= tippingPoint ? ` By round ${round + 1} it was back at ${twoDecimals(trust)}, too near.` : '';
  return `${tip} What took it there was ${eventNoun(scenario, act)} in round ${act.round + 1}: ${style.bad(`${twoDecimals(after - act[side].trustChange)} → ${twoDecimals(after)}`)}.${back} ${odds}`;
}

function lastChanceText({ scenario }: PostMortem, { lastRescue, turns }: TurningPoint, style: Style): string {
  if (lastRescue === null) return 'No single other act that was tried, in any round, leads to a deal.';
  const told = (saving: SavingMove): string =>
    `${moveText(scenario, saving.act, saving.made)} by ${nameOf(scenario, saving.by)} in round ${saving.round + 1} (signed in round ${saving.ending.round + 1})`;
  const words = (found: LastChance): boolean =>
    found.saving !== null && found.saving !== lastRescue && found.saving.act.kind !== 'bid';
  const spoken = turns.filter(words).at(-1)?.saving ?? null;
  const others = spoken === null ? '' : ` Or before that: ${told(spoken)}.`;
  return `${style.good('The last chance')}: ${told(lastRescue)}.${others}`;
}
