/** Says whether levers move the opening of a side along with its walk-away value. */
import type { Side } from '../../domain/side.ts';
import { usualOpening } from '../read/opening.ts';
import type { Scenario } from '../read/scenario.ts';

/** Whether a side opens as usual beside its new walk-away value, as in a file that leaves its opening out. */
export function opensAnew(scenario: Scenario, side: Side, levers: readonly (readonly [string, unknown])[]): boolean {
  const isSet = (name: string): boolean => levers.some(([path]) => path === `${side}.${name}`);
  const { opensAt, walkAway } = scenario[side];
  return isSet('walkAway') && !isSet('opensAt') && opensAt === usualOpening(walkAway);
}
