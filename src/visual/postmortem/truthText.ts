/** Where the accounts are wrong, and by how much, in sentences. */
import { otherSide } from '../../domain/side.ts';
import type { Correction } from '../../postmortem/accounts/correction.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { costWords } from '../words/adverbs.ts';
import { timesText, twoDecimals } from '../words/formatNumber.ts';
import { limitText } from '../words/limitText.ts';
import { issueText, optionText, possessive, reasonText, styledName } from '../words/naming.ts';
import { pronounOf, verb } from '../words/pronoun.ts';
import { momentText } from '../words/momentText.ts';
import { roundsText } from '../words/roundsText.ts';
import type { Style } from '../page/style.ts';
import { amountText, gainText } from '../words/worthText.ts';
import { toldCorrections } from './toldCorrections.ts';

/** One sentence for each correction that is told. */
export const truthText = (result: PostMortem, style: Style): string[] =>
  toldCorrections(result)
    .map((one) => correctionText(result, one, style))
    .filter((text) => text !== '');

/** What the sentences about a correction share. */
interface Correcting {
  readonly result: PostMortem;
  readonly one: Correction;
  /** Whose account is wrong, and the other side. */
  readonly me: string;
  readonly other: string;
  /** "the exit clause", and the option that it is about; "" where there is none. */
  readonly about: string;
  readonly wish: string;
  readonly style: Style;
}

function correctionText(result: PostMortem, one: Correction, style: Style): string {
  const { scenario } = result;
  const { issue, option } = one;
  const correcting: Correcting = {
    result,
    one,
    me: styledName(scenario, one.of, style),
    other: styledName(scenario, otherSide(one.of), style),
    about: issue === null ? '' : issueText(scenario, issue),
    wish: issue === null || option === null ? '' : optionText(scenario, issue, option),
    style,
  };
  switch (one.kind) {
    case 'price':
      return priceText(correcting);
    case 'reason':
      return unsaidReasonText(correcting);
    case 'lie':
      return lieText(correcting);
    case 'unfelt':
      return unfeltText(correcting);
    case 'flow':
      return flowText(correcting);
    case 'hidden':
      return hiddenText(correcting);
    default:
      return '';
  }
}

function priceText({ result, one, me, other, about, wish, style }: Correcting): string {
  const { believed, truth, worth, because } = one;
  const belief = `${me} believed that ${about} would cost ${other} ${costWords(believed)} (${twoDecimals(believed)}).`;
  if (worth === null) return `${belief} In truth: ${costWords(truth)} (${twoDecimals(truth)}).`;
  const { corrections } = result.accounts.truth;
  const reasonToldBelow = corrections.some(
    ({ kind, issue, of }) => kind === 'reason' && issue === one.issue && of === one.of,
  );
  const reason = reasonToldBelow ? '' : reasonText(because, ' (', ')');
  const exception = result.accounts[one.of].claims.find(
    (claim) => claim.kind === 'granted' && claim.issue === one.issue,
  );
  const { object } = pronounOf(result.scenario, otherSide(one.of));
  return exception === undefined
    ? `${belief} It was a break point, a line that ` +
        `${other} ${verb(result.scenario, otherSide(one.of), 'does', 'do')} not cross${reason}; ` +
        `to yield ${wish} would have cost ${object} ${amountText(result.scenario, otherSide(one.of), worth, style)}.`
    : `${belief} It was a break point${reason}; in round ${exception.events[0]!.round + 1} ${other} made an exception.`;
}

function unsaidReasonText({ result, one, me, other, about }: Correcting): string {
  const { because, told } = one;
  const reason = reasonText(because, ': ');
  const { subject } = pronounOf(result.scenario, otherSide(one.of));
  if (told !== null) {
    const gave = `which ${subject} ${reason === '' ? 'named' : 'gave'} in ${momentText(result.scenario, told)}`;
    const had = reason === '' ? 'came from a break point' : 'had a reason';
    return `${possessive(other)} flat no on ${about} ${had}, ${gave}${reason}.`;
  }
  return reason === ''
    ? `What ${me} took for indifference was a break point that nobody named.`
    : `What ${me} took for indifference had a reason that nobody gave${reason}.`;
}

