/** Reads the sides' trust in a state, each in [0, 1], as the side's own trust rule reads it. */
import type { PerSide, Side } from '../../domain/side.ts';
import { perSide, sideOf } from '../../domain/side.ts';
import type { State } from './state.ts';

/** Returns one side's trust in the other. */
export const trustOf = (state: State, side: Side): number =>
  sideOf(state.prepared, side).trustRule.read(sideOf(state, side).edge);

/** Returns both sides' trust. */
export const trustNow = (state: State): PerSide<number> => perSide((side) => trustOf(state, side));
