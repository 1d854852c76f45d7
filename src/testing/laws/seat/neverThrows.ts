/** A policy throws nothing. */
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const neverThrows: Law = {
  name: 'neverThrows',
  contract: 'seat',
  kind: 'universal',
  says: 'It never throws, whatever its inputs are.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const { makeError } = evidenceOf(subject, situation).play;
    if (makeError !== null) return { what: makeError, round: null };
    return firstCall(subject, situation, ({ outcome }) => outcome.threw);
  },
};
