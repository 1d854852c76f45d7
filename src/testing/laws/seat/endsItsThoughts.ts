/** Every call of a policy ends. Only another thread can observe that a call does not end. */
import type { Law } from '../../law.ts';

export const endsItsThoughts: Law = {
  name: 'endsItsThoughts',
  contract: 'seat',
  kind: 'universal',
  says: 'It ends every call within the time allowed.',
  excuses: () =>
    'a function cannot be interrupted by who calls it: give the path of its module to `dealbreaker ' +
    'check`, which watches it in a thread of its own',
  broken: () => null,
};
