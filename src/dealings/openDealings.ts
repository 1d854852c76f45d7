/** A sequence of deals that is played step by step, saved as plain JSON between two deals, and resumed. */
import { isBytes } from '../kernel/decodeText.ts';
import { isRecord } from '../kernel/guards.ts';
import { checkKeys } from '../kernel/optionKeys.ts';
import { parseJson } from '../kernel/parseJson.ts';
import type { DealbreakerError } from '../kernel/problems.ts';
import { inputError } from '../kernel/problems.ts';
import { VERSION } from '../kernel/version.ts';
import { playedSeats } from '../engine/preparation/playedSeats.ts';
import { areSeatNames } from '../engine/preparation/seatNames.ts';
import type { SeatNames } from '../engine/preparation/seats.ts';
import { namesOf, readSeats } from '../engine/preparation/seats.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { DealRecord } from './dealRecord.ts';
import type { Dealings } from './dealings.ts';
import { dealingsOf } from './dealings.ts';
import type { DealingsOptions, DealSequence } from './sequence.ts';
import { openSequence } from './sequence.ts';

/** A sequence of deals between two of its deals, as plain JSON. */
export interface SavedDealings {
  readonly type: 'savedDealings';
  readonly version: string;
  readonly scenario: Scenario;
  /** The policies that replace the scenario's own, by name. Absent for none. */
  readonly seats?: SeatNames;
  readonly seed: string;
  /** Counted from 0. */
  readonly run: number;
  /** The number of deals of the whole sequence. */
  readonly deals: number;
  /** Whether the events of the talks are kept. */
  readonly record: boolean;
  /** The deals that were played. */
  readonly played: readonly DealRecord[];
}

/** A sequence of deals that goes on step by step. */
export interface OpenDealings {
  /** The deals that were played so far. */
  readonly played: readonly DealRecord[];
  /** Whether all deals were played. */
  readonly over: boolean;
  /** Plays the next deal. @returns The deal; null where all were played. */
  step(): DealRecord | null;
  /** Returns the state as plain data, from which `resumeDealings` goes on. */
  toJSON(): SavedDealings;
  /** Returns the deals that were played so far as a finished sequence. */
  dealings(): Dealings;
}

/**
 * Opens a sequence of deals that is played step by step, before its first deal.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - As for `dealings`.
 * @returns The sequence.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { openDealings, readScenario, resumeDealings } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const open = openDealings(scenario, { deals: 2, seed: 7 });
 * console.log(open.step()?.row.ending, open.over); // agreement false
 * const other = resumeDealings(JSON.stringify(open));
 * console.log(other.step()?.deal, other.over); // 2 true
 * ```
 */
export function openDealings(scenario: Scenario, options: DealingsOptions = {}): OpenDealings {
  return over(openSequence(scenario, options), options);
}

/**
 * Opens a sequence of deals where a saved one stopped. It goes on with the same result as the saved one itself.
 *
 * @param saved - What `JSON.stringify(openDealings(…))` gave, as text, as the bytes of a file, or as data.
 * @param options - `seats`: own code that sat in the seats, because a saved sequence cannot hold code.
 * @returns An independent sequence.
 * @throws DealbreakerError for what is no saved sequence, for one of another version, and for one whose deals do not
 * follow from its scenario: they are played again.
 * @throws ScenarioError where own code is missing, or the given seats are not those that sat there.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { openDealings, readScenario, resumeDealings } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const open = openDealings(scenario, { deals: 2, seed: 7 });
 * open.step();
 * const other = resumeDealings(JSON.stringify(open));
 * console.log(other.played.length, other.step()?.row.ending); // 1 agreement
 * ```
 */
export function resumeDealings(
  saved: SavedDealings | string | Uint8Array,
  options: Pick<DealingsOptions, 'seats'> = {},
): OpenDealings {
  checkKeys(options, ['seats']);
  const data: unknown = typeof saved === 'string' || isBytes(saved) ? parseJson(saved) : saved;
  if (!isRecord(data) || data['type'] !== 'savedDealings') throw noDealings();
  const { version, scenario, seats, seed, run, deals, record, played } = data as unknown as SavedDealings;
  if (version !== VERSION)
    throw inputError(
      'version',
      `it was saved by version ${version}`,
      `resume it with that version; this is ${VERSION}`,
    );
  if (!Array.isArray(played) || (seats !== undefined && !areSeatNames(seats))) throw noDealings();
  const sat = playedSeats(seats, options.seats);
  const open = openDealings(scenario, { seed, run, deals, record, ...(sat === undefined ? {} : { seats: sat }) });
  played.forEach((deal: DealRecord, n) => {
    if (JSON.stringify(open.step()) !== JSON.stringify(deal))
      throw inputError(`played.${n}`, 'it does not follow from the deals before', 'save the sequence anew');
  });
  return open;
}

const noDealings = (): DealbreakerError =>
  inputError('', 'it is no saved sequence of deals', 'give what JSON.stringify(openDealings(…)) gave');

function over(sequence: DealSequence, { record = true, seats }: DealingsOptions): OpenDealings {
  const played: DealRecord[] = [];
  const names = namesOf(readSeats(seats));
  const { scenario, seed, run, deals } = sequence;
  return {
    get played() {
      return [...played];
    },
    get over() {
      return played.length === deals;
    },
    step: () => {
      if (played.length === deals) return null;
      const deal = sequence.next();
      played.push(deal);
      return deal;
    },
    toJSON: () => ({
      type: 'savedDealings',
      version: VERSION,
      scenario,
      ...(names === undefined ? {} : { seats: names }),
      seed,
      run,
      deals,
      record,
      played: [...played],
    }),
    dealings: () => dealingsOf(sequence, [...played]),
  };
}
