/** How many packages lie in the zone of possible agreement: those that neither side would refuse. */
import type { Space } from '../../domain/space.ts';
import { EQUAL } from '../search/bounds.ts';
import type { WorthTables } from './countPairsAbove.ts';
import { countPairsAbove } from './countPairsAbove.ts';
import type { UtilityPair } from './solutions.ts';

/** Up to so many packages are counted one by one, which is exact to the last bit. */
const LISTED = 1 << 20;

/** How many packages there are; beyond 2^53, rounded. */
export const outcomes = ({ sizes }: Space): number => sizes.reduce((product, size) => product * size, 1);

/**
 * The number of packages of allowed options with utilities of at least `floors` to both sides. Up to 2^20 packages they
 * are listed; beyond, pairs of halves are counted (Horowitz & Sahni 1974), where what lies within 1e-12 of a floor is
 * in. Null where halves have more than 2^17 ways: then nobody counts.
 */
export function countPackagesAbove(
  space: Space,
  first: Float64Array,
  second: Float64Array,
  allowed: Uint8Array,
  floors: UtilityPair,
): number | null {
  const tables = space.sizes.reduce<{ first: Float64Array; second: Float64Array }[]>((list, _, k) => {
    const free = Array.from({ length: space.sizes[k]! }, (_unused, o) => space.offsets[k]! + o).filter(
      (i) => allowed[i] === 1,
    );
    return [
      ...list,
      { first: Float64Array.from(free, (i) => first[i]!), second: Float64Array.from(free, (i) => second[i]!) },
    ];
  }, []);
  const count = tables.reduce((product, table) => product * table.first.length, 1);
  if (count === 0) return 0;
  const worst = (side: 'first' | 'second'): number =>
    tables.reduce((sum, table) => sum + table[side].reduce((a, b) => Math.min(a, b)), 0);
  if (worst('first') >= floors[0] && worst('second') >= floors[1]) return count;
  return count <= LISTED ? listed(tables, floors) : countPairsAbove(tables, [floors[0] - EQUAL, floors[1] - EQUAL]);
}

function listed(tables: WorthTables, [firstFloor, secondFloor]: UtilityPair): number {
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
