/**
 * A shard is one of n parts of a sweep. Part i of n, counted from 1, has the units i − 1, i − 1 + n, i − 1 + 2n and so
 * on. Neighbouring units take about the same time, so the parts take about the same time, too.
 */

export interface Shard {
  /** From 1 to `of`. */
  readonly index: number;
  /** From 1. */
  readonly of: number;
}

/** Returns the number of units of a shard, where the sweep has `units`. */
export const unitCount = ({ index, of }: Shard, units: number): number =>
  Math.max(0, Math.ceil((units - (index - 1)) / of));

/** Returns unit number `n` of a shard; `n` counts from 0. */
export const unitAt = ({ index, of }: Shard, n: number): number => index - 1 + n * of;

/** Returns the stem of the names of its files: "shard-3-of-8". */
export const shardName = ({ index, of }: Shard): string => `shard-${index}-of-${of}`;
