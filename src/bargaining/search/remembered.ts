/**
 * Remembers the results of searches. Replays of one negotiation with a lever moved ask for the same packages again, and
 * a search of a large space takes longer than comparing its tables with those of an earlier search.
 */

import type { Space } from '../../domain/space.ts';

/** The most results that are kept; then all are forgotten. */
const MAX_KNOWN = 2000;

/** What a search depended on, and the package that it found; null for none. By a number that is made of the former. */
const known = new Map<number, { readonly given: Float64Array; readonly found: Int32Array | null }>();

/**
 * Returns what `search` returns, and writes into `packageIndex` what it writes there.
 *
 * @param space - The space of packages.
 * @param tables - The tables on which the result depends, one number for every option.
 * @param floors - The other numbers on which the result depends.
 * @param packageIndex - Where `search` writes the package that it finds.
 * @param search - Searches; called where the result is not known.
 */
export function remembered(
  space: Space,
  tables: readonly ArrayLike<number>[],
  floors: readonly number[],
  packageIndex: Int32Array,
  search: () => boolean,
): boolean {
  const parts = [space.sizes, floors, ...tables];
  const given = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let [at, hash] = [0, 0];
  for (const part of parts) {
    given.set(part, at);
    at += part.length;
  }
  for (let i = 0; i < at; i++) hash = (Math.imul(hash, 31) + given[i]! * 1e9) | 0;
  let result = known.get(hash);
  if (result?.given.length !== given.length || !result.given.every((x, i) => x === given[i])) {
    result = { given, found: search() ? packageIndex.slice() : null };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(hash, result);
  }
  if (result.found !== null) packageIndex.set(result.found);
  return result.found !== null;
}
