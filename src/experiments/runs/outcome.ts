/**
 * Writes a finished negotiation as a row of numbers. Many rows can be kept, sent between threads and counted without an
 * object for each.
 */
import type { Side } from '../../domain/side.ts';
import { otherSide, perSide, sideOf, SIDES } from '../../domain/side.ts';
import type { State } from '../../engine/state/state.ts';
import { startNow } from '../../engine/state/startNow.ts';
import { writeSatisfactions } from '../../engine/state/satisfactionNow.ts';
import { trustNow } from '../../engine/state/trustNow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/**
 * How a run can end; an outcome stores the place in this list. A fault of a policy from outside ends the run without a
 * deal, and each side gets its fallback utility.
 */
export const KINDS = ['agreement', 'walk-away', 'deadline', 'fault'] as const;

/** A fault of the policy of one side. `negotiate(scenario, { seed, run, seats })` throws it again. */
export interface RunFault {
  readonly seed: string;
  readonly run: number;
  readonly side: Side;
  /** The round of the fault, from 0. */
  readonly round: number;
  readonly message: string;
}

/**
 * The places of the numbers in a row. Sides, issues and rivals are numbers in the order of the scenario, −1 for none.
 * From `satisfaction` on, a row has the five numbers of `SATISFACTION`, the vendor's first and then the client's.
 * From `option` on, a row has the number of the option agreed on each issue, −1 without a deal. Where the scenario has
 * `before`, a row ends with the numbers of `START_COLUMNS`, the vendor's first and then the client's.
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
  satisfaction: 9,
  option: 19,
} as const;

/** What a side brings to the table, in the order of a row. */
export const START_COLUMNS = ['trust', 'depth', 'understanding', 'effort'] as const;

/** The rows of consecutive runs of one scenario: the row of run `from + n` begins at `n · stride`. */
export interface RunOutcomes {
  readonly from: number;
  readonly count: number;
  readonly stride: number;
  readonly numbers: Float64Array;
  /** The faults among these runs, in order. */
  readonly faults: readonly RunFault[];
}

/** The length of a row of a scenario. */
export const strideOf = (scenario: Scenario): number =>
  startPlace(scenario) + (scenario.before === undefined ? 0 : 2 * START_COLUMNS.length);

/** The place of the first number of what the sides brought to the table. */
export const startPlace = ({ issues }: Scenario): number => AT.option + Object.keys(issues).length;

/**
 * Writes the row of a run.
 *
 * @param state - The state at the end.
 * @param faulty - The side whose fault ended the run, or null.
 * @param numbers - Where the row is written.
 * @param at - The place of the row's first number.
 */
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
  const utility = faulty === null ? ending!.utility : perSide((side) => sideOf(prepared, side).fallbackUtility);
  numbers[at + AT.vendorUtility] = utility.vendor;
  numbers[at + AT.clientUtility] = utility.client;
  numbers[at + AT.vendorTrust] = trust.vendor;
  numbers[at + AT.clientTrust] = trust.client;
  writeSatisfactions(state, utility, trust, numbers, at + AT.satisfaction);
  const taken = kind === 'agreement' ? state[otherSide(by!)].bid : null;
  for (let k = 0; k < prepared.keys.length; k++) numbers[at + AT.option + k] = taken === null ? -1 : taken[k]!;
  if (prepared.scenario.before !== undefined) writeStart(state, numbers, at + startPlace(prepared.scenario));
}

/** Where nobody came as a stranger, the sides brought what the scenario gives, and called no meeting. */
function writeStart(state: State, numbers: Float64Array, at: number): void {
  const { hasBefore, scenario } = state.prepared;
  const brought = hasBefore ? startNow(state) : perSide((side) => ({ ...scenario[side], effort: 0 }));
  let place = at;
  for (const side of SIDES) for (const name of START_COLUMNS) numbers[place++] = brought[side][name];
}
