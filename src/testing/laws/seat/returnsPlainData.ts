/** A policy returns plain data synchronously. */
import type { Law } from '../../law.ts';
import { DEFERRED } from '../../watch/forbiddenGlobals.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { callsThat } from '../exercised.ts';

export const returnsPlainData: Law = {
  name: 'returnsPlainData',
  contract: 'seat',
  kind: 'universal',
  says: 'It returns plain data at once: no promise, no getter, no deferred work.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) =>
    firstCall(
      subject,
      situation,
      ({ outcome: { notData, globalsUsed } }) =>
        notData ?? DEFERRED.filter((name) => globalsUsed.has(name)).map((name) => `it calls ${name}`)[0] ?? null,
    ),
};
