/** The same day again: the same scenario, seed and run, with levers moved. */
import type { Ending } from '../../domain/ending.ts';
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';

/** Values by path. */
export type LeverSettings = Readonly<Record<string, unknown>>;

/** How it ends with the levers moved; null where they cannot be. */
export type Counterfactual = (levers: LeverSettings) => Ending | null;

/** What was once tried is not played again. */
export function counterfactualOf(scenario: Scenario, seed: string, run: number): Counterfactual {
  const known = new Map<string, Ending | null>();
  return (levers) => {
    const key = JSON.stringify(levers);
    if (!known.has(key)) known.set(key, tryIt(scenario, seed, run, levers));
    return known.get(key)!;
  };
}

function tryIt(scenario: Scenario, seed: string, run: number, levers: LeverSettings): Ending | null {
  try {
    return runPlayer(withLevers(scenario, levers), seed)(run).ending;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** Whether there is a deal with the levers moved. */
export const closes = (twin: Counterfactual, levers: LeverSettings): boolean => twin(levers)?.kind === 'agreement';
