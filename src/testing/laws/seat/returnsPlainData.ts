/** A policy returns plain data synchronously. */
import { isDeferred } from '../../watch/machine/forbiddenNames.ts';
import { callLaw, usesAny } from '../callLaw.ts';

const defersWork = usesAny('calls', isDeferred);

export const returnsPlainData = callLaw(
  'returnsPlainData',
  'It returns plain data at once: no promise, no getter, no deferred work.',
  (outcome) => outcome.notData ?? defersWork(outcome),
);
