/** Arbitrary tables, views and records that play reaches. */
import * as fc from 'fast-check';
import { SIDES } from '../../domain/side.ts';
import type { SideView } from '../../engine/turns/sideView.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Table } from '../../engine/table.ts';
import { openTable } from '../../engine/table.ts';
import type { View } from '../../agents/view.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import type { SeatInput } from '../../engine/preparation/seats.ts';
import { subjectOf } from '../subject.ts';
import { play } from '../watch/play.ts';
import type { ScenarioOptions } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import { situations } from './situations.ts';

const chance = (): fc.Arbitrary<{ seed: string; run: number }> =>
  fc.record({ seed: fc.integer({ min: 0, max: 999 }).map(String), run: fc.integer({ min: 0, max: 9 }) });

/** The options of the arbitraries of tables. */
export interface OpenTableOptions extends ScenarioOptions {
  /**
   * Whether every table still has a turn to take. Otherwise some tables have ended.
   *
   * @defaultValue false
   */
  readonly open?: boolean;
}

/**
 * Arbitrary tables after 0 to 24 turns by the scenario's own policies. They shrink toward fewer turns.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true), `large` (default false), `open` (whether every table still has a turn to
 * take, default false: some tables have ended).
 * @returns A fast-check arbitrary.
 * @throws Error, from fast-check, where `rounds` is below 1.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { tables } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(tables(), { numRuns: 1, seed: 7 });
 * console.log(one!.turn === 'vendor' || one!.turn === 'client'); // true
 * ```
 */
export const tables = (options: OpenTableOptions = {}): fc.Arbitrary<Table> =>
  fc
    .record({ file: scenarios(options), chance: chance(), turns: fc.integer({ min: 0, max: 24 }) })
    .map(({ file, chance: named, turns }) => {
      const scenario = readScenario(file);
      const played = openTable(scenario, named);
      let taken = 0;
      for (; taken < turns && played.ending === null; taken++) played.step();
      if (options.open !== true || played.ending === null) return played;
      const open = openTable(scenario, named);
      for (let n = 0; n < turns % taken; n++) open.step();
      return open;
    });

/**
 * Arbitrary views of one side of the tables of `tables`, as plain data in words.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true), `large` (default false), `open` (default false).
 * @returns A fast-check arbitrary.
 * @throws Error, from fast-check, where `rounds` is below 1.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { sideViews } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(sideViews(), { numRuns: 1, seed: 7 });
 * console.log(one!.trust >= 0 && one!.trust <= 1); // true
 * ```
 */
export const sideViews = (options: OpenTableOptions = {}): fc.Arbitrary<SideView> =>
  fc.tuple(tables(options), fc.constantFrom(...SIDES)).map(([table, side]) => table.view(side));

/**
 * Arbitrary finished negotiations with their record.
 *
 * @param options - `shape` (default any), `rounds` (at most, from 1, default 12), `policies` (whether the sides play
 * policies of the catalogue, default true).
 * @returns A fast-check arbitrary.
 * @throws Error, from fast-check, where `rounds` is below 1.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { records } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(records(), { numRuns: 1, seed: 7 });
 * console.log(one!.events.length > 0); // true
 * ```
 */
export const records = (options: ScenarioOptions = {}): fc.Arbitrary<Negotiation> =>
  fc.tuple(scenarios(options), chance()).map(([file, named]) => negotiate(readScenario(file), named));

/**
 * Arbitrary views of a whole seat, each reached by play of the policy. The views share no objects.
 *
 * @param policy - The policy that plays; default a policy that repeats its best bid and accepts nothing.
 * @returns A fast-check arbitrary.
 * @throws ScenarioError where `policy` is no policy.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { views } from 'dealbreaker/testing';
 *
 * const [one] = fc.sample(views(), { numRuns: 1, seed: 7 });
 * console.log(one!.time > 0 && one!.time < 1); // true
 * ```
 */
export const views = (policy: SeatInput = waiting): fc.Arbitrary<View> =>
  situations(policy)
    .map((situation) => play(subjectOf(policy), situation).turns.map(({ view }) => view))
    .filter((seen) => seen.length > 0)
    .chain((seen) => fc.integer({ min: 0, max: seen.length - 1 }).map((n) => seen[n]!));

/** Bids its best package within its break points; accepts nothing and says nothing. */
const waiting: Policy<null> = ({ space, goals, allowed }) => {
  const bid = Array.from({ length: space.count }, (_, k) => {
    const worth = (o: number): number =>
      allowed[space.offsets[k]! + o] === 1 ? goals.worth[space.offsets[k]! + o]! : -1;
    return Array.from({ length: space.sizes[k]! }, (__, o) => o).reduce(
      (best, o) => (worth(o) > worth(best) ? o : best),
      0,
    );
  });
  return { action: { answer: null, accept: false, leave: false, bid, talk: null }, memory: null };
};
