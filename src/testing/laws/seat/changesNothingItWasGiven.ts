/** A policy does not change its inputs. */
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const changesNothingItWasGiven: Law = {
  name: 'changesNothingItWasGiven',
  contract: 'seat',
  kind: 'universal',
  says:
    'It changes none of its inputs except its memory (and, where it learns, its beliefs), and none of the ' +
    "language's built-in objects.",
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    const found = firstCall(subject, situation, ({ outcome: { changed } }) =>
      changed === null ? null : `it changes "${changed}"`,
    );
    if (found !== null) return found;
    const evidence = evidenceOf(subject, situation);
    const context = evidence.play.instantiation.changed();
    if (context !== null) return { what: `it changes "${context}"`, round: null };
    return evidence.changedBuiltIns === null
      ? null
      : { what: `it changes ${evidence.changedBuiltIns} for everybody`, round: null };
  },
};
