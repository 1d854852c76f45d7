/**
 * The ghost deal: the Nash point of `efficiency` where it is above both walk-away values, with the break points kept
 * and with the break points set aside. Also the package, if any, that both sides would have preferred to what they
 * have.
 */
import { nashPackage } from '../bargaining/frontier/nashPackage.ts';
import { markAllowed } from '../domain/breakPoints.ts';
import type { PerSide, Side } from '../domain/side.ts';
import { packageInWords, trueUtility } from '../engine/state/endings.ts';
import type { Prepared } from '../engine/preparation/prepared.ts';
import { prepare } from '../engine/preparation/prepare.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';

export interface GhostPoint {
  /** The option on each issue, by key. */
  readonly package: Readonly<Record<string, Option>>;
  /** What it is truly worth to each side, in [0, 1]. */
  readonly utility: PerSide<number>;
}

export interface GhostDeal {
  readonly type: 'ghostDeal';
  /** The point with the break points kept; null where no package within them is above both walk-away values. */
  readonly kept: GhostPoint | null;
  /** The point with the break points set aside; null where no package is above both walk-away values. */
  readonly setAside: GhostPoint | null;
}

/**
 * Finds the ghost deal: the Nash point of the true utilities, which is the `nash` of `efficiency`.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns The point with the break points kept (`kept`) and the point with the break points set aside (`setAside`),
 * each null where no package is above both walk-away values.
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
  const allowed = allowedByBoth(prepared);
  const kept = nashPoint(prepared, allowed);
  const setAside = allowed.includes(0)
    ? nashPoint(
        prepared,
        allowed.map(() => 1),
      )
    : kept;
  return { type: 'ghostDeal', kept, setAside };
}

/**
 * Finds the best package that both sides prefer to what they have: the greatest product of gains over their two
 * utilities, within the break points that still stand.
 *
 * @param prepared - The scenario.
 * @param has - The utility that each side has, in [0, 1].
 * @param waived - By side and issue: 1 where the side has granted an exception, else 0.
 * @returns The package; null where no package is better for both.
 */
export function betterForBoth(
  prepared: Prepared,
  has: PerSide<number>,
  waived: PerSide<ArrayLike<number>>,
): GhostPoint | null {
  const { space, vendor, client } = prepared;
  const packageIndex = new Int32Array(space.count);
  const allowed = allowedByBoth(prepared, waived);
  return vendor.search.product(client.goals.worth, has.vendor, has.client, allowed, packageIndex)
    ? pointOf(prepared, packageIndex)
    : null;
}

/** Marks, in the flat table of options, with 1 every option that crosses no break point of the side that stands. */
export function allowedBy(prepared: Prepared, side: Side, waived?: ArrayLike<number>): Uint8Array {
  const { space } = prepared;
  const { goals, breakPoints } = prepared[side];
  const allowed = new Uint8Array(goals.worth.length);
  markAllowed(space, breakPoints, goals.value, waived ?? new Uint8Array(space.count), allowed);
  return allowed;
}

function allowedByBoth(prepared: Prepared, waived?: PerSide<ArrayLike<number>>): Uint8Array {
  const client = allowedBy(prepared, 'client', waived?.client);
  return allowedBy(prepared, 'vendor', waived?.vendor).map((own, i) => own & client[i]!);
}

/** The Nash point of the allowed packages; null where it is not above both walk-away values. */
function nashPoint(prepared: Prepared, allowed: Uint8Array): GhostPoint | null {
  const { space, vendor, client } = prepared;
  const walkAway = [vendor.goals.walkAway, client.goals.walkAway] as const;
  const packageIndex = nashPackage(space, vendor.goals.worth, client.goals.worth, allowed, walkAway);
  if (packageIndex === null) return null;
  const point = pointOf(prepared, packageIndex);
  return point.utility.vendor > walkAway[0] && point.utility.client > walkAway[1] ? point : null;
}

/** A package in the issues' own words, and what it is truly worth to each side. */
const pointOf = (prepared: Prepared, packageIndex: Int32Array): GhostPoint => ({
  package: packageInWords(prepared, packageIndex),
  utility: trueUtility(prepared, packageIndex),
});
