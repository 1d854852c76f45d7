/** Every call of a policy ends. Only another thread can observe that a call does not end. */
import type { Law } from '../../law.ts';

export const endsItsThoughts: Law = {
  name: 'endsItsThoughts',
  contract: 'seat',
  kind: 'universal',
  says: 'Every call of it ends within the time limit.',
  excuses: () =>
    'a caller cannot interrupt a function: give the path of its module to `dealbreaker check`, which runs it ' +
    'in a thread of its own',
  broken: () => null,
};
