/** The random numbers of the time after a deal, by purpose. All are drawn, used or not, so that no lever moves luck. */
import { openStream } from '../../kernel/stream.ts';

/** The random numbers between a deal and the next one, each in [0, 1). */
export interface BetweenDraws {
  delivery: number;
  recovery: number;
  renewal: number;
  telling: number;
  comeBack: number;
  newcomer: number;
}

/** The seed of a deal of a sequence: that of the sequence itself for the first deal, so that it is `negotiate`. */
export const dealSeed = (seed: string, deal: number): string => (deal === 1 ? seed : `${seed}/deal ${deal}`);

/** Draws what happens after a deal. */
export function drawBetween(draws: BetweenDraws, seed: string, run: number, deal: number): void {
  const stream = openStream(dealSeed(seed, deal), run, 'both', 'after');
  draws.delivery = stream.next();
  draws.recovery = stream.next();
  draws.renewal = stream.next();
  draws.telling = stream.next();
  draws.comeBack = stream.next();
  draws.newcomer = stream.next();
}
