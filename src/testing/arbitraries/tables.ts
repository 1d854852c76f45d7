/** Tables and views as play reaches them: somebody sat down, and some turns were played. */
import * as fc from 'fast-check';
import { SIDES } from '../../domain/side.ts';
import type { SideView } from '../../engine/sideView.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
import type { Table } from '../../engine/table.ts';
import { openTable } from '../../engine/table.ts';
import type { View } from '../../agents/view.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import type { PolicyInput } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import { play } from '../watch/play.ts';
import type { ScenarioOptions } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import { situations } from './situations.ts';

const chance = (): fc.Arbitrary<{ seed: string; run: number }> =>
  fc.record({ seed: fc.integer({ min: 0, max: 999 }).map(String), run: fc.integer({ min: 0, max: 9 }) });

/**
 * Open tables after 0 to 24 turns by the scenario's own policies; some of them have ended. They shrink toward fewer
 * turns.
 */
export const tables = (options: ScenarioOptions = {}): fc.Arbitrary<Table> =>
  fc
    .record({ file: scenarios(options), chance: chance(), turns: fc.integer({ min: 0, max: 24 }) })
    .map(({ file, chance: named, turns }) => {
      const table = openTable(readScenario(file), named);
      for (let n = 0; n < turns; n++) table.step();
      return table;
    });

/** What one side of such a table may see, as plain data in words. */
export const sideViews = (options: ScenarioOptions = {}): fc.Arbitrary<SideView> =>
  fc.tuple(tables(options), fc.constantFrom(...SIDES)).map(([table, side]) => table.view(side));

/** Finished negotiations with their record. */
export const records = (options: ScenarioOptions = {}): fc.Arbitrary<Negotiation> =>
  fc.tuple(scenarios(options), chance()).map(([file, named]) => negotiate(readScenario(file), named));

/**
 * Views as a whole seat is given them, each reached by a policy's own play (default: one that bids its best and waits).
 * Each is a copy of its own.
 */
export const views = (policy: PolicyInput = waiting): fc.Arbitrary<View> =>
  situations(policy)
    .map((situation) => play(subjectOf(policy), situation).turns.map(({ view }) => view))
    .filter((seen) => seen.length > 0)
    .chain((seen) => fc.integer({ min: 0, max: seen.length - 1 }).map((n) => seen[n]!));

/** Bids what it likes best within its break points, and accepts and says nothing. */
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
