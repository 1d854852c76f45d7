/** A side's story in its own words, made of its claims. */
import { otherSide } from '../../domain/side.ts';
import type { Account, Claim } from '../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import { listed } from '../words/wrapText.ts';
import { labelOf, nameOf, optionText } from '../words/naming.ts';
import { percent, timesText, twoDecimals } from '../words/formatNumber.ts';

/** The story in one paragraph. Of the scenario only names, labels and units are read. */
export function accountText(scenario: Scenario, account: Account): string {
  const { claims } = account;
  const them = nameOf(scenario, otherSide(account.side));
  const answered = (claim: Claim): boolean =>
    claims.some((other) => other.issue === claim.issue && ['refused', 'explained', 'granted'].includes(other.kind));
  const plain = claims
    .filter((claim) => claim.kind === 'asked' && !answered(claim))
    .map((claim) => labelOf(scenario, claim.issue!));
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

function claimText(scenario: Scenario, claim: Claim, claims: readonly Claim[], them: string): string {
  const { issue, option, from, to, because, blames } = claim;
  const label = issue === null ? '' : labelOf(scenario, issue);
  const wish = issue === null || option === null ? '' : `${label} ${optionText(scenario, issue, option)}`;
  const moved =
    from !== null && to !== null && twoDecimals(from) !== twoDecimals(to)
      ? `${twoDecimals(from)} → ${twoDecimals(to)}`
      : null;
  switch (claim.kind) {
    case 'wanted':
      return `We came above all for ${label} (${percent(from!)} of a deal's worth to us).`;
    case 'asked':
      return `We asked${repeated(claim.times)} for ${wish}. To ${them}, as we saw it, that costs ${costWords(from!)} (${twoDecimals(from!)}).`;
    case 'refused':
      return `They said no${repeated(claim.times)} and gave no reason: they do not care what we need.${moved === null ? '' : ` Our trust in them: ${moved}.`}`;
    case 'explained':
      return `They told us that they cannot go beyond ${option === null ? 'that' : optionText(scenario, issue!, option)}${because === '' ? '' : ` (${because})`}; ${to! >= MIN_BELIEVED_COST ? 'we took their word for it' : 'to us it sounded like an excuse'}.`;
    case 'granted':
      return `They made an exception for us: ${wish}.${moved === null ? '' : ` Our trust in them: ${moved}.`}`;
    case 'kept':
      return `They wanted ${wish} from us. Our hands were tied${because === '' ? '' : `: ${because}`}${claim.events.some(({ kind }) => kind === 'explain') ? '. We told them so.' : '.'}`;
    case 'vetoed':
      return `What they offered would have done, but for the ${label}${claims.some((other) => other.kind === 'kept' && other.issue === issue) || because === '' ? '' : `: ${because}`}.`;
    case 'gave':
      return from! <= to!
        ? 'We stood by what we had bid.'
        : `We came down from ${twoDecimals(from!)} to ${twoDecimals(to!)}.`;
    case 'got':
      return `Their offers to us: ${moved ?? twoDecimals(from!)}${blames === 'character' ? '; they look after themselves' : ''}.`;
    case 'ended':
      return endingClaimText(claim);
  }
}

/** A limit that is believed in at least half. */
const MIN_BELIEVED_COST = 0.5;

function endingClaimText({ events, blames, because, from }: Claim): string {
  const [{ kind, round }] = events as [Claim['events'][number]];
  if (kind === 'accept') return `We signed, for ${twoDecimals(from!)}.`;
  if (kind === 'deadline') return `Then the time was up. We are left with ${twoDecimals(from!)}.`;
  if (blames === 'character')
    return `In round ${round + 1} they walked out; they were never serious. We have ${twoDecimals(from!)}.`;
  return `In round ${round + 1} we had to ${because === '' ? 'leave' : `go to ${because}`}, for ${twoDecimals(from!)}.`;
}
