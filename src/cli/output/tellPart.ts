/** Tells on standard error how far a part of a study is. */
import type { ShardOutcome } from '../../node/shards/playPart.ts';
import type { Shard } from '../../node/shards/shard.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';

/**
 * @param part - Which part it is, and where.
 * @param result - What is finished of it.
 * @param unit - What it has: "row".
 * @param io - Where it is told.
 * @returns The exit code; null where the whole study is finished, so that it can be printed.
 */
export function tellPart(
  { shard, directory }: { readonly shard: Shard; readonly directory: string },
  { complete, rows, of, before }: ShardOutcome,
  unit: string,
  io: Io,
): number | null {
  const name = `Shard ${shard.index} of ${shard.of}`;
  if (!complete) {
    io.err(
      printable([
        `Interrupted: ${name.toLowerCase()} has ${formatCount(rows)} of ${counted(of, unit)} ` +
          `in ${directory}. The same command goes on from there.`,
      ]),
    );
    return 130;
  }
  if (shard.of === 1) return null;
  if (of === 0) {
    io.err(printable([`${name} has nothing to play: the study has fewer ${unit}s than shards.`]));
    return 0;
  }
  const how =
    before === of
      ? 'was complete already'
      : before > 0
        ? `is complete; ${counted(before, unit)} ${before === 1 ? 'was' : 'were'} there before`
        : 'is complete';
  io.err(printable([`${name} ${how}: ${counted(rows, unit)} in ${directory}.`]));
  return 0;
}
