/** The scenario of a deal: the file's own, with what the market has moved, as each side has read it. */
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { marketLever } from '../../scenario/read/market.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { marketValue, movedLevers } from './marketNumbers.ts';
import type { Market } from './marketState.ts';

/**
 * Makes the scenario of a deal. A side's own numbers, its trust in a rival and its break points are as they were when
 * it last looked, a break point that is not `reviewed` as the file has it. What a rival's deal is worth is the truth,
 * and its `prior` what the side that it courts takes it to be worth; a prior that the file states stays.
 *
 * @returns The scenario itself where the market has moved nothing.
 */
export function marketScenario(scenario: Scenario, market: Market): Scenario {
  const levers: Record<string, unknown> = {};
  const set = (path: string, value: unknown, now: unknown): void => {
    if (value !== now) levers[path] = value;
  };
  for (const path of movedLevers(scenario)) {
    const { side, rival, issue, of } = marketLever(path)!;
    if (side === null) {
      const spec = scenario.rivals[rival]!;
      const seen = marketValue(scenario, path, market[spec.courts]);
      const truth = marketValue(scenario, path, market.truth);
      set(path, of === 'fit' ? truth : seen, spec[of as 'fit' | 'trust']);
      if (of === 'fit' && spec.prior === undefined && seen !== truth) levers[`rivals.${rival}.prior`] = seen;
      continue;
    }
    const value = marketValue(scenario, path, market[side]);
    if (issue === null) set(path, value, scenario[side][of as 'walkAway' | 'opensAt']);
    else if (scenario[side].breakPoints[issue]!.reviewed !== false) {
      const point = scenario[side].breakPoints[issue]!;
      set(path, value, of === 'flexibility' ? point.flexibility : point.limit);
    }
  }
  for (const side of ['vendor', 'client'] as const) cutToOpening(scenario, side, levers);
  for (const path of Object.keys(levers)) {
    const point = path.slice(0, path.lastIndexOf('.'));
    if (levers[point] === 'none') delete levers[path];
  }
  return Object.keys(levers).length === 0 ? scenario : withLevers(scenario, levers);
}

/** A walk-away value that has risen beyond where its side opens takes the opening with it. */
function cutToOpening(scenario: Scenario, side: 'vendor' | 'client', levers: Record<string, unknown>): void {
  const { opensAt, walkAway } = scenario[side];
  const least = (levers[`${side}.walkAway`] as number | undefined) ?? walkAway;
  const opens = (levers[`${side}.opensAt`] as number | undefined) ?? opensAt;
  if (`${side}.walkAway` in levers || `${side}.opensAt` in levers) levers[`${side}.opensAt`] = Math.max(opens, least);
}
