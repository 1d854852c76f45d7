/** Counts the packages in the zone of possible agreement: those that neither side would refuse. */
import type { Space } from '../../domain/space.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import type { WorthTables } from './countPairsAbove.ts';
import { countPairsAbove } from './countPairsAbove.ts';
import { extremeSum } from './extremeSum.ts';
import type { UtilityPair } from './solutions.ts';

/** The greatest number of packages that are counted one by one, which is exact to the last bit. */
const MAX_LISTED = 1 << 20;

/**
 * Counts the packages of allowed options with utilities of at least `floors` to both sides. Up to 2^20 packages are
 * counted one by one. Beyond that, pairs of halves are counted (Horowitz & Sahni 1974), and a utility within 1e-12
 * below a floor counts as reaching it.
 *
 * @param space - The space of packages.
 * @param first - The worth of every option to the first side, flat.
 * @param second - The worth of every option to the second side, flat.
 * @param allowed - For every option, flat, 1 if it may be used.
 * @param floors - The least utility for each side.
 * @returns The count; null where a half has more than 2^17 ways.
 */
export function countPackagesAbove(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  floors: UtilityPair,
): number | null {
  const tables = Array.from(space.sizes, (_, k) => {
    const free = Array.from({ length: space.sizes[k]! }, (_unused, o) => space.offsets[k]! + o).filter(
      (i) => allowed[i] === 1,
    );
    return { first: Float64Array.from(free, (i) => first[i]!), second: Float64Array.from(free, (i) => second[i]!) };
  });
  const count = tables.reduce((product, table) => product * table.first.length, 1);
  if (count === 0) return 0;
  const worst = (table: Float64Array): number => extremeSum(space, table, allowed, Math.min);
  if (worst(first) >= floors[0] && worst(second) >= floors[1]) return count;
  return count <= MAX_LISTED
    ? countOneByOne(tables, floors)
    : countPairsAbove(tables, [floors[0] - SUM_ROUNDING, floors[1] - SUM_ROUNDING]);
}

/** Counts by going through every package. */
function countOneByOne(tables: WorthTables, [firstFloor, secondFloor]: UtilityPair): number {
  const last = tables.length - 1;
  const count = (k: number, before: number, beforeToo: number): number => {
    const { first, second } = tables[k]!;
    let found = 0;
    if (k === last) {
      for (let o = 0; o < first.length; o++)
        if (before + first[o]! >= firstFloor && beforeToo + second[o]! >= secondFloor) found += 1;
    } else {
      for (let o = 0; o < first.length; o++) found += count(k + 1, before + first[o]!, beforeToo + second[o]!);
    }
    return found;
  };
  return count(0, 0, 0);
}
