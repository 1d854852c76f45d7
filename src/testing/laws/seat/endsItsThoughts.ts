/** Every call of a policy ends within a time limit. Only another thread can end a call that does not. */
import type { Law } from '../../law.ts';
import { subjectOf } from '../../subject.ts';
import { observed } from '../../watch/observed.ts';
import { play } from '../../watch/play.ts';
import { hasView } from '../appliesTo.ts';
import { callsThat } from '../exercised.ts';

export const endsItsThoughts: Law = {
  name: 'endsItsThoughts',
  contract: 'seat',
  kind: 'universal',
  says: 'Every call of it ends within the time limit.',
  excuses: () =>
    'it needs a clock: give { clock: () => performance.now() }, or give the path of its module to ' +
    '`dealbreaker check`, which can also end a call',
  broken: () => null,
};

/** The law with a clock and the limit of a call, both in milliseconds. The time is that of the call alone. */
export const endsWithin = (clock: () => number, limit: number): Law => ({
  ...endsItsThoughts,
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) => {
    let [begun, slowest] = [0, 0];
    const timed = observed(subject.input, {
      begin: () => void (begun = clock()),
      end: () => void (slowest = Math.max(slowest, clock() - begun)),
    });
    play(subjectOf(timed), situation);
    return slowest > limit
      ? { what: `a call took ${Math.round(slowest)} ms, and ${limit} ms are allowed`, round: null }
      : null;
  },
});
