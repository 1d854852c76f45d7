/** A policy is a function of its inputs. */
import type { Law } from '../../law.ts';
import { differenceAsBroken } from '../../watch/callDifferences.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { hasView } from '../appliesTo.ts';
import { callsThat } from '../exercised.ts';

export const sameViewSameAction: Law = {
  name: 'sameViewSameAction',
  contract: 'seat',
  kind: 'universal',
  says: 'The same view, memory and random numbers lead to the same action and the same memory.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const { repeated } = evidenceOf(subject, situation);
    return repeated === null ? null : differenceAsBroken(repeated, 'asked the same again');
  },
};
