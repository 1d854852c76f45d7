/** What a policy is given is not its own. */
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { firstThought, thinks } from '../finding.ts';

export const changesNothingItWasGiven: Law = {
  name: 'changesNothingItWasGiven',
  contract: 'seat',
  kind: 'universal',
  says: 'It changes nothing that it was given but its memory (and, where it learns, its beliefs), and nothing of the language itself.',
  excuses: thinks,
  broken: (subject, situation) => {
    const found = firstThought(subject, situation, ({ outcome: { changed } }) =>
      changed === null ? null : `it changes "${changed}"`,
    );
    if (found !== null) return found;
    const evidence = evidenceOf(subject, situation);
    const setting = evidence.play.making.changed();
    if (setting !== null) return { what: `it changes "${setting}"`, round: null };
    return evidence.language === null ? null : { what: `it changes ${evidence.language} for everybody`, round: null };
  },
};
