/** A policy uses no chance but its draws. */
import { isChance } from '../../watch/machine/forbiddenNames.ts';
import { callLaw, usesAny } from '../callLaw.ts';

const callsChance = usesAny('calls', isChance);

export const drawsOnlyFromItsStream = callLaw(
  'drawsOnlyFromItsStream',
  'It takes random numbers only from the draws that it is given for the turn.',
  (outcome) =>
    callsChance(outcome) ?? (outcome.drewLate ? 'it draws from a stream that was given to it for another turn' : null),
);
