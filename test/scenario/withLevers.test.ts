import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { parseLever } from '../../src/scenario/levers/parseLever.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));
const problem = (levers: Record<string, unknown>): string => {
  try {
    withLevers(scenario, levers);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('levers', () => {
  it('change one thing and leave the rest and the original alone', () => {
    const before = JSON.stringify(scenario);
    const changed = withLevers(scenario, { 'vendor.care': 1, 'rivals.0.fit': 0.3 });
    expect(changed.vendor.care).toBe(1);
    expect(changed.rivals[0]!.fit).toBe(0.3);
    expect(JSON.stringify({ ...changed, vendor: { ...changed.vendor, care: 0.05 }, rivals: scenario.rivals })).toBe(
      before,
    );
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it('set flexibility on every break point, and remove break points, assumptions and rivals', () => {
    expect(withLevers(scenario, { 'vendor.flexibility': 0.7 }).vendor.breakPoints['exit']!.flexibility).toBe(0.7);
    expect(withLevers(scenario, { 'vendor.breakPoints.exit': 'none' }).vendor.breakPoints).toEqual({});
    expect(withLevers(scenario, { 'client.assumes.exit': 'none' }).client.assumes).toEqual({});
    expect(withLevers(scenario, { 'rivals.0': 'none' }).rivals).toEqual([]);
  });

  it('take policies by name, and their parameters', () => {
    expect(withLevers(scenario, { 'vendor.trustRule': 'off' }).vendor.trustRule).toEqual({ name: 'off' });
    expect(withLevers(scenario, { 'vendor.trustRule.lambda': 4 }).vendor.trustRule).toEqual({
      name: 'beta',
      lambda: 4,
    });
    expect(withLevers(scenario, { 'vendor.learning': 'none' }).vendor.learning).toEqual({ name: 'none' });
  });

  it('keep the weights summing to 1', () => {
    const { goals } = withLevers(scenario, { 'client.goals.exit.weight': 0.56 }).client;
    expect(Object.values(goals).reduce((sum, goal) => sum + goal.weight, 0)).toBeCloseTo(1, 12);
    // The others shrink from 0.88 to 0.44 together: by half.
    expect(goals['price']!.weight).toBeCloseTo(0.145, 12);
  });

  it('say what is wrong and what was meant', () => {
    expect(problem({ 'vendor.carre': 1 })).toBe('vendor.carre: there is no such lever; did you mean "vendor.care"?');
    expect(problem({ 'client.flexibility': 1 })).toMatch(/^client\.flexibility: this side has no break points/);
    expect(problem({ 'client.breakPoints.exit': 'none' })).toMatch(/there is none to remove/);
    expect(problem({ 'rivals.3': 'none' })).toMatch(/there is no such rival; use rivals\.0/);
    expect(problem({ 'vendor.bid.expnent': 1 })).toMatch(/did you mean "exponent"/);
    expect(problem({ 'vendor.care': 2 })).toBe('vendor.care: it is too large; use at most 1');
    for (const path of [
      '__proto__.x',
      'constructor.prototype.x',
      '',
      '.',
      'vendor',
      'vendor..care',
      'rivals.0.__proto__',
    ])
      expect(problem({ [path]: 1 })).not.toBe('');
    expect(problem({ 'vendor.carre': 1, 'vendor.nope': 1 }).split('\n')).toHaveLength(2);
  });
});

it('are typed as path=value', () => {
  expect(parseLever('vendor.care=1')).toEqual(['vendor.care', 1]);
  expect(parseLever('client.assumes.exit=none')).toEqual(['client.assumes.exit', 'none']);
  expect(parseLever('vendor.breakPoints.exit.limit=6 months')).toEqual(['vendor.breakPoints.exit.limit', '6 months']);
  expect(parseLever('vendor.bid={"name":"timeDependent","exponent":2}')).toEqual([
    'vendor.bid',
    { name: 'timeDependent', exponent: 2 },
  ]);
  expect(() => parseLever('vendor.care')).toThrow(ScenarioError);
});

it('an opening that is the default moves with the walk-away value; one that was set does not', () => {
  const { opensAt: _, ...vendor } = (scenarioFile('small-point') as any).vendor;
  const bare = readScenario({ ...(scenarioFile('small-point') as object), vendor: { ...vendor, walkAway: 0.3 } });
  expect(withLevers(bare, { 'vendor.walkAway': 0.9 }).vendor.opensAt).toBe(0.9);
  expect(withLevers(bare, { 'vendor.walkAway': 0.5 }).vendor.opensAt).toBe(0.85);
  const opened = withLevers(bare, { 'vendor.opensAt': 0.8 });
  expect(() => withLevers(opened, { 'vendor.walkAway': 0.9 })).toThrow(/vendor\.opensAt: it opens at 0\.8/);
});
