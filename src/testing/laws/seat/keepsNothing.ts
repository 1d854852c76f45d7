/** A policy stores nothing outside its memory. */
import type { Law } from '../../law.ts';
import { differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { hasView } from '../appliesTo.ts';
import { callsThat } from '../exercised.ts';

export const keepsNothing: Law = {
  name: 'keepsNothing',
  contract: 'seat',
  kind: 'universal',
  says:
    'It keeps nothing outside its memory: neither between runs nor between two tables that are played in ' +
    'alternation, in any order.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const { interleaved } = evidenceOf(subject, situation);
    return interleaved === null ? null : differenceAsBroken(interleaved, 'asked the same again after others');
  },
};
