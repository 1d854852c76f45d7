/** Finding one package among very many by searching over issues, never by listing packages. Scratch memory is made once; a search allocates nothing. */
import type { Space } from '../domain/space.ts';
import { bestPackage } from './bestPackage.ts';
import { bestProduct } from './bestProduct.ts';

export interface PackageSearch {
  /** See bestPackage.ts. */
  best(gain: Float64Array, worth: Float64Array, allowed: Uint8Array, floor: number, out: Int32Array): boolean;
  /** See bestProduct.ts. */
  product(mine: Float64Array, myFloor: number, theirs: Float64Array, theirFloor: number, allowed: Uint8Array, out: Int32Array): boolean;
}

/** Both searches over one space. The same tables always give the same package, whatever was searched before. */
export const packageSearch = (space: Space): PackageSearch => ({ best: bestPackage(space), product: bestProduct(space) });
