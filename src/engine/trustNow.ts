/** Reads both sides' trust in a state. */
import type { PerSide, Side } from '../domain/side.ts';
import { sideOf } from '../domain/side.ts';
import type { State } from './state.ts';

/** Returns each side's trust in the other, in [0, 1], as its trust rule reads it. */
export function trustNow(state: State): PerSide<number> {
  const read = (side: Side): number => sideOf(state.prepared, side).trustRule.read(sideOf(state, side).edge);
  return { vendor: read('vendor'), client: read('client') };
}
