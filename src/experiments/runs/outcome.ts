/**
 * A finished negotiation as a row of numbers, so that very many of them can be kept, sent from thread to thread and
 * counted without a single object for each.
 */
import type { Side } from '../../domain/side.ts';
import { otherSide, SIDES } from '../../domain/side.ts';
import type { State } from '../../engine/state.ts';
import { trustNow } from '../../engine/trustNow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/**
 * How it can end; an outcome holds the place in this list. A fault is a policy's from outside: it ends the talks
 * without a deal, and each side is left with what waits for it.
 */
export const KINDS = ['agreement', 'walk-away', 'deadline', 'fault'] as const;

/** A fault, laid at a side's door. `negotiate(scenario, { seed, run, seats })` meets it again. */
export interface RunFault {
  readonly seed: string;
  readonly run: number;
  readonly side: Side;
  /** From 0. */
  readonly round: number;
  readonly message: string;
}

/**
 * What stands where. Sides, issues and rivals are numbers in the order of the scenario; −1 for none. From `option`
 * on: the option taken on each issue, −1 each without a deal.
 */
export const AT = {
  kind: 0,
  round: 1,
  by: 2,
  over: 3,
  to: 4,
  vendorUtility: 5,
  clientUtility: 6,
  vendorTrust: 7,
  clientTrust: 8,
  option: 9,
} as const;

/** Some runs of one scenario, in order: run `from + n` stands at `n · stride`. */
export interface RunOutcomes {
  readonly from: number;
  readonly count: number;
  readonly stride: number;
  readonly numbers: Float64Array;
  /** Those among these runs, in order. */
  readonly faults: readonly RunFault[];
}

/** How many numbers one outcome of a scenario takes. */
export const strideOf = (scenario: Scenario): number => AT.option + Object.keys(scenario.issues).length;

/** Writes down how a negotiation ended, from `at` on; `faulty` is the side whose fault ended it, or null. */
export function writeOutcome(state: State, faulty: Side | null, numbers: Float64Array, at: number): void {
  const { prepared, ending } = state;
  const trust = trustNow(state);
  const kind = faulty !== null ? 'fault' : ending!.kind;
  const by = faulty ?? ending!.by;
  numbers[at + AT.kind] = KINDS.indexOf(kind);
  numbers[at + AT.round] = state.round;
  numbers[at + AT.by] = by === null ? -1 : SIDES.indexOf(by);
  const over = ending?.over ?? null;
  const to = ending?.to ?? null;
  numbers[at + AT.over] = over === null ? -1 : prepared.keys.indexOf(over);
  numbers[at + AT.to] =
    to === null ? -1 : prepared.scenario.rivals.findIndex(({ name, courts }) => name === to && courts === by);
  numbers[at + AT.vendorUtility] = faulty === null ? ending!.utility.vendor : prepared.vendor.fallbackUtility;
  numbers[at + AT.clientUtility] = faulty === null ? ending!.utility.client : prepared.client.fallbackUtility;
  numbers[at + AT.vendorTrust] = trust.vendor;
  numbers[at + AT.clientTrust] = trust.client;
  const taken = kind === 'agreement' ? state[otherSide(by!)].bid : null;
  for (let k = 0; k < prepared.keys.length; k++) numbers[at + AT.option + k] = taken === null ? -1 : taken[k]!;
}
