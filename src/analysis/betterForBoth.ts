/**
 * The best package that both sides would have preferred to what they have: Nash's solution above those two utilities,
 * with the break points kept that still stand.
 */
import { markAllowed } from '../domain/breakPoints.ts';
import type { PerSide } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import { total } from '../domain/space.ts';
import { packageInWords } from '../engine/endings.ts';
import type { Prepared } from '../engine/prepare.ts';
import type { GhostPoint } from './ghostDeal.ts';

/**
 * Null where there is none: nothing was left on the table. `waived` holds 1 for every issue on which a side has granted
 * an exception.
 */
export function betterForBoth(
  prepared: Prepared,
  has: PerSide<number>,
  waived: PerSide<ArrayLike<number>>,
): GhostPoint | null {
  const { space, vendor, client } = prepared;
  const allowed = new Uint8Array(space.offsets[space.count]!).fill(1);
  const own = new Uint8Array(allowed.length);
  for (const side of SIDES) {
    markAllowed(space, prepared[side].breakPoints, prepared[side].goals.value, waived[side], own);
    own.forEach((free, i) => void (allowed[i] = free === 0 ? 0 : allowed[i]!));
  }
  const chosen = new Int32Array(space.count);
  if (!vendor.search.product(client.goals.worth, has.vendor, has.client, allowed, chosen)) return null;
  return {
    package: packageInWords(prepared, chosen),
    utility: { vendor: total(space, vendor.goals.worth, chosen), client: total(space, client.goals.worth, chosen) },
  };
}
