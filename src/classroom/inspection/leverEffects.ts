/** Measures what the human levers of a scenario do to how often there is a deal. */
import { ISSUE_LEVERS } from '../../domain/levers/issueLevers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import { SIDES } from '../../domain/side.ts';
import { compare } from '../../experiments/compare.ts';
import type { RunOptions } from '../../experiments/runs/runBatch.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';

/** A lever moved from one end of its reach to the other, on the same chances. */
export interface LeverEffect {
  /** The path of the lever. */
  readonly lever: string;
  readonly from: number;
  readonly to: number;
  /** The deal rate at `to` less that at `from`, in [−1, 1]. */
  readonly dealRate: Estimate;
}

const HUMAN = Object.entries<LeverEntry>({ ...SIDE_LEVERS, flexibility: ISSUE_LEVERS.flexibility }).filter(
  ([, { human, reach }]) => human === true && reach !== undefined,
);

/**
 * Both ends of the reach of every human lever: `care`, `understanding`, `trust`, and `flexibility` where the side has
 * break points.
 */
export const humanLevers = (scenario: Scenario): Omit<LeverEffect, 'dealRate'>[] =>
  SIDES.flatMap((side) =>
    HUMAN.filter(([name]) => name !== 'flexibility' || Object.keys(scenario[side].breakPoints).length > 0).map(
      ([name, { reach }]) => ({ lever: `${side}.${name}`, from: reach![0], to: reach![1] }),
    ),
  );

/**
 * Compares both ends of every human lever.
 *
 * @returns The effects, the largest first, whatever their sign.
 */
export const leverEffects = (scenario: Scenario, options: RunOptions): LeverEffect[] =>
  humanLevers(scenario)
    .map((lever) => leverEffect(scenario, lever, options))
    .sort((a, b) => Math.abs(b.dealRate.estimate) - Math.abs(a.dealRate.estimate));

/** The effect of one lever. */
export const leverEffect = (
  scenario: Scenario,
  { lever, from, to }: Omit<LeverEffect, 'dealRate'>,
  options: RunOptions,
): LeverEffect => ({
  lever,
  from,
  to,
  dealRate: compare(withLevers(scenario, { [lever]: from }), withLevers(scenario, { [lever]: to }), options).dealRate,
});
