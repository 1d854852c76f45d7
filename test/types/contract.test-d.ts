/** Types of the public contract, as somebody who imports `dealbreaker` meets them. */
import {
  compare,
  definePolicy,
  efficiency,
  negotiate,
  openTable,
  postMortem,
  readScenario,
  replay,
  resumeTable,
  simulate,
  sweep,
  withLevers,
} from 'dealbreaker';
import { charts, show } from 'dealbreaker/charts';
import type { AbortSignalLike } from 'dealbreaker/node';
import type {
  Comparison,
  Efficiency,
  Negotiation,
  PostMortem,
  Scenario,
  Simulation,
  SweepRow,
  Table,
} from 'dealbreaker';
import { expectTypeOf, test } from 'vitest';

declare const scenario: Scenario;
declare const negotiation: Negotiation;

test('a scenario is read from anything, and levers give a scenario', () => {
  expectTypeOf(readScenario).parameter(0).toBeUnknown();
  expectTypeOf(readScenario('{}')).toEqualTypeOf<Scenario>();
  expectTypeOf(withLevers(scenario, { 'vendor.care': 1 })).toEqualTypeOf<Scenario>();
});

test('a negotiation has an ending whose kind is one of three', () => {
  expectTypeOf(negotiate(scenario, { seed: 7 })).toEqualTypeOf<Negotiation>();
  expectTypeOf(negotiation.ending.kind).toEqualTypeOf<'agreement' | 'walk-away' | 'deadline'>();
  expectTypeOf(negotiation.ending.over).toEqualTypeOf<string | null>();
  expectTypeOf(negotiation.ending.to).toEqualTypeOf<string | null>();
  if (negotiation.ending.kind === 'agreement') expectTypeOf(negotiation.ending.utility.vendor).toBeNumber();
  expectTypeOf(replay).toBeCallableWith(negotiation);
});

test('a table is played by side, and comes back from JSON', () => {
  const table = openTable(scenario, { seed: 'x' });
  expectTypeOf(table).toEqualTypeOf<Table>();
  expectTypeOf(table.fork()).toEqualTypeOf<Table>();
  expectTypeOf(table.view).parameter(0).toEqualTypeOf<'vendor' | 'client'>();
  expectTypeOf(resumeTable('{}')).toEqualTypeOf<Table>();
});

test('studies give estimates with intervals', () => {
  expectTypeOf(simulate(scenario, { runs: 10 })).toEqualTypeOf<Simulation>();
  expectTypeOf(simulate(scenario, { runs: 10 }).dealRate.low).toBeNumber();
  expectTypeOf(compare(scenario, scenario, { runs: 10 })).toEqualTypeOf<Comparison>();
  expectTypeOf(sweep(scenario, { vary: { 'vendor.care': [0, 1] }, runs: 10 })).toExtend<readonly SweepRow[]>();
  expectTypeOf(efficiency(scenario)).toEqualTypeOf<Efficiency>();
});

test('a post-mortem has three accounts and is drawn', () => {
  const result = postMortem(negotiation, { runs: 0 });
  expectTypeOf(result).toEqualTypeOf<PostMortem>();
  expectTypeOf(result.accounts).toHaveProperty('vendor');
  expectTypeOf(result.accounts).toHaveProperty('truth');
  expectTypeOf(charts.dance).toBeCallableWith(negotiation);
  expectTypeOf(show).toBeCallableWith(result);
});

test('a seat takes the names of its own kind of policy', () => {
  negotiate(scenario, { seats: { vendor: { bid: 'micro', talk: { name: 'silent' } } } });
  negotiate(scenario, { seats: { client: { seat: 'negmasMicro' } } });
  // @ts-expect-error there is no such bid
  negotiate(scenario, { seats: { vendor: { bid: 'timedependent' } } });
  // @ts-expect-error nor with parameters
  negotiate(scenario, { seats: { vendor: { bid: { name: 'timedependent' } } } });
  // @ts-expect-error a way of talking is no bid
  openTable(scenario, { seats: { client: { bid: 'candid' } } });
  // @ts-expect-error a component is no whole seat
  simulate(scenario, { seats: { client: { seat: 'micro' } } });
});

test('a side has one of two names, a policy one of five kinds', () => {
  const table = openTable(scenario, {});
  // @ts-expect-error there is no third side
  table.view('adviser');
  // @ts-expect-error a kind of policy that does not exist
  definePolicy({ kind: 'mood', card: { name: 'x', summary: 'x', source: 'x' }, make: () => () => 1 });
});

test('a study in threads takes the signal of a controller, and nothing that cannot be listened to', () => {
  expectTypeOf<AbortSignal>().toExtend<AbortSignalLike>();
  expectTypeOf<{ aborted: boolean; reason: unknown }>().not.toExtend<AbortSignalLike>();
});
