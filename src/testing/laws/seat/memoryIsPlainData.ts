/** A policy's memory can be saved as JSON. */
import type { Law } from '../../law.ts';
import { hasView } from '../appliesTo.ts';
import { firstCall } from '../firstBroken.ts';
import { memories } from '../exercised.ts';

export const memoryIsPlainData: Law = {
  name: 'memoryIsPlainData',
  contract: 'seat',
  kind: 'universal',
  says: 'Its memory is plain JSON data (null for an empty memory).',
  excuses: hasView,
  exercised: memories,
  broken: (subject, situation) =>
    firstCall(subject, situation, ({ outcome: { notSavable } }) =>
      notSavable === null ? null : `of its memory ${notSavable}`,
    ),
};
