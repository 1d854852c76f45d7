/** A side's story in its own words, made of its claims. */
import { otherSide } from '../../domain/side.ts';
import type {
  Account,
  AskedClaim,
  Claim,
  EndedClaim,
  GrantedClaim,
  RefusedClaim,
} from '../../postmortem/accounts/claim.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import { listed } from '../words/wrapText.ts';
import { labelOf, nameOf, optionText } from '../words/naming.ts';
import { percent, timesText, twoDecimals } from '../words/formatNumber.ts';

/** The story in one paragraph. Of the scenario only names, labels and units are read. */
export function accountText(scenario: Scenario, account: Account): string {
  const { claims } = account;
  const them = nameOf(scenario, otherSide(account.side));
  const answered = ({ issue }: AskedClaim): boolean =>
    claims.some(
      (other) =>
        (other.kind === 'refused' || other.kind === 'explained' || other.kind === 'granted') && other.issue === issue,
    );
  const plain = claims
    .filter((claim) => claim.kind === 'asked')
    .filter((claim) => !answered(claim))
    .map(({ issue }) => labelOf(scenario, issue));
  const also =
    plain.length === 0
      ? ''
      : `We ${claims.some((claim) => claim.kind === 'asked' && answered(claim)) ? 'also ' : ''}asked for ${listed(plain)}.`;
  const sentences = claims
    .filter((claim) => claim.kind !== 'asked' || answered(claim))
    .map((claim) => claimText(scenario, claim, claims, them));
  const place = claims.findIndex(
    ({ kind }) => kind === 'kept' || kind === 'vetoed' || kind === 'gave' || kind === 'got' || kind === 'ended',
  );
  const before = claims
    .slice(0, place < 0 ? claims.length : place)
    .filter((claim) => claim.kind !== 'asked' || answered(claim)).length;
  return [...sentences.slice(0, before), also, ...sentences.slice(before)].filter((text) => text !== '').join(' ');
}

/** "twice", but nothing for once. */
const repeated = (n: number): string => (n > 1 ? ` ${timesText(n)}` : '');

/** "0.50 → 0.40"; null where both are written alike. */
const moveText = (before: number, after: number): string | null =>
  twoDecimals(before) === twoDecimals(after) ? null : `${twoDecimals(before)} → ${twoDecimals(after)}`;

/** " Our trust in them: 0.50 → 0.40."; nothing where it did not move. */
function trustMoveText({ trustBefore, trustAfter }: RefusedClaim | GrantedClaim): string {
  const move = moveText(trustBefore, trustAfter);
  return move === null ? '' : ` Our trust in them: ${move}.`;
}

function claimText(scenario: Scenario, claim: Claim, claims: readonly Claim[], them: string): string {
  const wish = ({ issue, option }: { issue: string; option: Option }): string =>
    `${labelOf(scenario, issue)} ${optionText(scenario, issue, option)}`;
  switch (claim.kind) {
    case 'wanted':
      return `We came above all for ${labelOf(scenario, claim.issue)} (${percent(claim.weight)} of a deal's worth to us).`;
    case 'asked':
      return `We asked${repeated(claim.times)} for ${wish(claim)}. To ${them}, as we saw it, that costs ${costWords(claim.costBefore)} (${twoDecimals(claim.costBefore)}).`;
    case 'refused':
      return `They said no${repeated(claim.times)} and gave no reason: they do not care what we need.${trustMoveText(claim)}`;
    case 'explained': {
      const limit = claim.limit === null ? 'that' : optionText(scenario, claim.issue, claim.limit);
      return `They told us that they cannot go beyond ${limit}${claim.because === '' ? '' : ` (${claim.because})`}; ${claim.costAfter >= MIN_BELIEVED_COST ? 'we took their word for it' : 'to us it sounded like an excuse'}.`;
    }
    case 'granted':
      return `They made an exception for us: ${wish(claim)}.${trustMoveText(claim)}`;
    case 'kept':
      return `They wanted ${wish(claim)} from us. Our hands were tied${claim.because === '' ? '' : `: ${claim.because}`}${claim.events.some(({ kind }) => kind === 'explain') ? '. We told them so.' : '.'}`;
    case 'vetoed': {
      const known = claims.some((other) => other.kind === 'kept' && other.issue === claim.issue);
      return `What they offered would have done, but for the ${labelOf(scenario, claim.issue)}${known || claim.because === '' ? '' : `: ${claim.because}`}.`;
    }
    case 'gave':
      return claim.firstUtility <= claim.lastUtility
        ? 'We stood by what we had bid.'
        : `We came down from ${twoDecimals(claim.firstUtility)} to ${twoDecimals(claim.lastUtility)}.`;
    case 'got':
      return `Their offers to us: ${moveText(claim.firstUtility, claim.lastUtility) ?? twoDecimals(claim.firstUtility)}${claim.blames === 'character' ? '; they look after themselves' : ''}.`;
    case 'ended':
      return endingClaimText(claim);
  }
}

/** From this believed cost on, a side is said to have believed the explanation. In [0, 1]. */
const MIN_BELIEVED_COST = 0.5;

function endingClaimText({ events, blames, to, utility }: EndedClaim): string {
  const { kind, round } = events[0]!;
  if (kind === 'accept') return `We signed, for ${twoDecimals(utility)}.`;
  if (kind === 'deadline') return `Then the time was up. We are left with ${twoDecimals(utility)}.`;
  if (blames === 'character')
    return `In round ${round + 1} they walked out; they were never serious. We have ${twoDecimals(utility)}.`;
  return `In round ${round + 1} we had to ${to === null ? 'leave' : `go to ${to}`}, for ${twoDecimals(utility)}.`;
}
