/** Whether talks ended by chance, by what their record holds. */
import type { Negotiation } from '../../src/engine/record/negotiation.ts';

/** Nobody ended them, and fewer rounds of time were used than there are. */
export const byChance = ({ ending, adviser, scenario }: Negotiation): boolean =>
  ending.kind === 'deadline' &&
  (scenario.ends?.chance ?? 0) > 0 &&
  ending.round + 1 >= scenario.ends!.after - (adviser?.rounds ?? 0) &&
  ending.round + 1 + (adviser?.rounds ?? 0) < scenario.rounds;
