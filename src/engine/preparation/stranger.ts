/** What a side is before its first meeting with the other, prepared once for a scenario. */
import type { Beliefs } from '../../agents/beliefs.ts';
import { assumedImportance, initialBeliefs } from '../../agents/beliefs.ts';
import type { BreakPoints } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import type { Side } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import { isStranger, propensityOf } from '../../scenario/read/before.ts';
import type { Scenario, StartNumber } from '../../scenario/read/scenario.ts';

export interface Stranger {
  /** The mean of its trust in somebody whom it has never met, in [0, 1]. */
  readonly propensity: number;
  /** The probability with which it calls a meeting, in [0, 1]. */
  readonly effort: number;
  /** Its beliefs about somebody whom it has never met: an understanding of 0, before the assumptions are blurred. */
  readonly beliefs: Beliefs;
  /** The assumed part of each of these importances; null where the policy reads no beliefs. */
  readonly assumedImportance: Float64Array | null;
  /** The numbers that the scenario gives. They override what comes out of the meetings. */
  readonly given: Readonly<Record<StartNumber, boolean>>;
}

/** What two strangers bring to the table beside the scenario. */
interface Ground {
  readonly space: Space;
  /** The side's own goals, and those of the other side. */
  readonly mine: Goals;
  readonly theirs: Goals;
  readonly theirLimits: BreakPoints;
  /** For each issue the importance that the side assumes, in [0, 1]; NaN for the fixed pie. */
  readonly assumes: Float64Array;
  readonly usesBeliefs: boolean;
}

/** Prepares a side as a stranger; null where the scenario says nothing of the time before the table. */
export function strangerOf(scenario: Scenario, side: Side, ground: Ground): Stranger | null {
  const { before, [side]: spec } = scenario;
  if (before === undefined || !isStranger(before, spec.propensity)) return null;
  const { space, mine, theirs, theirLimits, assumes, usesBeliefs } = ground;
  const given = (name: StartNumber): boolean => !before.yields[side].includes(name);
  return {
    propensity: propensityOf(spec),
    effort: spec.effort ?? 1,
    beliefs: initialBeliefs(space, mine, theirs, theirLimits, assumes, 0),
    assumedImportance: usesBeliefs ? assumedImportance(mine, assumes, 0) : null,
    given: { trust: given('trust'), depth: given('depth'), understanding: given('understanding') },
  };
}
