/** A finished negotiation as a row of numbers, so that very many of them can be kept, sent from thread to thread and counted without a single object for each. */
import { otherSide, SIDES } from '../domain/side.ts';
import type { State } from '../engine/state.ts';
import { trustNow } from '../engine/table.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** How it can end; an outcome holds the place in this list. */
export const KINDS = ['agreement', 'walk-away', 'deadline'] as const;

/** What stands where. Sides, issues and rivals are numbers in the order of the scenario; −1 for none. From `option` on: the option taken on each issue, −1 each without a deal. */
export const AT = { kind: 0, round: 1, by: 2, over: 3, to: 4, vendorUtility: 5, clientUtility: 6, vendorTrust: 7, clientTrust: 8, option: 9 } as const;

/** Some runs of one scenario, in order: run `from + n` stands at `n · stride`. */
export interface Outcomes {
  readonly from: number;
  readonly count: number;
  readonly stride: number;
  readonly numbers: Float64Array;
}

/** How many numbers one outcome of a scenario takes. */
export const strideOf = (scenario: Scenario): number => AT.option + Object.keys(scenario.issues).length;

/** Writes down how a negotiation ended, from `at` on. */
export function writeOutcome(state: State, numbers: Float64Array, at: number): void {
  const { keys, scenario } = state.prepared;
  const ending = state.ending!;
  const trust = trustNow(state);
  numbers[at + AT.kind] = KINDS.indexOf(ending.kind);
  numbers[at + AT.round] = ending.round;
  numbers[at + AT.by] = ending.by === null ? -1 : SIDES.indexOf(ending.by);
  numbers[at + AT.over] = ending.kind === 'walk-away' && ending.over !== null ? keys.indexOf(ending.over) : -1;
  numbers[at + AT.to] = ending.kind === 'walk-away' && ending.to !== null ? scenario.rivals.findIndex(({ name, courts }) => name === ending.to && courts === ending.by) : -1;
  numbers[at + AT.vendorUtility] = ending.utility.vendor;
  numbers[at + AT.clientUtility] = ending.utility.client;
  numbers[at + AT.vendorTrust] = trust.vendor;
  numbers[at + AT.clientTrust] = trust.client;
  const taken = ending.kind === 'agreement' ? state[otherSide(ending.by)].bid : null;
  for (let k = 0; k < keys.length; k++) numbers[at + AT.option + k] = taken === null ? -1 : taken[k]!;
}
