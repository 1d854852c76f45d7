/**
 * Gives the searches of a prepared scenario a memory. Replays of one negotiation with a lever moved ask for the same
 * packages again, and a search of a large space takes longer than comparing its tables with those of an earlier search.
 * Scenarios whose goals are the same share their searches, and so their memory.
 */
import { SIDES } from '../../domain/side.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';

/** With fewer options than this in all issues together, a search takes less time than a look into the memory. */
const MIN_OPTIONS = 100;
/** The most results that a search keeps; then all are forgotten. */
const MAX_KNOWN = 2000;

/** The numbers that a search depended on, and the package that it found; null for none. */
interface Result {
  readonly given: Float64Array;
  readonly found: Int32Array | null;
  /** What it can lack. */
  readonly shortfall: number;
}

const withMemory = new WeakSet<PackageSearch>();

/** Results stay as they are: a search depends on its tables and floors alone. */
export function rememberSearches(prepared: Prepared): void {
  const options = prepared.space.offsets[prepared.space.count]!;
  if (options < MIN_OPTIONS) return;
  for (const side of SIDES) {
    const { search } = prepared[side];
    if (withMemory.has(search)) continue;
    withMemory.add(search);
    const { best, product, shortfall, beginTurn } = search;
    let lacks = 0;
    /** What the package that was searched for last can lack. */
    const lacking = (): number => {
      const lacked = shortfall();
      beginTurn();
      return lacked;
    };
    const note = (lacked: number): void => {
      lacks = Math.max(lacks, lacked);
    };
    const bestKnown = memory(options, lacking, note);
    const productKnown = memory(options, lacking, note);
    search.best = (gain, allowed, floor, packageIndex) =>
      bestKnown(gain, allowed, [floor], packageIndex, () => best(gain, allowed, floor, packageIndex));
    search.product = (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      productKnown(theirs, allowed, [myFloor, theirFloor], packageIndex, () =>
        product(theirs, myFloor, theirFloor, allowed, packageIndex),
      );
    search.shortfall = () => lacks;
    search.beginTurn = () => {
      lacks = 0;
    };
    beginTurn();
  }
}

/**
 * Makes the memory of one search: returns what `search` returns, and writes into `packageIndex` what that writes.
 *
 * @param lacking - Tells what the package can lack that was searched for last.
 * @param note - Takes what a package can lack, searched for or remembered.
 */
function memory(options: number, lacking: () => number, note: (lacked: number) => void) {
  /** By a hash of the numbers. */
  const known = new Map<number, Result>();
  return (
    table: Float64Array,
    allowed: Uint8Array,
    floors: readonly number[],
    packageIndex: Int32Array,
    search: () => boolean,
  ): boolean => {
    const given = new Float64Array(2 * options + floors.length);
    given.set(table);
    given.set(allowed, options);
    given.set(floors, 2 * options);
    let hash = 0;
    for (const x of given) hash = (Math.imul(hash, 31) + x * 1e9) | 0;
    let result = known.get(hash);
    if (!result?.given.every((x, i) => x === given[i])) {
      const found = search() ? packageIndex.slice() : null;
      result = { given, found, shortfall: lacking() };
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(hash, result);
    }
    note(result.shortfall);
    if (result.found !== null) packageIndex.set(result.found);
    return result.found !== null;
  };
}
