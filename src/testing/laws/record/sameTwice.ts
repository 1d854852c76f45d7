/** The same seed, scenario and seats give the same negotiation. */
import type { Law } from '../../law.ts';
import { differencePath } from '../../watch/plain.ts';
import { negotiated } from '../../watch/evidence.ts';

export const sameTwice: Law = {
  name: 'sameTwice',
  contract: 'record',
  kind: 'universal',
  says: 'Two negotiations with the same seed are the same.',
  excuses: () => null,
  broken: (subject, situation) => {
    const at = differencePath(negotiated(subject, situation), negotiated(subject, situation));
    return at === null ? null : { what: `two negotiations with the same seed differ at ${at}`, round: null };
  },
};
