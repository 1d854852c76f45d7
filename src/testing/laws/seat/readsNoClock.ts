/** A policy reads no clock, and nothing else of the machine. */
import type { Law } from '../../law.ts';
import { DEFERRED, FILES, RANDOMNESS } from '../../watch/forbiddenGlobals.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const readsNoClock: Law = {
  name: 'readsNoClock',
  contract: 'seat',
  kind: 'universal',
  says: 'It reads no clock except the round and the time in its view, and no environment, locale, time zone or stack.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) =>
    firstCall(
      subject,
      situation,
      ({ outcome: { globalsUsed } }) =>
        [...globalsUsed]
          .filter((name) => ![...RANDOMNESS, ...DEFERRED, ...FILES].includes(name))
          .map((name) => `it reads ${name}`)[0] ?? null,
    ),
};
