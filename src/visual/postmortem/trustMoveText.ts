/** How trust moved by the events of a claim, in the words of the side that tells it. */
import type { TrustMove } from '../../postmortem/accounts/claim.ts';
import { LEAST_TOLD, twoDecimals } from '../words/formatNumber.ts';
import { capitalized } from '../words/pronoun.ts';
import { arrowText } from './arrowText.ts';
import type { Voice } from '../words/voice.ts';

/** " Our trust in them: 0.50 → 0.40."; the sum where other events moved it too; "" where it did not move. */
export function trustMoveText({ our, them }: Voice, { trustBefore, trustAfter, trustChange }: TrustMove): string {
  if (Math.abs(trustChange) < LEAST_TOLD) return '';
  const alone = Math.abs(trustAfter - trustBefore - trustChange) < LEAST_TOLD;
  const move = alone ? arrowText(trustBefore, trustAfter) : null;
  if (move !== null) return ` ${capitalized(our)} trust in ${them}: ${move}.`;
  return ` That ${trustChange < 0 ? 'cost' : 'won'} ${them} ${twoDecimals(Math.abs(trustChange))} of ${our} trust.`;
}
