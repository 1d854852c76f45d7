/** One claim of an account in the words of its side. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type {
  AskedClaim,
  Claim,
  EndedClaim,
  ExplainedClaim,
  GaveClaim,
  GotClaim,
  KeptClaim,
  RefusedClaim,
  Varied,
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
import type { Teller } from './teller.ts';
import { wishText } from './teller.ts';
import { trustMoveText } from './trustMoveText.ts';
import { caughtText, exposedText } from './untrueLimitText.ts';
import { worthArrow, worthNumber, worthText } from '../words/worthText.ts';

/** The claim in a sentence or two. */
export function claimText(teller: Teller, claim: Claim): string {
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
      return gaveText(teller, claim);
    case 'got':
      return gotText(teller, claim);
    case 'ended':
      return endedText(teller, claim);
  }
}

/** "twice", but nothing for once. */
const repeated = (n: number): string => (n > 1 ? ` ${timesText(n)}` : '');

/** The wish; "in the end" where an earlier one was another. */
const lastWishText = (scenario: Scenario, claim: Wish & Varied): string =>
  claim.varied
    ? `${labelOf(scenario, claim.issue)}, in the end ${optionText(scenario, claim.issue, claim.option)}`
    : wishText(scenario, claim);

function askedText({ scenario, account, voice }: Teller, claim: AskedClaim): string {
  const wish = lastWishText(scenario, claim);
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
  const form = voice.theyDo === 'does' ? 'saidOfOne' : 'said';
  const limit = limitText(scenario, otherSide(account.side), claim.issue, claim.limit, form);
  const because = reasonText(claim.because, ' (', ')');
  const believed =
    claim.costAfter >= MIN_BELIEVED_COST
      ? `${voice.we} took ${voice.their} word for it`
      : `to ${voice.us} it sounded like an excuse`;
  const often = claim.varied ? ', in the end,' : repeated(claim.times);
  const said = `${capitalized(voice.they)} told ${voice.us}${often} that ${voice.they} ${limit}`;
  return `${said}${because}; ${believed}.`;
}

function keptText({ scenario, voice }: Teller, claim: KeptClaim): string {
  const because = reasonText(claim.because, ': ');
  const wish = `${lastWishText(scenario, claim)}${claim.varied ? ',' : ''}`;
  const told = claim.told ? ` ${capitalized(voice.we)} told ${voice.them} so.` : '';
  const wanted = `${capitalized(voice.they)} wanted ${wish} from ${voice.us}.`;
  return `${wanted} ${capitalized(voice.our)} hands were tied${because}.${told}`;
}

function vetoedText({ scenario, account: { claims }, voice }: Teller, { issue, because }: VetoedClaim): string {
  const known = claims.some((other) => other.kind === 'kept' && other.issue === issue);
  const reason = known ? '' : reasonText(because, ': ');
  const offered = `What ${voice.they} offered would have done, but for ${issueText(scenario, issue)}`;
  return `${offered}${reason}.`;
}

function gaveText({ scenario, account, voice, style }: Teller, { firstUtility, lastUtility, same }: GaveClaim): string {
  const { we, our, us } = voice;
  if (same) return `${capitalized(we)} stood by what ${we} had bid.`;
  const move = worthArrow(scenario, account.side, firstUtility, lastUtility, style);
  const first = worthNumber(scenario, account.side, firstUtility, style);
  const last = worthText(scenario, account.side, lastUtility, style);
  if (move === null) return `${capitalized(our)} first and ${our} last bid were both worth ${last} to ${us}.`;
  return lastUtility < firstUtility
    ? `${capitalized(we)} came down from ${first} to ${last}.`
    : `${capitalized(our)} bids went up from ${first} to ${last}.`;
}

function gotText({ scenario, account, voice, style }: Teller, { firstUtility, lastUtility, blames }: GotClaim): string {
  const { they, their, us, theyLook } = voice;
  const { side } = account;
  const move =
    worthArrow(scenario, side, firstUtility, lastUtility, style) ?? worthText(scenario, side, firstUtility, style);
  const character = blames === 'character' ? `; ${they} ${theyLook}` : '';
  return `${capitalized(their)} offers to ${us}: ${move}${character}.`;
}

/** Whether the talks ended sooner than a side counted on, by the rounds alone. */
const isSooner = (scenario: Scenario, side: Side, round: number): boolean =>
  (scenario[side].horizon ?? 0) > round + 1 && (scenario.adviser?.relays ?? 0) === 0;

function endedText({ scenario, account, voice, style }: Teller, { events, blames, to, utility }: EndedClaim): string {
  const { we, they, theyWere, weAre } = voice;
  const { kind, round } = events[0]!;
  const left = worthText(scenario, account.side, utility, style);
  if (kind === 'accept') return `${capitalized(we)} signed, for ${left}.`;
  if (kind === 'deadline' && isSooner(scenario, account.side, round))
    return `Then the talks were over, sooner than ${we} had counted on. ${capitalized(we)} ${weAre} left with ${left}.`;
  if (kind === 'deadline') return `Then the time was up. ${capitalized(we)} ${weAre} left with ${left}.`;
  return blames === 'character'
    ? `In round ${round + 1} ${they} walked out; ${they} ${theyWere} never serious. ${capitalized(we)} have ${left}.`
    : `In round ${round + 1} ${we} had to ${to === null ? 'leave' : `go to ${to.trim()}`}, for ${left}.`;
}
