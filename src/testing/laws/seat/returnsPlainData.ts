/** What is returned is data, at once. */
import type { Law } from '../../law.ts';
import { LATER } from '../../watch/forbiddenGlobals.ts';
import { firstThought, thinks } from '../finding.ts';

export const returnsPlainData: Law = {
  name: 'returnsPlainData',
  contract: 'seat',
  kind: 'universal',
  says: 'What it returns is plain data, and all of it is there at once: no promise, nothing that is worked out later.',
  excuses: thinks,
  broken: (subject, situation) =>
    firstThought(
      subject,
      situation,
      ({ outcome: { strange, touched } }) =>
        strange ?? LATER.filter((name) => touched.has(name)).map((name) => `it calls ${name}`)[0] ?? null,
    ),
};
