/** Levers leave what they do not move as it is: the very same issues and goals, prepared once. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { ScenarioError } from '../../../src/kernel/problems.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { asScenario, readScenario } from '../../../src/scenario/read/read.ts';
import { scenarioFile } from '../../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));

describe('issues and goals', () => {
  it('are shared where no lever moves them, and so is the search in them', () => {
    const moved = withLevers(scenario, { 'vendor.care': 0.3, 'vendor.walkAway': 0.1, rounds: 9 });
    expect(moved.issues).toBe(scenario.issues);
    expect(moved.vendor.goals).toBe(scenario.vendor.goals);
    expect(prepare(moved).vendor.search).toBe(prepare(scenario).vendor.search);
    expect(prepare(moved).vendor.goals.walkAway).toBe(0.1);
    expect(prepare(scenario).vendor.goals.walkAway).toBe(scenario.vendor.walkAway);
  });

  it('are shared, and so is every other part that stays equal, where a lever takes a reading', () => {
    const moved = withLevers(scenario, { 'vendor.horizon': 5, 'ends.chance': 0.1 });
    const { horizon, ...vendor } = moved.vendor;
    expect([horizon, moved.ends!.chance]).toEqual([5, 0.1]);
    expect(moved.client).toBe(scenario.client);
    expect(moved.rivals).toBe(scenario.rivals);
    for (const [key, part] of Object.entries(vendor)) expect(part, key).toBe(scenario.vendor[key as 'care']);
    expect(JSON.stringify(moved)).toBe(JSON.stringify(readScenario(JSON.stringify(moved))));
    expect(asScenario(moved)).toBe(moved);
    for (const part of [moved, moved.vendor, moved.ends]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('are other ones where a lever moves them, and the first ones stay', () => {
    const before = JSON.stringify(scenario);
    const moved = withLevers(scenario, { 'vendor.goals.exit.weight': 0.5, 'client.goals.exit.values.none': 0.25 });
    expect(moved.vendor.goals['exit']!.weight).toBe(0.5);
    expect(moved.client.goals['exit']!.values).toMatchObject({ none: 0.25 });
    expect(prepare(moved).vendor.goals.weight).not.toEqual(prepare(scenario).vendor.goals.weight);
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it('come in the order of the issues, whoever shares them', () => {
    const keys = Object.keys(scenario.issues).reverse();
    const issues = Object.fromEntries(keys.map((key) => [key, scenario.issues[key]!]));
    const turned = readScenario({ ...scenario, issues });
    expect(Object.keys(turned.vendor.goals)).toEqual(keys);
    expect(prepare(turned).vendor.goals.weight).toEqual(prepare(scenario).vendor.goals.weight.slice().reverse());
  });
});

it('a limit that is no object is a problem beside the flexibility of all limits', () => {
  const levers = { 'vendor.breakPoints.exit': '12 months', 'vendor.flexibility': 0.5 };
  expect(() => withLevers(scenario, levers)).toThrow(ScenarioError);
});
