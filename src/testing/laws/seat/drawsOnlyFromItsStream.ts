/** A policy uses no chance but its draws. */
import type { Law } from '../../law.ts';
import { RANDOMNESS } from '../../watch/forbiddenGlobals.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const drawsOnlyFromItsStream: Law = {
  name: 'drawsOnlyFromItsStream',
  contract: 'seat',
  kind: 'universal',
  says: 'It takes random numbers only from the draws that it is given for the turn.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) =>
    firstCall(
      subject,
      situation,
      ({ outcome: { globalsUsed, drewLate } }) =>
        RANDOMNESS.filter((name) => globalsUsed.has(name)).map((name) => `it calls ${name}`)[0] ??
        (drewLate ? 'it draws from a stream that was given to it for another turn' : null),
    ),
};
