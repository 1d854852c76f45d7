/** A policy reads and writes no files when it is called. */
import { isOnFiles } from '../../watch/machine/moduleFunctions.ts';
import { callLaw, usesAny } from '../callLaw.ts';

export const usesNoFiles = callLaw(
  'usesNoFiles',
  'It reads and writes no files when it is called; what it keeps is in its memory.',
  usesAny('calls', isOnFiles),
);
