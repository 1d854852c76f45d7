/** A side's account in its own words, made of its claims. */
import { otherSide } from '../../domain/side.ts';
import type {
  Account,
  AskedClaim,
  CaughtClaim,
  Claim,
  EndedClaim,
  ExplainedClaim,
  ExposedClaim,
  GaveClaim,
  GotClaim,
  KeptClaim,
  RefusedClaim,
  TrustMove,
  VetoedClaim,
  Wish,
} from '../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import { timesText, twoDecimals } from '../words/formatNumber.ts';
import { limitText } from '../words/limitText.ts';
import { issueText, labelOf, nameOf, optionText, reasonText } from '../words/naming.ts';
import { capitalized } from '../words/pronoun.ts';
import { weightTexts } from '../words/weights.ts';
import { listed } from '../words/wrapText.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

/** An account, and the words with which its side speaks. */
interface Teller {
  readonly scenario: Scenario;
  readonly account: Account;
  readonly voice: Voice;
}

/** The account in one paragraph. */
export function accountText(scenario: Scenario, account: Account): string {
  const { claims } = account;
  const teller: Teller = { scenario, account, voice: voiceOf(scenario, account.side) };
  const told = claims.filter((claim) => claim.kind !== 'asked' || isAnswered(claims, claim));
  const place = told.findIndex(({ kind }) => !ABOUT_THEM.has(kind));
  const before = place < 0 ? told.length : place;
  const sentences = told.map((claim) => claimText(teller, claim));
  return [...sentences.slice(0, before), alsoAsked(teller), ...sentences.slice(before)]
    .filter((text) => text !== '')
    .join(' ');
}

/** The claims that come before the wishes that nobody answered. */
const ABOUT_THEM: ReadonlySet<Claim['kind']> = new Set([
  'wanted',
  'asked',
  'refused',
  'explained',
  'granted',
  'caught',
]);

const isAnswered = (claims: readonly Claim[], { issue }: AskedClaim): boolean =>
  claims.some(
    (other) =>
      (other.kind === 'refused' || other.kind === 'explained' || other.kind === 'granted') && other.issue === issue,
  );

/** The wishes that met no break point, in one sentence; "" for none. */
function alsoAsked({ scenario, account: { claims }, voice }: Teller): string {
  const asked = claims.filter((claim) => claim.kind === 'asked');
  const unanswered = asked.filter((claim) => !isAnswered(claims, claim)).map(({ issue }) => labelOf(scenario, issue));
  if (unanswered.length === 0) return '';
  const also = unanswered.length < asked.length ? ' also' : '';
  return `${capitalized(voice.we)}${also} asked for ${listed(unanswered)}.`;
}

/** "twice", but nothing for once. */
const repeated = (n: number): string => (n > 1 ? ` ${timesText(n)}` : '');

/** "0.50 → 0.40"; null where both are written alike. */
const arrowText = (before: number, after: number): string | null =>
  twoDecimals(before) === twoDecimals(after) ? null : `${twoDecimals(before)} → ${twoDecimals(after)}`;

/** A smaller change of trust is left out: two decimals would hide it. */
const MIN_TRUST_CHANGE = 0.005;

/** " Our trust in them: 0.50 → 0.40."; the sum where other events moved trust in between; "" where it did not move. */
function trustMoveText({ our, them }: Voice, { trustBefore, trustAfter, trustChange }: TrustMove): string {
  if (Math.abs(trustChange) < MIN_TRUST_CHANGE) return '';
  const alone = Math.abs(trustAfter - trustBefore - trustChange) < MIN_TRUST_CHANGE;
  const move = alone ? arrowText(trustBefore, trustAfter) : null;
  if (move !== null) return ` ${capitalized(our)} trust in ${them}: ${move}.`;
  return ` That ${trustChange < 0 ? 'cost' : 'won'} ${them} ${twoDecimals(Math.abs(trustChange))} of ${our} trust.`;
}

const wishText = (scenario: Scenario, { issue, option }: Wish): string =>
  `${labelOf(scenario, issue)} ${optionText(scenario, issue, option)}`;

function claimText(teller: Teller, claim: Claim): string {
  const { scenario, account, voice } = teller;
  switch (claim.kind) {
    case 'wanted': {
      const weight = weightTexts(scenario, account.side)[claim.issue]!;
      const what = labelOf(scenario, claim.issue);
      return `${capitalized(voice.we)} came above all for ${what} (${weight} of a deal's worth to ${voice.us}).`;
    }
    case 'asked':
      return askedText(teller, claim);
    case 'refused':
      return refusedText(teller, claim);
    case 'explained':
      return explainedText(teller, claim);
    case 'granted': {
      const exception = `${capitalized(voice.they)} made an exception for ${voice.us}: ${wishText(scenario, claim)}.`;
      return `${exception}${trustMoveText(voice, claim)}`;
    }
    case 'caught':
      return caughtText(teller, claim);
    case 'kept':
      return keptText(teller, claim);
    case 'vetoed':
      return vetoedText(teller, claim);
    case 'yielded':
      return `${capitalized(voice.we)} made an exception for ${voice.them}: ${wishText(scenario, claim)}.`;
    case 'exposed':
      return exposedText(teller, claim);
    case 'gave':
      return gaveText(voice, claim);
    case 'got':
      return gotText(voice, claim);
    case 'ended':
      return endedText(voice, claim);
  }
}

