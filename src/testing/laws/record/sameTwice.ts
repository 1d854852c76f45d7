/** Same seed, same scenario, same seats: the same bytes. */
import type { Law } from '../../law.ts';
import { difference } from '../../watch/plain.ts';
import { seated } from '../../watch/evidence.ts';

export const sameTwice: Law = {
  name: 'sameTwice',
  contract: 'record',
  kind: 'universal',
  says: 'Two negotiations with the same seed are the same.',
  excuses: () => null,
  broken: (subject, situation) => {
    const at = difference(seated(subject, situation), seated(subject, situation));
    return at === null ? null : { what: `two negotiations with the same seed differ at ${at}`, round: null };
  },
};
