/**
 * Gives the searches of a prepared scenario a memory. Replays of one negotiation with a lever moved ask for the same
 * packages again, and a search of a large space takes longer than comparing its tables with those of an earlier search.
 */
import { SIDES } from '../../domain/side.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';

/** With fewer options than this in all issues together, a search takes less time than a look into the memory. */
const MIN_OPTIONS = 100;
/** The most results that are kept; then all are forgotten. */
const MAX_KNOWN = 2000;
/** The most tables of worths that are told apart; then all is forgotten. */
const MAX_OWNERS = 100;

/** What a side searches with: its worths in its space. */
interface Owner {
  readonly sizes: Int32Array;
  readonly worth: Float64Array;
}

/** The numbers that a search depended on, and the package that it found; null for none. */
interface Result {
  readonly owner: Owner;
  readonly floors: readonly number[];
  readonly table: Float64Array;
  readonly allowed: Uint8Array;
  readonly found: Int32Array | null;
}

/** Results by a hash of the numbers. */
const known = new Map<number, Result>();
const owners: Owner[] = [];

const withMemory = new WeakSet<PackageSearch>();

/** Results stay as they are: a search depends on its tables and floors alone. */
export function rememberSearches({ space, ...prepared }: Prepared): void {
  if (space.offsets[space.count]! < MIN_OPTIONS) return;
  for (const side of SIDES) {
    const { search, goals } = prepared[side];
    if (withMemory.has(search)) continue;
    withMemory.add(search);
    const owner = ownerOf(space.sizes, goals.worth);
    const searching = { ...search };
    search.best = (gain, allowed, floor, packageIndex) =>
      remembered(owner, [floor], gain, allowed, packageIndex, () =>
        searching.best(gain, allowed, floor, packageIndex),
      );
    search.product = (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      remembered(owner, [myFloor, theirFloor], theirs, allowed, packageIndex, () =>
        searching.product(theirs, myFloor, theirFloor, allowed, packageIndex),
      );
  }
}

/** The same object for the same sizes and worths. */
function ownerOf(sizes: Int32Array, worth: Float64Array): Owner {
  const before = owners.find((one) => areSame(one.sizes, sizes) && areSame(one.worth, worth));
  if (before !== undefined) return before;
  if (owners.length >= MAX_OWNERS) {
    owners.length = 0;
    known.clear();
  }
  owners.push({ sizes, worth });
  return owners.at(-1)!;
}

/** Returns what `search` returns, and writes into `packageIndex` what it writes there. */
function remembered(
  owner: Owner,
  floors: readonly number[],
  table: Float64Array,
  allowed: Uint8Array,
  packageIndex: Int32Array,
  search: () => boolean,
): boolean {
  let hash = 0;
  for (const floor of floors) hash = (Math.imul(hash, 31) + floor * 1e9) | 0;
  for (let i = 0; i < table.length; i++) hash = (Math.imul(hash, 31) + table[i]! * 1e9 + allowed[i]!) | 0;
  let result = known.get(hash);
  if (
    result?.owner !== owner ||
    !areSame(result.floors, floors) ||
    !areSame(result.table, table) ||
    !areSame(result.allowed, allowed)
  ) {
    const kept = { table: table.slice(), allowed: allowed.slice() };
    result = { owner, floors, ...kept, found: search() ? packageIndex.slice() : null };
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(hash, result);
  }
  if (result.found !== null) packageIndex.set(result.found);
  return result.found !== null;
}

function areSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
