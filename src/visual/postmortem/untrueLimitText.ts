/** A limit that was claimed and then crossed, told by the side that saw it and by the side that was found out. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { CaughtClaim, ExposedClaim } from '../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { timesText } from '../words/formatNumber.ts';
import { limitText } from '../words/limitText.ts';
import { issueText } from '../words/naming.ts';
import { capitalized } from '../words/pronoun.ts';
import type { Teller } from './teller.ts';
import { wishText } from './teller.ts';
import { trustMoveText } from './trustMoveText.ts';

type UntrueLimit = CaughtClaim | ExposedClaim;

/** "Twice they claimed a limit on the exit clause and went beyond it. "; "" for once. */
const oftenText = (scenario: Scenario, who: string, { times, issue }: UntrueLimit): string =>
  times === 1
    ? ''
    : `${capitalized(timesText(times))} ${who} claimed a limit on ${issueText(scenario, issue)} and went beyond it. `;

const saidText = (scenario: Scenario, side: Side, { issue, limit }: UntrueLimit): string =>
  limitText(scenario, side, issue, limit, 'reported');

/** The side that found it out. */
export function caughtText({ scenario, account, voice }: Teller, claim: CaughtClaim): string {
  const { they } = voice;
  const when = claim.times === 1 ? 'Then' : 'In the end';
  return [
    `${oftenText(scenario, they, claim)}${when} ${they} went to ${wishText(scenario, claim)} after all,`,
    `though ${they} had said that ${they} ${saidText(scenario, otherSide(account.side), claim)}:`,
    `that had not been true.${trustMoveText(voice, claim)}`,
  ].join(' ');
}

/** The side that was found out. */
export function exposedText({ scenario, account: { side }, voice }: Teller, claim: ExposedClaim): string {
  const { we, they, them } = voice;
  const own = scenario[side].breakPoints[claim.issue]?.limit === claim.limit;
  return [
    `${oftenText(scenario, we, claim)}${claim.times === 1 ? capitalized(we) : `In the end ${we}`} had told ${them}`,
    `that ${we} ${saidText(scenario, side, claim)}, which was ${own ? `${voice.our} break point; yet` : 'not true:'}`,
    `${we} went to ${wishText(scenario, claim)}, and ${they} saw it.`,
  ].join(' ');
}
