/** A policy reads and writes no files when it is called. */
import { FILES } from '../../watch/forbiddenNames.ts';
import { callLaw, callOfAny } from '../callLaw.ts';

export const usesNoFiles = callLaw(
  'usesNoFiles',
  'It reads and writes no files when it is called; what it keeps is in its memory.',
  callOfAny(FILES),
);
