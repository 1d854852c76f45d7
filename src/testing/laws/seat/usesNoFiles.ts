/** A policy reads and writes no files when it is called. */
import type { Law } from '../../law.ts';
import { FILES } from '../../watch/forbiddenGlobals.ts';
import { hasView } from '../appliesTo.ts';
import { callsThat } from '../exercised.ts';
import { firstCall } from '../firstBroken.ts';

export const usesNoFiles: Law = {
  name: 'usesNoFiles',
  contract: 'seat',
  kind: 'universal',
  says: 'It reads and writes no files when it is called; what it keeps is in its memory.',
  excuses: hasView,
  exercised: callsThat(),
  broken: (subject, situation) =>
    firstCall(
      subject,
      situation,
      ({ outcome: { globalsUsed } }) =>
        FILES.filter((name) => globalsUsed.has(name)).map((name) => `it calls ${name}`)[0] ?? null,
    ),
};
