/** Reads the options that the studies of many sequences of deals have in common. */
import type { SeatsInput } from '../engine/preparation/seats.ts';
import { checkProgressOptions, PROGRESS_KEYS } from '../kernel/progress.ts';
import type { ProgressOptions } from '../kernel/progress.ts';
import { checkWhole } from '../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';

interface StudyOptions extends ProgressOptions {
  readonly runs?: number;
  readonly deals?: number;
  readonly seed?: string | number;
  readonly seats?: SeatsInput;
}

/** The number of deals where none is given. */
export const DEALS = 8;

/**
 * Fills in the defaults.
 *
 * @param options - The options of a study.
 * @param leastDeals - The fewest deals that the study takes.
 * @param keys - The keys that it knows beside the common ones.
 * @param usual - The number of runs where none is given.
 * @throws DealbreakerError for an unknown option, and for a bad number or seed.
 */
export function studyOptions(
  options: StudyOptions,
  leastDeals = 1,
  keys: readonly string[] = [],
  usual = 1000,
): { runs: number; deals: number; seed: string } {
  checkProgressOptions(options, [...keys, 'deals', 'runs', 'seed', 'seats', ...PROGRESS_KEYS]);
  const { runs = usual, deals = DEALS, seed = DEFAULT_SEED } = options;
  checkWhole('deals', deals, leastDeals);
  checkWhole('runs', runs, 1);
  return { runs, deals, seed: seedText(seed) };
}
