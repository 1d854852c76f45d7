import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/read/jsonSchema.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { valuesOf } from '../../src/scenario/read/values.ts';
import { EXAMPLES, scenarioFile } from '../examples/scenarioFiles.ts';

describe('reading', () => {
  it.each(EXAMPLES)('%s is read, and what was read reads again as itself', (name) => {
    const scenario = readScenario(scenarioFile(name));
    expect(readScenario(JSON.stringify(scenario))).toEqual(scenario);
    expect(scenario.story.length).toBeGreaterThan(100);
    for (const side of ['vendor', 'client'] as const)
      for (const part of ['shared', 'confidential'] as const)
        expect(scenario[side].brief[part].length).toBeGreaterThan(20);
  });

  it('leaves the input alone and gives back something that nobody can change', () => {
    const file = scenarioFile('small-point');
    const before = JSON.stringify(file);
    const scenario = readScenario(file);
    expect(JSON.stringify(file)).toBe(before);
    expect(() => ((scenario as any).vendor.goals.exit.weight = 1)).toThrow(TypeError);
    expect(() => (scenario.rivals as any).push({})).toThrow(TypeError);
  });

  it('fills in the defaults', () => {
    const goals = (values: string) => ({ price: { weight: 1, values } });
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'bare',
      rounds: 3,
      issues: { price: { options: { from: 0.1, to: 0.5, step: 0.1 } } },
      vendor: { name: 'V', goals: goals('more is better'), walkAway: 0.9 },
      client: { name: 'C', goals: goals('less is better'), walkAway: 0, trustRule: { name: 'beta', lambda: 3 } },
    });
    expect(scenario.issues['price']).toEqual({ label: 'price', unit: '', options: [0.1, 0.2, 0.3, 0.4, 0.5] });
    expect(scenario.vendor).toMatchObject({
      opensAt: 0.9,
      breakPoints: {},
      assumes: {},
      trust: 0.5,
      depth: 4,
      care: 0.5,
      understanding: 0.5,
      stake: 0,
      brief: { shared: '', confidential: '' },
    });
    expect(scenario.vendor).toMatchObject({
      bid: { name: 'timeDependent', exponent: 1 },
      accept: { name: 'acNext' },
      talk: { name: 'candid' },
      learning: { name: 'none' },
      trustRule: { name: 'beta', lambda: 2 },
    });
    expect(scenario.client.trustRule).toEqual({ name: 'beta', lambda: 3 });
    expect(scenario.rivals).toEqual([]);
    expect('adviser' in scenario).toBe(false);
  });
});

describe('values', () => {
  const issue = { options: [40, 45, 50, 60] };
  it('are linear in the numbers, or what the formula or the table says', () => {
    expect(valuesOf(issue, 'more is better')).toEqual([0, 0.25, 0.5, 1]);
    expect(valuesOf(issue, 'less is better')).toEqual([1, 0.75, 0.5, 0]);
    expect(valuesOf({ options: [7] }, 'less is better')).toEqual([1]);
    expect(valuesOf(issue, { formula: '1 - ((x - 40) / 20)^2' })).toEqual([1, 1 - 1 / 16, 0.75, 0]);
    expect(valuesOf(issue, { formula: 'min(1, max(0, 2x/100 - 0.2), abs(-1)) * sqrt(1) * exp(0) + log(1)' })).toEqual(
      [0.6, 0.7, 0.8, 1].map((v) => expect.closeTo(v, 12) as number),
    );
    expect(valuesOf(issue, { formula: 'x >= 50 ? 1 : (x > 44 ? 0.5 : 0.2)' })).toEqual(
      [40, 45, 50, 60].map((x) => (x >= 50 ? 1 : x > 44 ? 0.5 : 0.2)),
    );
    expect(valuesOf({ options: ['none', 'all'] }, { all: 0.3, none: 0.1 })).toEqual([0.1, 0.3]);
  });
});

it('gives editors a schema of the file', () => {
  const schema = scenarioJsonSchema() as any;
  expect(schema.$schema).toContain('2020-12');
  expect(schema.required.sort()).toEqual(['client', 'issues', 'rounds', 'schemaVersion', 'title', 'vendor']);
  expect(Object.keys(schema.properties.vendor.properties)).toContain('understanding');
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
