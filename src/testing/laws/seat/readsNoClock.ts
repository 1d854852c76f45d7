/** A policy reads no clock, and nothing else of the machine. */
import { DEFERRED, FILES, RANDOMNESS } from '../../watch/forbiddenNames.ts';
import { callLaw } from '../callLaw.ts';

const OTHERS = [...RANDOMNESS, ...DEFERRED, ...FILES];

export const readsNoClock = callLaw(
  'readsNoClock',
  'It reads no clock except the round and the time in its view, and no environment, locale, time zone or stack.',
  ({ globalsUsed }) => {
    const read = [...globalsUsed].find((name) => !OTHERS.includes(name));
    return read === undefined ? null : `it reads ${read}`;
  },
);