function lieText({ result, one, me, other, about, wish }: Correcting): string {
  const { believed, truth, issue, limit, events } = one;
  const side = otherSide(one.of);
  const { subject, own } = pronounOf(result.scenario, side);
  const said = limitText(result.scenario, side, issue!, limit, 'reported');
  const rounds = roundsText(result.accounts[one.of].claims[one.claim]!.events);
  const was =
    result.scenario[side].breakPoints[issue!]?.limit === limit
      ? `that was ${own} break point, and ${subject} crossed it all the same`
      : 'that was not true';
  const cost =
    truth < believed
      ? ` That cost ${other} ${twoDecimals(believed - truth)} of ${possessive(me)} trust.`
      : ` It cost ${other} nothing of ${possessive(me)} trust.`;
  if (events.length > 1)
    return [
      `${other} claimed a limit on ${about} and went beyond it, ${timesText(events.length)}.`,
      `${me} found it out in ${rounds}: in the end ${subject} went to ${wish}, although ${subject} had said that`,
      `${subject} ${said}; ${was}.${cost}`,
    ].join(' ');
  return [
    `${other} had said of ${about} that ${subject} ${said}; ${was}.`,
    `${me} found it out in ${rounds}, when ${subject} went to ${wish}.${cost}`,
  ].join(' ');
}

function unfeltText({ result, one, me, other }: Correcting): string {
  const { own, object } = pronounOf(result.scenario, one.of);
  const often = one.events.length > 1 ? `, said ${timesText(one.events.length)},` : '';
  const lost = twoDecimals(one.believed - one.truth);
  const took = `it took away ${lost} of ${possessive(other)} trust in ${object}`;
  return `${me} did not see what ${own} no${often} did: ${took}.`;
}

/** What the other side's way from its first to its last bid meant to both. */
function flowText({ result, me, other, one: { of, believed, truth }, style }: Correcting): string {
  const { scenario } = result;
  const change = gainText(scenario, of, Math.abs(believed), style);
  const cost = gainText(scenario, otherSide(of), Math.abs(truth), style);
  const isNothing = (text: string): boolean => parseFloat(text) === 0;
  const more = isNothing(change) ? 'no more' : `${change} ${believed > 0 ? 'more' : 'less'}`;
  const price = truth > 0 ? `cost ${other} ${cost}` : `brought ${other} ${cost} more`;
  const gave = isNothing(cost) ? `cost ${other} nothing` : price;
  return `${possessive(other)} last bid was worth ${more} to ${me} than the first; it ${gave}.`;
}

function hiddenText({ result, one, me, other, about, style }: Correcting): string {
  const { own, object } = pronounOf(result.scenario, one.of);
  const often = one.events.length > 1 ? ` (${timesText(one.events.length)})` : '';
  return [
    `To ${me} an offer of ${possessive(other)} was as good as ${own} own bid${often}, but it crossed`,
    `${own} break point on ${about}; to yield${one.events.length > 1 ? ' in the end' : ''} would have cost ` +
      `${object} ${amountText(result.scenario, one.of, one.worth ?? 0, style)}.`,
    one.told === null
      ? knewText(result, one, me)
      : `${me} named a limit there in ${momentText(result.scenario, one.told)}.`,
  ].join(' ');
}

/** Who knew of a limit that its side did not name. */
function knewText({ adviser }: PostMortem, { of, issue }: Correcting['one'], me: string): string {
  const told = adviser?.relays.find((relay) => relay.of === of && relay.issue === issue && relay.limit !== null);
  return told === undefined
    ? `Only ${me} knew.`
    : `${me} did not say so; ${adviser!.name.trim()} told the limit in round ${told.round + 1}.`;
}

/** How far the accounts lie apart, in a sentence; "" where nothing was talked of. */
export function distanceText({ scenario, distance }: PostMortem): string {
  if (distance.value === null) return '';
  const worst = [...distance.points].sort((a, b) => Math.abs(b.believes - b.says) - Math.abs(a.believes - a.says))[0]!;
  const gap = Math.abs(worst.believes - worst.says);
  const where = gap < 0.05 ? '' : `; on ${issueText(scenario, worst.issue)} ${twoDecimals(gap)}`;
  return `On costs, the stories lie ${twoDecimals(distance.value)} apart (0 agree, 1 opposite)${where}.`;
}
