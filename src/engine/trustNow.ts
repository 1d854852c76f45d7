/** Trust while talks go on, and at their end. */
import type { PerSide, Side } from '../domain/side.ts';
import { sideOf } from '../domain/side.ts';
import type { State } from './state.ts';

/** Each side's trust in the other, as its rule reads it. */
export function trustNow(state: State): PerSide<number> {
  const read = (side: Side): number => sideOf(state.prepared, side).trustRule.read(sideOf(state, side).edge);
  return { vendor: read('vendor'), client: read('client') };
}
