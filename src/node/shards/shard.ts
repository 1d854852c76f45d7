/**
 * A shard: one of n parts of a sweep. Part i of n, counted from 1, has the units i − 1, i − 1 + n, i − 1 + 2n,
 * …: neighbours, which take about as long as each other, go to different parts.
 */

export interface Shard {
  /** From 1 to `of`. */
  readonly index: number;
  /** From 1. */
  readonly of: number;
}

/** The number of units that a shard has, of all the units there are. */
export const unitCount = ({ index, of }: Shard, units: number): number =>
  Math.max(0, Math.ceil((units - (index - 1)) / of));

/** Its unit number `n`, from 0. */
export const unitAt = ({ index, of }: Shard, n: number): number => index - 1 + n * of;

/** "shard-3-of-8": what its files are called. */
export const shardName = ({ index, of }: Shard): string => `shard-${index}-of-${of}`;
