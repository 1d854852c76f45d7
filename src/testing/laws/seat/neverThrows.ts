/** A policy has an answer to everything. */
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { firstThought, thinks } from '../finding.ts';

export const neverThrows: Law = {
  name: 'neverThrows',
  contract: 'seat',
  kind: 'universal',
  says: 'It throws nothing, whatever it is asked.',
  excuses: thinks,
  broken: (subject, situation) => {
    const { unmade } = evidenceOf(subject, situation).play;
    if (unmade !== null) return { what: unmade, round: null };
    return firstThought(subject, situation, ({ outcome }) => outcome.threw);
  },
};
