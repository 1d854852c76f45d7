/** The size that the memory of a policy may have: that of a record of the talks. */
import type { View } from '../../agents/view.ts';

const ANY_TABLE = 4096;
const PER_OPTION = 64;
const PER_ROUND = 160;
const PER_ROUND_AND_ISSUE = 24;

/** The greatest length of a memory as JSON after a turn, in characters. It holds no more values than that. */
export const memoryLimit = ({ space, round }: Pick<View, 'space' | 'round'>): number =>
  ANY_TABLE + PER_OPTION * space.offsets[space.count]! + (round + 1) * (PER_ROUND + PER_ROUND_AND_ISSUE * space.count);

/**
 * Says by how much a memory is too large, or returns null.
 *
 * @param view - What the side saw on the turn.
 * @param memory - A copy of the memory after the turn, plain data: the first values of one that is too large.
 */
export function memoryExcess(view: Pick<View, 'space' | 'round'>, memory: unknown): string | null {
  const { length } = JSON.stringify(memory ?? null);
  const most = memoryLimit(view);
  return length <= most
    ? null
    : `its memory has ${length} characters as JSON or more, and ${most} hold a record of the talks so far`;
}
