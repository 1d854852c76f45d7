/** The size that the memory of a policy may have: that of a record of the talks. */
import type { View } from '../../agents/view.ts';

const BASE = 4096;
const PER_OPTION = 64;
const PER_ROUND = 160;
const PER_ROUND_AND_ISSUE = 24;

/**
 * Says by how much a memory is too large, or returns null.
 *
 * @param view - What the side saw on the turn.
 * @param memory - A copy of the memory after the turn, plain data.
 */
export function memoryExcess({ space, round }: Pick<View, 'space' | 'round'>, memory: unknown): string | null {
  const { length } = JSON.stringify(memory ?? null);
  const options = space.offsets[space.count]!;
  const most = BASE + PER_OPTION * options + (round + 1) * (PER_ROUND + PER_ROUND_AND_ISSUE * space.count);
  return length <= most
    ? null
    : `its memory has ${length} characters as JSON, and ${most} hold a record of the talks so far`;
}
