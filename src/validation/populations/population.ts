/**
 * The contract of a population: a seeded generator of scenarios. Pair n depends on the seed and n only, so that more
 * pairs go on where fewer ended.
 */
import { DEFAULT_SEED, openStream, seedText } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { checkWhole } from '../../kernel/problems.ts';

export interface PopulationOptions {
  /** How many pairs; a whole number from 1, default 1000. */
  readonly pairs?: number;
  /** Text or a whole number; default a constant. It draws who they are and what they want, not how their talks go. */
  readonly seed?: string | number;
}

export interface PopulationCard {
  readonly name: string;
  readonly what: string;
  /** Where the situation comes from. */
  readonly source: string;
  /** What varies from pair to pair beside the people, and how; what is the same for all. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Population<Options extends PopulationOptions = PopulationOptions> {
  /** The scenarios, pair by pair. Throws DealbreakerError for bad options. */
  (options?: Options): Scenario[];
  readonly card: PopulationCard;
}

/** A population from its card and from the maker of pair n. */
export const population = (card: PopulationCard, pair: (n: number, seed: string) => Scenario): Population =>
  Object.assign(
    (options: PopulationOptions = {}) => {
      const { pairs, seed } = populationOptions(options);
      return Array.from({ length: pairs }, (_, n) => pair(n, seed));
    },
    { card },
  );

/** The options with their defaults; DealbreakerError for bad ones. */
export function populationOptions({ pairs = 1000, seed = DEFAULT_SEED }: PopulationOptions): {
  pairs: number;
  seed: string;
} {
  checkWhole('pairs', pairs, 1);
  return { pairs, seed: seedText(seed) };
}

/** Chance for pair n: every thing drawn has a name of its own, so that drawing one more moves none of the others. */
export interface Draw {
  /** Uniform from `from` to `to`. */
  (what: string, from: number, to: number): number;
}

export const drawFor =
  (population: string, seed: string, n: number): Draw =>
  (what, from, to) =>
    from + openStream(seed, n, population, what).next() * (to - from);
