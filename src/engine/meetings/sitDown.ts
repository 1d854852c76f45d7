/**
 * The table begins: what each side brings to it comes out of the meetings, except for the numbers that the scenario
 * gives.
 */
import { meanKnown } from '../../agents/beliefs.ts';
import { setRegardedCost } from '../../agents/regardedCost.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, sideOf, SIDES } from '../../domain/side.ts';
import { dropClaim } from '../effects/claims.ts';
import { setFirstBeliefs } from '../state/firstBeliefs.ts';
import type { State } from '../state/state.ts';
import { START } from '../state/state.ts';
import { trustOf } from '../state/trustNow.ts';

/** Sets the state to before the first turn of the table that follows the meetings. */
export function sitDown(state: State): void {
  for (const name of SIDES) override(state, name);
  settle(state);
}

/** Works out what follows from the edges and beliefs with which the table starts, and notes both. */
export function settle(state: State): void {
  for (const name of SIDES) {
    const side = sideOf(state, name);
    const own = sideOf(state.prepared, name);
    const { view, start, edge } = side;
    const theirs = sideOf(state, otherSide(name)).view.beliefs;
    setRegardedCost(own.importance, own.breakPoints, theirs, view.beliefs.known, view.regarded);
    side.counts.fill(0);
    side.compromise = NaN;
    start[START.trust] = trustOf(state, name);
    start[START.depth] = edge.r + edge.s;
    start[START.understanding] = meanKnown(view.beliefs);
    start[START.expected] = Math.max(view.compromise(), own.fallbackBelieved);
  }
  state.turn = 'vendor';
}

/** Replaces what came out of the meetings for a side by the numbers that the scenario gives. */
function override(state: State, name: Side): void {
  const side = sideOf(state, name);
  const own = sideOf(state.prepared, name);
  side.start[START.met] = trustOf(state, name);
  if (own.stranger === null) return;
  const { trust, depth, understanding } = own.stranger.given;
  if (trust || depth) {
    const { edge } = side;
    const spec = sideOf(state.prepared.scenario, name);
    const sum = depth ? spec.depth : edge.r + edge.s;
    const share = trust ? spec.trust : edge.r / (edge.r + edge.s);
    edge.r = share * sum;
    edge.s = (1 - share) * sum;
  }
  if (!understanding) return;
  setFirstBeliefs(state, name, own.firstBeliefs, own.assumedImportance);
  const other = sideOf(state, otherSide(name));
  for (let k = 0; k < state.prepared.space.count; k++) dropClaim(other, k);
  side.view.heardBefore.fill(0);
}
