/** A policy reads no clock, and nothing else of the machine. */
import { isOfTheMachine } from '../../watch/machine/forbiddenNames.ts';
import { callLaw, usesAny } from '../callLaw.ts';

export const readsNoClock = callLaw(
  'readsNoClock',
  'It reads no clock except the round and the time in its view, and no environment, locale, time zone or stack.',
  usesAny('reads', isOfTheMachine),
);
