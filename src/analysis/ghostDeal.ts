/**
 * The ghost deal: the deal that was there. The Nash point of the true utilities, above both walk-away values, with the
 * break points kept and with them set aside.
 */
import type { PerSide } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import { total } from '../domain/space.ts';
import type { Prepared } from '../engine/prepare.ts';
import { prepare } from '../engine/prepare.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import { allowedBy } from './allowedBy.ts';

export interface GhostPoint {
  /** The option on each issue, by key. */
  readonly package: Readonly<Record<string, Option>>;
  /** What it is truly worth to each side, in [0, 1]. */
  readonly utility: PerSide<number>;
}

export interface GhostDeal {
  readonly type: 'ghostDeal';
  /** Nobody crosses a break point; null where no such package is above both walk-away values. */
  readonly kept: GhostPoint | null;
  /** As if nobody had a break point; null where no package at all is above both walk-away values. */
  readonly setAside: GhostPoint | null;
}

/**
 * The deal that was there: the Nash point of the true utilities, above both walk-away values.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns The point with nobody crossing a break point (`kept`) and the one with break points set aside (`setAside`),
 * each null where there is none.
 * @throws ScenarioError for a bad scenario.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { ghostDeal, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { kept, setAside } = ghostDeal(scenario);
 * console.log(kept?.package['exit'], setAside?.package['exit']); // 12 months 1 month
 * ```
 */
export function ghostDeal(scenario: Scenario): GhostDeal {
  const prepared = prepare(asScenario(scenario));
  return { type: 'ghostDeal', kept: nashPoint(prepared, true), setAside: nashPoint(prepared, false) };
}

function nashPoint(prepared: Prepared, keep: boolean): GhostPoint | null {
  const { space, vendor, client, keys, issues } = prepared;
  const free = SIDES.map((side) => allowedBy(prepared, side));
  const allowed = keep
    ? free[0]!.map((own, i) => own & free[1]![i]!)
    : new Uint8Array(space.offsets[space.count]!).fill(1);
  const chosen = new Int32Array(space.count);
  if (!vendor.search.product(client.goals.worth, vendor.goals.walkAway, client.goals.walkAway, allowed, chosen))
    return null;
  return {
    package: Object.fromEntries(keys.map((key, k) => [key, issues[k]!.options[chosen[k]!]!])),
    utility: { vendor: total(space, vendor.goals.worth, chosen), client: total(space, client.goals.worth, chosen) },
  };
}
