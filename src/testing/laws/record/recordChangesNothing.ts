/** Recording has no effect on a negotiation. */
import type { Law } from '../../law.ts';
import { differencePath } from '../../watch/plain.ts';
import { negotiated } from '../../watch/evidence.ts';

export const recordChangesNothing: Law = {
  name: 'recordChangesNothing',
  contract: 'record',
  kind: 'universal',
  says: 'A negotiation ends the same with a record as without one.',
  excuses: () => null,
  broken: (subject, situation) => {
    const at = differencePath(negotiated(subject, situation)?.ending, negotiated(subject, situation, false)?.ending);
    return at === null ? null : { what: `recording changed the ending at ${at}`, round: null };
  },
};
