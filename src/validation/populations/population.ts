/**
 * The contract of a population: a seeded generator of scenarios. Pair n depends only on the seed and n, so that the
 * first pairs of a longer list are those of a shorter one.
 */
import { DEFAULT_SEED, openStream, seedText } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { checkObject, checkWhole } from '../../kernel/problems.ts';

/** Options of a population. */
export interface PopulationOptions {
  /**
   * The number of pairs; a whole number from 1.
   *
   * @defaultValue 1000
   */
  readonly pairs?: number;
  /**
   * Text or a whole number. It draws the people and their goals; their negotiations have seeds of their own.
   *
   * @defaultValue a constant
   */
  readonly seed?: string | number;
}

/** The description of a population. */
export interface PopulationCard {
  readonly name: string;
  /** The situation, in one sentence. */
  readonly what: string;
  /** The source of the situation. */
  readonly source: string;
  /** The parameters of the situation in words: the range of those that vary, the value of those that do not. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A generator of scenarios, with its card. */
export interface Population<Options extends PopulationOptions = PopulationOptions> {
  /** Generates the scenarios, one for each pair. Throws a DealbreakerError for bad options. */
  (options?: Options): Scenario[];
  readonly card: PopulationCard;
}

/** Makes a population of its card and the function that generates pair n. */
export const population = (card: PopulationCard, pair: (n: number, seed: string) => Scenario): Population =>
  Object.assign(
    (options: PopulationOptions = {}) => {
      const { pairs, seed } = populationOptions(options);
      return Array.from({ length: pairs }, (_, n) => pair(n, seed));
    },
    { card },
  );

/** The options with their defaults; `more` are further keys. Throws a DealbreakerError for bad options. */
export function populationOptions(
  options: PopulationOptions,
  more: readonly string[] = [],
): { pairs: number; seed: string } {
  checkObject('options', options);
  checkKeys(options, ['pairs', 'seed', ...more]);
  const { pairs = 1000, seed = DEFAULT_SEED } = options;
  checkWhole('pairs', pairs, 1);
  return { pairs, seed: seedText(seed) };
}

/** Draws numbers for one pair. Each number has its own stream, so that a new draw does not change the others. */
export interface Draw {
  /** The number named `what`, uniform from `from` to `to`, `to` excluded. */
  (what: string, from: number, to: number): number;
}

/** The draws of pair n of a population. */
export const drawFor =
  (population: string, seed: string, n: number): Draw =>
  (what, from, to) =>
    from + openStream(seed, n, population, what).next() * (to - from);
