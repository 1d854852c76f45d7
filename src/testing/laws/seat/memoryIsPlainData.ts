/** What is kept can be saved. */
import type { Law } from '../../law.ts';
import { firstThought, thinks } from '../finding.ts';

export const memoryIsPlainData: Law = {
  name: 'memoryIsPlainData',
  contract: 'seat',
  kind: 'universal',
  says: 'Its memory is plain JSON data (null for nothing).',
  excuses: thinks,
  broken: (subject, situation) =>
    firstThought(subject, situation, ({ outcome: { unsaved } }) =>
      unsaved === null ? null : `of its memory ${unsaved}`,
    ),
};
