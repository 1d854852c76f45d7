/** Recording is a listener that can be absent. */
import type { Law } from '../../law.ts';
import { difference } from '../../watch/plain.ts';
import { seated } from '../../watch/evidence.ts';

export const recordChangesNothing: Law = {
  name: 'recordChangesNothing',
  contract: 'record',
  kind: 'universal',
  says: 'With and without a record, a negotiation ends the same.',
  excuses: () => null,
  broken: (subject, situation) => {
    const at = difference(seated(subject, situation)?.ending, seated(subject, situation, false)?.ending);
    return at === null ? null : { what: `recording changed the ending at ${at}`, round: null };
  },
};
