/** The levers that the post-mortem may move: those of the scenario that have an effect beside the seats that played. */
import { SIDES } from '../../domain/side.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { replaces } from '../record/playedRun.ts';
import type { Lever } from './lever.ts';
import { leversOf } from './lever.ts';

/**
 * A lever of a component that the seats replace (`vendor.bid`, `vendor.bid.exponent`) is left out: it has no effect.
 */
export function movableLevers({ scenario, seats }: PlayedRun): Lever[] {
  const inert = SIDES.flatMap((side) =>
    COMPONENT_KINDS.filter((kind) => replaces(seats, side, kind)).map((kind) => `${side}.${kind}`),
  );
  return leversOf(scenario).filter(({ path }) => !inert.some((one) => path === one || path.startsWith(`${one}.`)));
}
