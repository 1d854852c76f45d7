/** The names of the issues have no effect. */
import type { Law } from '../../law.ts';
import { goesOtherwise, relabelled } from './renaming.ts';

export const namesDoNotMatter: Law = {
  name: 'namesDoNotMatter',
  contract: 'direction',
  kind: 'directional',
  says: 'With other names for the issues its bids and its talk stay the same.',
  excuses: () => null,
  broken: (subject, situation) => {
    const at = goesOtherwise(subject, situation, relabelled(situation.scenario));
    return at === null ? null : { what: `with other names, event ${at} differs`, round: null };
  },
};
