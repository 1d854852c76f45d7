/** What a rescue is shown beside: the same table without break points, and without trust. */
import { SIDES } from '../domain/side.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Levers } from './pull.ts';

export interface Control {
  readonly label: string;
  readonly levers: Levers;
}

/** No break point (if there are any), the null model, and both together. */
export function controls(scenario: Scenario): Control[] {
  const free = Object.fromEntries(SIDES.flatMap((side) => Object.keys(scenario[side].breakPoints).map((key) => [`${side}.breakPoints.${key}`, 'none'])));
  const blind = { 'vendor.trustRule': 'off', 'client.trustRule': 'off' };
  const some = Object.keys(free).length > 0;
  return [
    ...(some ? [{ label: 'no break point', levers: free }] : []),
    { label: 'trust plays no part', levers: blind },
    ...(some ? [{ label: 'neither of the two', levers: { ...free, ...blind } }] : []),
  ];
}
