/** The only time is the table's. */
import type { Law } from '../../law.ts';
import { CHANCE, LATER } from '../../watch/forbiddenGlobals.ts';
import { firstThought, thinks } from '../finding.ts';

export const readsNoClock: Law = {
  name: 'readsNoClock',
  contract: 'seat',
  kind: 'universal',
  says: 'It reads no clock but the round and the time in its view.',
  excuses: thinks,
  broken: (subject, situation) =>
    firstThought(
      subject,
      situation,
      ({ outcome: { touched } }) =>
        [...touched]
          .filter((name) => !CHANCE.includes(name) && !LATER.includes(name))
          .map((name) => `it reads ${name}`)[0] ?? null,
    ),
};
