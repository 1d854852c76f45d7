/** The other runs of the same seed that failed: what saves this one is tried on them, too. */
import { runPlayer } from '../../experiments/runs/runBatch.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../changes/counterfactual.ts';

export interface SiblingRuns {
  /** Runs that ended as this one did (deal or none), from 0, this one left out. */
  readonly runs: readonly number[];
  /** The share of them whose ending the levers turn; null where there are none. */
  saved(levers: LeverSettings): (Estimate & { readonly of: number }) | null;
}

/** How many runs are played in the search for one that ended alike. */
const PATIENCE = 5;

/** Looks for `count` other runs that ended with a deal (`closed`) or without. */
export function siblingRuns(
  scenario: Scenario,
  seed: string,
  run: number,
  closed: boolean,
  count: number,
): SiblingRuns {
  const runs: number[] = [];
  const play = runPlayer(scenario, seed);
  const isDeal = (ended: ReturnType<typeof play>): boolean => ended.ending!.kind === 'agreement';
  for (let r = 0; runs.length < count && r < PATIENCE * count; r++)
    if (r !== run && isDeal(play(r)) === closed) runs.push(r);
  return {
    runs,
    saved: (levers) => {
      if (runs.length === 0) return null;
      const again = runPlayer(withLevers(scenario, levers), seed);
      return { ...wilson(runs.filter((r) => isDeal(again(r)) !== closed).length, runs.length), of: runs.length };
    },
  };
}
