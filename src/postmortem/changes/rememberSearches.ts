/**
 * Gives the searches of a prepared scenario a memory. Replays of one negotiation with a lever moved ask for the same
 * packages again, and a search of a large space takes longer than comparing its tables with those of an earlier search.
 */
import { SIDES } from '../../domain/side.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Space } from '../../domain/space.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';

/** With fewer options than this in all issues together, a search takes less time than a look into the memory. */
const MIN_OPTIONS = 100;
/** The most results that are kept; then all are forgotten. */
const MAX_KNOWN = 2000;

/** The numbers that a search depended on, and the package that it found; null for none. By a hash of the numbers. */
const known = new Map<number, { readonly given: Float64Array; readonly found: Int32Array | null }>();

const withMemory = new WeakSet<PackageSearch>();

/** Results stay as they are: a search depends on its tables and floors alone. */
export function rememberSearches(prepared: Prepared): void {
  const { space } = prepared;
  if (space.offsets[space.count]! < MIN_OPTIONS) return;
  for (const side of SIDES) {
    const { search, goals } = prepared[side];
    if (withMemory.has(search)) continue;
    withMemory.add(search);
    const searching = { ...search };
    search.best = (gain, allowed, floor, packageIndex) =>
      remembered(space, [[0, floor], goals.worth, gain, allowed], packageIndex, () =>
        searching.best(gain, allowed, floor, packageIndex),
      );
    search.product = (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      remembered(space, [[1, myFloor, theirFloor], goals.worth, theirs, allowed], packageIndex, () =>
        searching.product(theirs, myFloor, theirFloor, allowed, packageIndex),
      );
  }
}

/** Returns what `search` returns, and writes into `packageIndex` what it writes there. */
function remembered(
  { sizes }: Space,
  tables: readonly ArrayLike<number>[],
  packageIndex: Int32Array,
  search: () => boolean,
): boolean {
  const parts = [sizes, ...tables];
  const given = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let [at, hash] = [0, 0];
  for (const part of parts) {
    given.set(part, at);
    at += part.length;
  }
  for (let i = 0; i < at; i++) hash = (Math.imul(hash, 31) + given[i]! * 1e9) | 0;
  let result = known.get(hash);
  if (result?.given.length !== at || !result.given.every((x, i) => x === given[i])) {
    result = { given, found: search() ? packageIndex.slice() : null };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(hash, result);
  }
  if (result.found !== null) packageIndex.set(result.found);
  return result.found !== null;
}
