/** Whatever a policy keeps, the table holds. */
import type { Law } from '../../law.ts';
import { evidenceOf, differenceAsBroken } from '../../watch/evidence.ts';
import { thinks } from '../finding.ts';

export const keepsNothing: Law = {
  name: 'keepsNothing',
  contract: 'seat',
  kind: 'universal',
  says: 'It keeps nothing outside its memory: neither between runs, nor between two tables that are played in turn, whatever the order.',
  excuses: thinks,
  broken: (subject, situation) => {
    const { kept } = evidenceOf(subject, situation);
    return kept === null ? null : differenceAsBroken(kept, 'asked the same again after others');
  },
};
