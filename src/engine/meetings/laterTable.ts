/**
 * The start of a table that has a past: what the sides carry from earlier tables, or what a new client has heard, takes
 * the place of what the scenario says.
 */
import { setBeliefs } from '../../agents/beliefs.ts';
import type { Goals } from '../../domain/goals.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { sideOf, SIDES } from '../../domain/side.ts';
import type { Carried, CarriedSide } from '../state/carried.ts';
import { settle } from './sitDown.ts';
import type { State } from '../state/state.ts';
import { START } from '../state/state.ts';

/** Sets a state that was reset to the start of a later table of the same two sides; it has no meetings before it. */
export function startLater(state: State, sides: Readonly<PerSide<CarriedSide>>): void {
  state.meeting = state.prepared.meetings;
  state.taken = 0;
  state.meetings.length = 0;
  for (const name of SIDES) {
    const side = sideOf(state, name);
    const { edge, beliefs } = sideOf(sides, name);
    side.edge.r = edge.r;
    side.edge.s = edge.s;
    side.edge.ceiling = edge.ceiling;
    setBeliefs(side.view.beliefs, beliefs);
    side.view.toldBefore.fill(0);
    side.view.heardBefore.fill(0);
    side.start[START.effort] = 0;
  }
  settle(state);
  for (const name of SIDES) {
    const { start } = sideOf(state, name);
    start[START.met] = start[START.trust]!;
    setOpening(state, name, sideOf(sides, name));
  }
}

/**
 * Sets where a side opens: opensAt + m·max(0, reference − expected) − returned favours, from its walk-away value to the
 * greatest utility that there is. That sellers who face a loss ask for a share m of it more is from Genesove & Mayer
 * 2001 (m 0.25–0.35); the reference is the side's last deal with the other.
 */
export function setOpening(state: State, name: Side, { reference, returns }: CarriedSide): void {
  const side = sideOf(state, name);
  const { goals, lossAversion, most } = sideOf(state.prepared, name);
  const loss = reference === null ? 0 : Math.max(0, reference - side.start[START.expected]!);
  const asks = goals.opensAt + lossAversion * loss - returns;
  const opensAt = Math.max(goals.walkAway, Math.min(most, asks));
  if (opensAt !== goals.opensAt) (side.view as { goals: Goals }).goals = { ...goals, opensAt };
}

/** Adds what a new client has heard of the vendor to its evidence. */
export function addHearsay({ client }: State, heard: Carried['heard']): void {
  if (heard === null) return;
  client.edge.r += heard.r;
  client.edge.s += heard.s;
}

/** Takes back what the start of a later table has changed. */
export function forgetCarried(state: State): void {
  for (const name of SIDES) {
    const { view } = sideOf(state, name);
    const own = sideOf(state.prepared, name);
    (view as { goals: Goals }).goals = own.goals;
    view.regarded.set(own.regarded);
  }
}

/** Starts the first table of a client that has heard of the vendor, as the scenario says but for what it heard. */
export function startAfterHearsay(state: State, heard: Carried['heard']): void {
  addHearsay(state, heard);
  settle(state);
  for (const name of SIDES) {
    const { start } = sideOf(state, name);
    start[START.met] = start[START.trust]!;
    start[START.effort] = 0;
  }
}
