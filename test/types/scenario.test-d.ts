/** What the compiler knows of scenario files, lever paths and names of policies. */
import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type { LeverSettings, LeverValue, Levels, Scenario, ScenarioInput, SideInput, Vary } from 'dealbreaker';
import { readScenario, sensitivity, sweep, withLevers } from 'dealbreaker';
import type { scenarioSchema } from '../../src/scenario/read/schema.ts';

declare const scenario: Scenario;

type Parsed = z.input<ReturnType<typeof scenarioSchema>>;
type Entry<T> = NonNullable<T>[keyof NonNullable<T>];
type Rival<T extends { readonly rivals?: readonly unknown[] | undefined }> = NonNullable<T['rivals']>[number];
const side: SideInput = { name: 'Acme', walkAway: 0.2, goals: { fee: { weight: 1, values: 'more is better' } } };
const file: ScenarioInput = {
  schemaVersion: 1,
  title: 'A fee',
  rounds: 8,
  issues: { fee: { options: { from: 40, to: 60, step: 5 } } },
  vendor: { ...side, bid: { name: 'timeDependent', exponent: 0.5 } },
  client: { ...side, name: 'Birch', talk: 'silent' },
};

declare const fromJson: Readonly<Record<string, unknown>>;
declare const settings: Readonly<Record<string, LeverValue>>;
declare const levels: Readonly<Record<string, Levels>>;

test('the type of a scenario file has the keys of its schema', () => {
  expectTypeOf<Parsed>().toExtend<ScenarioInput>();
  expectTypeOf<keyof ScenarioInput>().toEqualTypeOf<keyof Parsed>();
  expectTypeOf<keyof SideInput>().toEqualTypeOf<keyof Parsed['vendor']>();
  expectTypeOf<keyof Entry<ScenarioInput['issues']>>().toEqualTypeOf<keyof Entry<Parsed['issues']>>();
  expectTypeOf<keyof Entry<SideInput['breakPoints']>>().toEqualTypeOf<keyof Entry<Parsed['vendor']['breakPoints']>>();
  expectTypeOf<keyof Entry<SideInput['goals']>>().toEqualTypeOf<keyof Entry<Parsed['vendor']['goals']>>();
  expectTypeOf<keyof Rival<ScenarioInput>>().toEqualTypeOf<keyof Rival<Parsed>>();
  expectTypeOf<keyof NonNullable<ScenarioInput['adviser']>>().toEqualTypeOf<keyof NonNullable<Parsed['adviser']>>();
  expectTypeOf<SideInput['stake']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<SideInput['walkAway']>().toEqualTypeOf<number>();
  expectTypeOf<Scenario['vendor']['stake']>().toEqualTypeOf<number>();
});

test('defaulted keys may be left out', () => {
  expectTypeOf(readScenario(file)).toEqualTypeOf<Scenario>();
  expectTypeOf(readScenario).parameter(0).toBeUnknown();
});

test('an unknown policy, an unknown key or a missing value is an error', () => {
  // @ts-expect-error: there is no such bid
  ({ ...side, bid: 'timedependent' }) satisfies SideInput;
  // @ts-expect-error: nor with parameters
  ({ ...side, bid: { name: 'timedependent' } }) satisfies SideInput;
  // @ts-expect-error: there is no such key
  ({ ...side, carre: 1 }) satisfies SideInput;
  // @ts-expect-error: it needs a walk-away value
  ({ name: 'Acme', goals: {} }) satisfies SideInput;
});

test('lever paths that are written out are checked', () => {
  withLevers(scenario, {
    'vendor.trust': 0.7,
    rounds: 20,
    'client.flexibility': 1,
    'vendor.breakPoints.exit': 'none',
    'vendor.breakPoints.exit.flexibility': 0.5,
    'client.assumes.exit': 0.02,
    'client.goals.exit.weight': 0.1,
    'rivals.0.fit': 0.4,
    'rivals.0': 'none',
    'vendor.bid': 'micro',
    'vendor.bid.exponent': 0.5,
    'client.talk': { name: 'trustGated' },
  });
  // @ts-expect-error: a typing error
  withLevers(scenario, { roundz: 12 });
  // @ts-expect-error: a typing error
  withLevers(scenario, { 'vendor.carre': 1 });
  // @ts-expect-error: a typing error
  withLevers(scenario, { 'vendor.bid': 'timedependent' });
  // @ts-expect-error: a talk policy is no bid
  withLevers(scenario, { 'vendor.bid': 'candid' });
  // @ts-expect-error: a number is needed
  withLevers(scenario, { 'vendor.care': 'much' });
});

test('so are what varies in a sweep and in a sensitivity analysis', () => {
  sweep(scenario, { vary: { 'vendor.care': [0, 1], 'vendor.talk': ['candid', 'silent'], rounds: '4:16:4' } });
  sweep(scenario, { vary: [{ 'vendor.care': 1 }, { 'vendor.care': 0 }] });
  sensitivity(scenario, { vary: { 'rivals.0.fit': { from: 0.4, to: 0.5 } } });
  // @ts-expect-error: a typing error
  sweep(scenario, { vary: { 'vendor.carre': [0, 1] } });
  // @ts-expect-error: a typing error
  sweep(scenario, { vary: { 'vendor.talk': ['silnet'] } });
  // @ts-expect-error: a typing error
  sensitivity(scenario, { vary: { roundz: { from: 1, to: 9 } } });
});

test('data from elsewhere is accepted as it is', () => {
  withLevers(scenario, fromJson);
  withLevers(scenario, settings);
  sweep(scenario, { vary: levels });
  expectTypeOf<Record<string, unknown>>().toExtend<LeverSettings>();
  expectTypeOf<Record<string, Levels>>().toExtend<Vary>();
});
