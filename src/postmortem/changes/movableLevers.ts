/** Selects the levers that have an effect with the seats that played. */
import { SIDES } from '../../domain/side.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { START_NUMBERS } from '../../scenario/read/before.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { replaces } from '../record/playedRun.ts';
import type { Lever } from './lever.ts';
import { leversOf } from './lever.ts';

/**
 * Lists the levers that the post-mortem may move. It omits the levers of components that the seats replace
 * (`vendor.bid`, `vendor.bid.exponent`), because these have no effect, and at a later table what the sides bring to it:
 * their trust, its depth and their understanding come from earlier deals.
 *
 * @param played - The examined run.
 * @returns The levers, in the order of `leversOf`.
 */
export function movableLevers({ scenario, seats, carried }: PlayedRun): Lever[] {
  const inert: string[] = SIDES.flatMap((side) =>
    COMPONENT_KINDS.filter((kind) => replaces(seats, side, kind)).map((kind) => `${side}.${kind}`),
  );
  if (carried?.sides != null) inert.push(...SIDES.flatMap((side) => START_NUMBERS.map((name) => `${side}.${name}`)));
  return leversOf(scenario).filter(({ path }) => !inert.some((one) => path === one || path.startsWith(`${one}.`)));
}
