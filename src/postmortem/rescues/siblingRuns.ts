/** Other failed runs of the same seed. Each rescue of the examined run is tried on them as well. */
import type { Estimate } from '../../statistics/estimate.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { replayer } from '../changes/replayer.ts';
import { MAX_FORKED_TURNS, turnBudget } from '../changes/turnBudget.ts';
import type { PlayedRun } from '../record/playedRun.ts';

export interface SiblingRuns {
  /** Numbers of the failed runs, in ascending order; the examined run is left out. */
  readonly runs: readonly number[];
  /** The share of them that become deals with the levers moved; null where there are none. */
  saved(levers: LeverSettings): (Estimate & { readonly of: number }) | null;
}

/** The search plays at most this many runs for each failed run that is wanted. */
const SEARCHED_PER_RUN = 5;

/** Looks for `count` other failed runs; for fewer where the talks are long. */
export function siblingRuns(played: PlayedRun, count: number): SiblingRuns {
  const runs: number[] = [];
  const play = replayer(played, {});
  const isDeal = (ended: ReturnType<typeof play>): boolean => ended.ending!.kind === 'agreement';
  const budget = turnBudget(MAX_FORKED_TURNS);
  for (let r = 0; runs.length < count && r < SEARCHED_PER_RUN * count && !budget.isSpent(); r++) {
    if (r === played.run) continue;
    const ended = play(r);
    if (!isDeal(ended)) runs.push(r);
    budget.spend(ended.ending!.round + 1);
  }
  return {
    runs,
    saved: (levers) => {
      if (runs.length === 0) return null;
      const again = replayer(played, levers);
      return { ...wilson(runs.filter((r) => isDeal(again(r))).length, runs.length), of: runs.length };
    },
  };
}
