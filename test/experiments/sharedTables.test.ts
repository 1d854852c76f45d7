/**
 * Points of a sweep share the tables, beliefs and policies that their levers leave as they are: every row and every
 * record is that of the same scenario, read anew as a file.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import { lastMade } from '../../src/kernel/lastMade.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { leverList } from '../../src/scenario/levers/leverList.ts';
import type { LeverRow } from '../../src/scenario/levers/leverList.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Option, Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const anew = (scenario: Scenario): Scenario => readScenario(JSON.stringify(scenario));
const example = (name: string): Scenario => readScenario(scenarioFile(name));

/** A value of a lever that it may take, often one that it has had. */
const valueOf = ({ range, choices, value }: LeverRow): fc.Arbitrary<Option> => {
  const kept = value === null ? [] : [fc.constant(value)];
  if (range === null) return fc.oneof(fc.constantFrom(...choices!), ...kept);
  const max = Math.min(range.max, range.min + 12);
  return range.whole
    ? fc.integer({ min: range.min, max })
    : fc.oneof(fc.double({ min: range.min, max, noNaN: true, minExcluded: range.minOpen }), ...kept);
};

/** Points of one to three levers that can be set so. */
const points = (scenario: Scenario): fc.Arbitrary<Readonly<Record<string, Option>>[]> =>
  fc
    .uniqueArray(fc.constantFrom(...leverList(scenario).filter(({ range, choices }) => range ?? choices?.length)), {
      minLength: 1,
      maxLength: 3,
      selector: ({ path }) => path,
    })
    .chain((rows) =>
      fc.array(fc.record(Object.fromEntries(rows.map((row) => [row.path, valueOf(row)]))), {
        minLength: 3,
        maxLength: 6,
      }),
    )
    .map((all) => all.filter((point) => canBeSet(scenario, point)))
    .filter((all) => all.length > 0);

function canBeSet(scenario: Scenario, point: Readonly<Record<string, Option>>): boolean {
  try {
    withLevers(scenario, point);
    return true;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return false;
  }
}

it('rows and records of points are those of scenarios that are read anew', () =>
  fc.assert(
    fc.property(
      fc
        .oneof(
          scenarios().map((input) => readScenario(input)),
          fc.constantFrom('small-point', 'next-deal', 'true-relationship').map(example),
        )
        .chain((scenario) => fc.tuple(fc.constant(scenario), points(scenario))),
      ([scenario, vary]) => {
        const rows = sweep(scenario, { vary, runs: 3, seed: 'shared' });
        for (const [i, point] of vary.entries()) {
          const moved = withLevers(scenario, point);
          const fresh = anew(moved);
          const found = simulate(fresh, { runs: 3, seed: 'shared' });
          expect(rows[i]).toMatchObject({
            ...found.endings,
            dealRate: found.dealRate.estimate,
            'payoff.vendor': found.payoff.vendor.estimate,
            'payoff.client': found.payoff.client.estimate,
            'trust.client': found.trust.client.estimate,
            'satisfaction.vendor': found.satisfaction.vendor.whole.estimate,
            'satisfaction.client': found.satisfaction.client.whole.estimate,
            roundsPlayed: found.rounds.estimate,
          });
          expect(JSON.stringify(negotiate(moved, { seed: i }))).toBe(JSON.stringify(negotiate(fresh, { seed: i })));
        }
      },
    ),
    { numRuns: FULL ? 600 : 20 },
  ));

describe('a point', () => {
  it('shares the tables, beliefs, policies and context of a side that a lever leaves alone', () => {
    const scenario = example('small-point');
    const first = prepare(scenario);
    const { vendor, client } = prepare(withLevers(scenario, { 'vendor.walkAway': 0.1 }));
    expect(client.policy).toBe(first.client.policy);
    for (const table of ['goals', 'breakPoints', 'search', 'firstBeliefs'] as const)
      expect(client[table], table).toBe(first.client[table]);
    for (const table of ['breakPoints', 'search', 'firstBeliefs'] as const)
      expect(vendor[table], table).toBe(first.vendor[table]);
    expect(vendor.goals).not.toBe(first.vendor.goals);
    expect(vendor.policy).not.toBe(first.vendor.policy);
  });

  it('shares all of them where a lever moves none', () => {
    const scenario = example('small-point');
    const first = prepare(scenario);
    const { vendor, client } = prepare(withLevers(scenario, { 'vendor.care': 0.7, 'client.trust': 0.2 }));
    for (const table of ['policy', 'goals', 'breakPoints', 'search', 'firstBeliefs'] as const)
      expect([vendor[table], client[table]].map((one, i) => one === [first.vendor, first.client][i]![table])).toEqual([
        true,
        true,
      ]);
  });
});

it('what was made last is kept for each object while the rest is the same', () => {
  let made = 0;
  const number = lastMade((_of: object, _a: number, _b: string) => ++made);
  const [x, y] = [{}, {}];
  expect([number(x, NaN, 'b'), number(y, 1, 'b'), number(x, NaN, 'b'), number(x, 0, 'b'), number(y, 1, 'b')]).toEqual([
    1, 2, 1, 3, 2,
  ]);
  // 0 and −0 are two numbers.
  expect([number(x, -0, 'b'), number(x, -0, 'c')]).toEqual([4, 5]);
});
