/** Levers leave what they do not move as it is: the very same issues and goals, prepared once. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
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
