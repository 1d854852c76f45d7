/** Replays the examined run (same scenario, seed, run number and seats) with levers moved. */
import type { Ending } from '../../domain/ending.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { PlayedRun } from '../record/playedRun.ts';
import { replayer } from './replayer.ts';

/** The ending with the levers moved; null where the scenario refuses these values. */
export type Counterfactual = (levers: LeverSettings) => Ending | null;

/**
 * Makes the replay function of a run. It remembers endings, so that it plays the same levers once.
 *
 * @param played - The examined run.
 * @returns A function from levers to the ending.
 */
export function counterfactualOf(played: PlayedRun): Counterfactual {
  const known = new Map<string, Ending | null>();
  return (levers) => {
    const key = JSON.stringify(levers);
    if (!known.has(key)) known.set(key, endingWith(played, levers));
    return known.get(key)!;
  };
}

function endingWith(played: PlayedRun, levers: LeverSettings): Ending | null {
  try {
    return replayer(played, levers)(played.run).ending;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** Whether there is a deal with the levers moved. */
export const closes = (counterfactual: Counterfactual, levers: LeverSettings): boolean =>
  counterfactual(levers)?.kind === 'agreement';
