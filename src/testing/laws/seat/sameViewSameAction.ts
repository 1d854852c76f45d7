/** A policy is a function of what it is given. */
import type { Law } from '../../law.ts';
import { evidenceOf, differenceAsBroken } from '../../watch/evidence.ts';
import { thinks } from '../finding.ts';

export const sameViewSameAction: Law = {
  name: 'sameViewSameAction',
  contract: 'seat',
  kind: 'universal',
  says: 'The same view, memory and numbers lead to the same action and the same memory.',
  excuses: thinks,
  broken: (subject, situation) => {
    const { again } = evidenceOf(subject, situation);
    return again === null ? null : differenceAsBroken(again, 'asked the same again');
  },
};