function askedText({ scenario, account, voice }: Teller, claim: AskedClaim): string {
  const wish = claim.varied
    ? `${labelOf(scenario, claim.issue)}, in the end ${optionText(scenario, claim.issue, claim.option)}`
    : wishText(scenario, claim);
  const cost = `${costWords(claim.costBefore)} (${twoDecimals(claim.costBefore)})`;
  return [
    `${capitalized(voice.we)} asked${repeated(claim.times)} for ${wish}.`,
    `To ${nameOf(scenario, otherSide(account.side))}, as ${voice.we} saw it, that costs ${cost}.`,
  ].join(' ');
}

/** The refusals. Where an explanation came as well, they are not said to be a matter of character. */
function refusedText({ account: { claims }, voice }: Teller, claim: RefusedClaim): string {
  const { they, we } = voice;
  const no = `${capitalized(they)} said no${repeated(claim.times)}`;
  const explained = claims.some((other) => other.kind === 'explained' && other.issue === claim.issue);
  const words = explained
    ? `${no} without a reason.`
    : `${no} and gave no reason: ${they} ${voice.theyDo} not care what ${we} need.`;
  return `${words}${trustMoveText(voice, claim)}`;
}

/** From this believed cost on, a side is said to have believed the explanation. In [0, 1]. */
const MIN_BELIEVED_COST = 0.5;

function explainedText({ scenario, account, voice }: Teller, claim: ExplainedClaim): string {
  const limit = limitText(scenario, otherSide(account.side), claim.issue, claim.limit);
  const because = reasonText(claim.because, ' (', ')');
  const believed =
    claim.costAfter >= MIN_BELIEVED_COST
      ? `${voice.we} took ${voice.their} word for it`
      : `to ${voice.us} it sounded like an excuse`;
  const said = `${capitalized(voice.they)} told ${voice.us} that ${voice.they} ${limit}`;
  return `${said}${because}; ${believed}.`;
}

function caughtText({ scenario, account, voice }: Teller, claim: CaughtClaim): string {
  const said = limitText(scenario, otherSide(account.side), claim.issue, claim.limit, 'reported');
  const went = `Then ${voice.they} went to ${wishText(scenario, claim)} after all, though ${voice.they} had said`;
  return `${went} that ${voice.they} ${said}: that had not been true.${trustMoveText(voice, claim)}`;
}

function keptText({ scenario, voice }: Teller, claim: KeptClaim): string {
  const because = reasonText(claim.because, ': ');
  const told = claim.events.some(({ kind }) => kind === 'explain')
    ? ` ${capitalized(voice.we)} told ${voice.them} so.`
    : '';
  const wanted = `${capitalized(voice.they)} wanted ${wishText(scenario, claim)} from ${voice.us}.`;
  return `${wanted} ${capitalized(voice.our)} hands were tied${because}.${told}`;
}

function vetoedText({ scenario, account: { claims }, voice }: Teller, { issue, because }: VetoedClaim): string {
  const known = claims.some((other) => other.kind === 'kept' && other.issue === issue);
  const reason = known ? '' : reasonText(because, ': ');
  const offered = `What ${voice.they} offered would have done, but for ${issueText(scenario, issue)}`;
  return `${offered}${reason}.`;
}

function exposedText({ scenario, account, voice }: Teller, claim: ExposedClaim): string {
  const said = limitText(scenario, account.side, claim.issue, claim.limit, 'reported');
  return [
    `${capitalized(voice.we)} had told ${voice.them} that ${voice.we} ${said}, which was not true:`,
    `${voice.we} went to ${wishText(scenario, claim)}, and ${voice.they} saw it.`,
  ].join(' ');
}

function gaveText({ we, our, us }: Voice, { firstUtility, lastUtility, same }: GaveClaim): string {
  if (same) return `${capitalized(we)} stood by what ${we} had bid.`;
  const move = arrowText(firstUtility, lastUtility);
  const [first, last] = [twoDecimals(firstUtility), twoDecimals(lastUtility)];
  if (move === null) return `${capitalized(our)} first and ${our} last bid were both worth ${last} to ${us}.`;
  return lastUtility < firstUtility
    ? `${capitalized(we)} came down from ${first} to ${last}.`
    : `${capitalized(our)} bids went up from ${first} to ${last}.`;
}

function gotText({ they, their, us, theyLook }: Voice, { firstUtility, lastUtility, blames }: GotClaim): string {
  const move = arrowText(firstUtility, lastUtility) ?? twoDecimals(firstUtility);
  const character = blames === 'character' ? `; ${they} ${theyLook}` : '';
  return `${capitalized(their)} offers to ${us}: ${move}${character}.`;
}

function endedText({ we, they, theyWere, weAre }: Voice, { events, blames, to, utility }: EndedClaim): string {
  const { kind, round } = events[0]!;
  const left = twoDecimals(utility);
  if (kind === 'accept') return `${capitalized(we)} signed, for ${left}.`;
  if (kind === 'deadline') return `Then the time was up. ${capitalized(we)} ${weAre} left with ${left}.`;
  return blames === 'character'
    ? `In round ${round + 1} ${they} walked out; ${they} ${theyWere} never serious. ${capitalized(we)} have ${left}.`
    : `In round ${round + 1} ${we} had to ${to === null ? 'leave' : `go to ${to}`}, for ${left}.`;
}
