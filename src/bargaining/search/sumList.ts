/** Holds sums over some issues of which none is at least as good as another in both tables. */
import { numberAtRank } from './numberAtRank.ts';

/** Undominated sums in falling order of the second table, and so in rising order of the first. */
export interface SumList {
  count: number;
  /** The Σ of the first table. */
  readonly first: Float64Array;
  /** The Σ of the second table. */
  readonly second: Float64Array;
  /** The Σ of the losses against Lagrange's options. */
  readonly loss: Float64Array;
  /** The least that a whole package with these sums can lose. */
  readonly least: Float64Array;
  /** The place of the sums in the list of the issues before. */
  readonly from: Int32Array;
  /** The option that was added. */
  readonly option: Int32Array;
}

/** No sums, with room for `size`. */
export const emptySumList = (size: number): SumList => ({
  count: 0,
  first: new Float64Array(size),
  second: new Float64Array(size),
  loss: new Float64Array(size),
  least: new Float64Array(size),
  from: new Int32Array(size),
  option: new Int32Array(size),
});

/**
 * Keeps of a list the `width` sums with which a package can lose least; of sums that tie at the edge it keeps some,
 * evenly over the list.
 *
 * @returns The least that a package with one of the sums that were left out loses; Infinity where none was.
 */
export function narrow(list: SumList, width: number, scratch: Float64Array): number {
  const { count, first, second, loss, least, from, option } = list;
  if (count <= width) return Infinity;
  for (let n = 0; n < count; n++) scratch[n] = least[n]!;
  const edge = numberAtRank(scratch, count, width);
  let [under, ties] = [0, 0];
  for (let n = 0; n < count; n++) {
    if (least[n]! < edge) under += 1;
    else if (least[n] === edge) ties += 1;
  }
  const room = width - under;
  let [kept, met] = [0, 0];
  for (let n = 0; n < count; n++) {
    if (least[n]! > edge) continue;
    if (least[n] === edge) {
      met += 1;
      if (Math.floor((met * room) / ties) === Math.floor(((met - 1) * room) / ties)) continue;
    }
    first[kept] = first[n]!;
    second[kept] = second[n]!;
    loss[kept] = loss[n]!;
    least[kept] = least[n]!;
    from[kept] = from[n]!;
    option[kept] = option[n]!;
    kept += 1;
  }
  list.count = kept;
  return edge;
}
