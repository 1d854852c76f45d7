/** The limits that a side has stated: what it said binds it until the table sees it go beyond. */
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf } from '../../domain/side.ts';
import type { Listener } from './listener.ts';
import type { SideState, State } from '../state/state.ts';

/**
 * A side that bids or accepts beyond a limit that it claimed is caught: the other's trust in it falls permanently, and
 * the other believes that there is no limit on that issue. The table compares by the side's true values.
 */
export function checkClaims(state: State, by: Side, packageIndex: ArrayLike<number>, listener: Listener | null): void {
  const { space } = state.prepared;
  const side = sideOf(state, by);
  const hearerName = otherSide(by);
  const hearer = sideOf(state, hearerName);
  const { value } = sideOf(state.prepared, by).goals;
  for (let k = 0; k < space.count; k++) {
    const claim = side.claims[k]!;
    if (claim < 0 || value[space.offsets[k]! + packageIndex[k]!]! >= value[space.offsets[k]! + claim]!) continue;
    sideOf(state.prepared, hearerName).trustRule.betray(hearer.edge);
    hearer.view.beliefs.limit[k] = 0;
    hearer.compromise = NaN;
    listener?.('caught', by, k, packageIndex[k]!);
    dropClaim(side, k);
  }
}

/** Notes that a side has stated an option as its limit. */
export function noteClaim(speaker: SideState, k: number, option: number): void {
  if (speaker.claims[k]! < 0) speaker.claimed += 1;
  speaker.claims[k] = option;
}

/** Forgets the limit that a side has stated on issue k; does nothing where there is none. */
export function dropClaim(speaker: SideState, k: number): void {
  if (speaker.claims[k]! < 0) return;
  speaker.claims[k] = -1;
  speaker.claimed -= 1;
}
