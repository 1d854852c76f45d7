/** A side's account in its own words, made of its claims. */
import type { Account, AskedClaim, Claim } from '../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { labelOf } from '../words/naming.ts';
import { capitalized } from '../words/pronoun.ts';
import { listed } from '../page/wrapText.ts';
import { claimText } from './claimText.ts';
import type { Teller } from './teller.ts';
import { voiceOf } from '../words/voice.ts';
import type { Style } from '../page/style.ts';

/** The account in one paragraph. */
export function accountText(scenario: Scenario, account: Account, style: Pick<Style, 'points'>): string {
  const { claims } = account;
  const teller: Teller = { scenario, account, voice: voiceOf(scenario, account.side), style };
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
