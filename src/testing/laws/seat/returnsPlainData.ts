/** A policy returns plain data synchronously. */
import { DEFERRED } from '../../watch/forbiddenNames.ts';
import { callLaw, callOfAny } from '../callLaw.ts';

const defersWork = callOfAny(DEFERRED);

export const returnsPlainData = callLaw(
  'returnsPlainData',
  'It returns plain data at once: no promise, no getter, no deferred work.',
  (outcome) => outcome.notData ?? defersWork(outcome),
);
