/** The turning point in sentences: who left, at which trust, which act lowered the trust, and the last chance. */
import { otherSide } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { SavingMove, LastChance } from '../../postmortem/rescues/lastChances.ts';
import type { NearWalkAway } from '../../postmortem/turning/nearWalkAway.ts';
import type { TurningPoint } from '../../postmortem/turning/turningPoint.ts';
import { actText, eventNoun } from './actText.ts';
import { endedByChance } from '../story/endsText.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { capitalized, clause, pronounOf, verb } from '../words/pronoun.ts';
import { LEAST_TOLD, percent, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { worthText } from '../words/worthText.ts';

/** Two paragraphs: why a side left, and which other act leads to a deal. */
export function turningPointText(result: PostMortem, turn: TurningPoint, style: Style): string[] {
  const hopeless = result.ghostDeal.kept === null && result.ghostDeal.setAside === null;
  return [leavingText(result, turn, style), ...(hopeless ? [] : [lastChanceText(result, turn, style)])];
}

function leavingText(result: PostMortem, turn: TurningPoint, style: Style): string {
  const { leaving } = turn;
  if (leaving === null) {
    const how = endedByChance(result) ? 'the talks ended by chance' : 'time ran out';
    return `Nobody left: ${how} before an offer was good enough to both.`;
  }
  const { scenario, seats } = result;
  const { side, chance, round } = leaving;
  const { own, subject, object } = pronounOf(scenario, side);
  if (turn.outOfBids)
    return [
      `${styledName(scenario, side, style)} left in round ${round + 1} because the bid that ${subject} would have made`,
      `was worth less to ${object} than no deal (${worthText(scenario, side, scenario[side].walkAway, style)}).`,
    ].join(' ');
  if (chance !== null) {
    const odds = `The chance that ${subject} left in round ${round + 1} was ${percent(chance)}.`;
    return `${reasonToLeave(result, turn, leaving, style)} ${odds}`;
  }
  return seats?.[side]['seat'] === undefined
    ? `${styledName(scenario, side, style)} was played by hand and left in round ${round + 1} by ${own} own decision.`
    : `${reasonToLeave(result, turn, leaving, style)} The seat left by a rule of its own.`;
}

/** How the leaver saw what it left: by its trust where its trust had fallen, else by what it hoped for. */
function reasonToLeave(result: PostMortem, turn: TurningPoint, leaving: NearWalkAway, style: Style): string {
  const { scenario } = result;
  const { side, tippingPoint, trust } = leaving;
  const other = styledName(scenario, otherSide(side), style);
  if (tippingPoint === null)
    return [
      `${hopeText(result, turn, leaving, style)} It was not a matter of trust:`,
      `no trust in ${other} would have made the difference.`,
    ].join(' ');
  const before = turn.atFirst!.trust;
  const rose = trust >= before + LEAST_TOLD;
  if (!rose && (trust <= before - LEAST_TOLD || trust < tippingPoint))
    return trustText(result, turn, leaving, tippingPoint, style);
  const trusted = `${twoDecimals(trust)} when leaving and ${twoDecimals(before)} at first`;
  return `${hopeText(result, turn, leaving, style)} Trust had not fallen: ${trusted}.`;
}

function hopeText(
  { scenario }: PostMortem,
  { atFirst }: TurningPoint,
  { side, hope, perceivedHope, outside }: NearWalkAway,
  style: Style,
): string {
  const me = styledName(scenario, side, style);
  if (hope <= 0) return `${me} no longer hoped for any deal here.`;
  const { object } = pronounOf(scenario, side);
  const told = (utility: number): string => worthText(scenario, side, utility, style);
  const [now, worth, first] = [told(perceivedHope), told(hope), told(atFirst!.perceivedHope)];
  const own = now === worth ? '' : ` (a worth of ${worth}, seen through trust)`;
  const fell = first !== now && atFirst!.perceivedHope > perceivedHope ? `, after ${first} at first` : '';
  return (
    `The best that ${me} still hoped for here looked like ${now} to ${object}${own}${fell}; ` +
    `what waited elsewhere looked like ${told(outside)}.`
  );
}

/** The tipping point, and the act that took trust below it. */
function trustText(
  { scenario }: PostMortem,
  { act }: TurningPoint,
  { side, hope, trust, round, chance }: NearWalkAway,
  tippingPoint: number,
  style: Style,
): string {
  const [me, other] = [styledName(scenario, side, style), styledName(scenario, otherSide(side), style)];
  const { subject, object } = pronounOf(scenario, side);
  const tip =
    `Where ${me} ${verb(scenario, side, 'trusts', 'trust')} ${other} ` +
    `less than ${twoDecimals(tippingPoint)}, the best that ` +
    `${clause(pronounOf(scenario, side), 'hopes', 'hope')} for here (${worthText(scenario, side, hope, style)}) ` +
    `looks worse to ${object} than what waits outside.`;
  if (act === null) {
    if (trust < tippingPoint)
      return `${tip} ${capitalized(subject)} stood below that from the start (${twoDecimals(trust)} when leaving).`;
    const near = chance === null ? '' : ': it was near enough, and chance did the rest';
    return `${tip} ${capitalized(subject)} trusted ${other} ${twoDecimals(trust)}, more than that${near}.`;
  }
  const after = act[side].trust;
  const fall = style.bad(`${twoDecimals(after - act[side].trustChange)} → ${twoDecimals(after)}`);
  const back = trust >= tippingPoint ? ` By round ${round + 1} it was back at ${twoDecimals(trust)}, too near.` : '';
  return `${tip} What took it there was ${eventNoun(scenario, act)} in round ${act.round + 1}: ${fall}.${back}`;
}

function lastChanceText({ scenario }: PostMortem, { lastRescue, turns }: TurningPoint, style: Style): string {
  const first = turns[0]?.round ?? 0;
  if (lastRescue === null)
    return first === 0
      ? 'No single other act that was tried, in any round, leads to a deal.'
      : `No single other act that was tried, from round ${first + 1} on, leads to a deal. Those before were ` +
          'not tried, because the talks are long.';
  const told = ({ act, made, by, round, ending }: SavingMove): string =>
    `${actText(scenario, act, made)} by ${nameOf(scenario, by)} in round ${round + 1} ` +
    `(signed in round ${ending.round + 1})`;
  const spoken = (found: LastChance): boolean =>
    found.saving !== null && found.saving !== lastRescue && found.saving.act.kind !== 'bid';
  const earlier = turns.filter(spoken).at(-1)?.saving ?? null;
  const others = earlier === null ? '' : ` Or before that: ${told(earlier)}.`;
  return `${style.good('The last chance')}: ${told(lastRescue)}.${others}`;
}
