/** The same day again: the same scenario, seed and run, with levers moved. */
import type { Ending } from '../../domain/ending.ts';
import { player } from '../../experiments/runs/plays.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';

/** Values by path. */
export type Levers = Readonly<Record<string, unknown>>;

/** How it ends with the levers moved; null where they cannot be. */
export type Twin = (levers: Levers) => Ending | null;

/** What was once tried is not played again. */
export function twinOf(scenario: Scenario, seed: string, run: number): Twin {
  const known = new Map<string, Ending | null>();
  return (levers) => {
    const key = JSON.stringify(levers);
    if (!known.has(key)) known.set(key, tryIt(scenario, seed, run, levers));
    return known.get(key)!;
  };
}

function tryIt(scenario: Scenario, seed: string, run: number, levers: Levers): Ending | null {
  try {
    return player(withLevers(scenario, levers), seed)(run).ending;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** Whether there is a deal with the levers moved. */
export const closes = (twin: Twin, levers: Levers): boolean => twin(levers)?.kind === 'agreement';
