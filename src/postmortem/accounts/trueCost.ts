/** What yielding a point costs a side, in truth. */
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/prepare.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';

/**
 * In [0, 1], on the scale of beliefs: 1 where the side has a break point, else the issue's weight relative to its
 * largest.
 */
export function trueCost(scenario: Scenario, side: Side, issue: string): number {
  const { importance } = prepare(scenario)[side];
  return scenario[side].breakPoints[issue] === undefined ? importance[Object.keys(scenario.issues).indexOf(issue)]! : 1;
}

/**
 * What going from its limit to the option would cost, w_k · (v(limit) − v(option)); null where it has no break point
 * there.
 */
export function trueWorth(scenario: Scenario, side: Side, issue: string, option: Option): number | null {
  const { space, keys, issues, [side]: own } = prepare(scenario);
  const k = keys.indexOf(issue);
  if (own.breakPoints.present[k] !== 1) return null;
  return (
    own.goals.weight[k]! *
    (own.breakPoints.limit[k]! - own.goals.value[space.offsets[k]! + issues[k]!.options.indexOf(option)]!)
  );
}
