/** The only chance is what it is handed. */
import type { Law } from '../../law.ts';
import { CHANCE } from '../../watch/forbiddenGlobals.ts';
import { firstThought, thinks } from '../finding.ts';

export const drawsOnlyFromItsStream: Law = {
  name: 'drawsOnlyFromItsStream',
  contract: 'seat',
  kind: 'universal',
  says: 'It takes chance from the numbers that it is handed for this turn, and from nowhere else.',
  excuses: thinks,
  broken: (subject, situation) =>
    firstThought(
      subject,
      situation,
      ({ outcome: { touched, stale } }) =>
        CHANCE.filter((name) => touched.has(name)).map((name) => `it calls ${name}`)[0] ??
        (stale ? 'it draws from a stream that was handed out for another turn' : null),
    ),
};
