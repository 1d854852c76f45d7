/** The blueprints: what each is a case of, by the measures of the analysis, and that it can be played as it is. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { blueprints } from '../../src/classroom/blueprints/catalogue.ts';
import { missingIn, newScenario } from '../../src/classroom/blueprints/newScenario.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

const names = Object.keys(blueprints);

it('the catalogue names every file', () => {
  const files = readdirSync(new URL('../../src/classroom/blueprints', import.meta.url)).map((file) =>
    file.slice(0, -3),
  );
  const apart = ['blueprint', 'catalogue', 'newScenario'];
  expect(files.filter((file) => !apart.includes(file)).sort()).toEqual([...names].sort());
  expect(Object.values(blueprints).map(({ name }) => name)).toEqual(names);
});

describe.each(names)('%s', (name) => {
  const scenario = newScenario(name, { title: 'T', names: { vendor: 'Alder', client: 'Basalt' } });

  it('can be played, and neither always nor never ends in a deal for want of a zone', () => {
    expect(efficiency(scenario).zopa.exists).toBe(true);
    expect((efficiency(scenario).kept ?? efficiency(scenario)).zopa.exists).toBe(true);
    expect(simulate(scenario, { runs: 100 }).dealRate.estimate).toBeGreaterThan(0.1);
    expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });

  it('lists in itself what is still to write', () => {
    const missing = missingIn(scenario);
    const points = Object.keys(scenario.vendor.breakPoints).length + Object.keys(scenario.client.breakPoints).length;
    expect(missing).toHaveLength(5 + points);
    expect(JSON.stringify(scenario).match(/TO WRITE:/g)).toHaveLength(missing.length);
    expect(missingIn(readScenario({ ...scenario, story: 'Once.' }))).toHaveLength(missing.length - 1);
  });
});

describe('what a blueprint is a case of', () => {
  // On one issue with opposed values every package lies on the frontier: 20, 40, 60 and 80 points are worth it to both.
  it('distributive: no package is better for both than another', () => {
    const { outcomes, pareto } = efficiency(newScenario('distributive'));
    expect(pareto.filter(({ utility }) => utility.vendor >= 0.2 && utility.client >= 0.2)).toHaveLength(4);
    expect(outcomes).toBe(6);
  });

  // Each side gives way whole on its two small issues: 36 + 30 of the vendor's points, 36 + 37 of the client's.
  it('integrative: a trade gives more than the middle of everything', () => {
    const { utilitarian } = efficiency(newScenario('integrative'));
    expect(utilitarian!.utility.vendor).toBeCloseTo(0.66, 9);
    expect(utilitarian!.utility.client).toBeCloseTo(0.73, 9);
  });

  it('compatible issue: both like the same option of one issue best', () => {
    const { vendor, client } = newScenario('compatible issue');
    expect(vendor.goals['start']!.values).toEqual(client.goals['start']!.values);
  });

  it('small point: the point weighs least to the client, and the vendor has its limit there', () => {
    const { vendor, client } = newScenario('small-point');
    const [key] = Object.keys(vendor.breakPoints);
    const weights = Object.entries(client.goals).map(([issue, { weight }]) => [issue, weight] as const);
    expect(weights.sort(([, a], [, b]) => a - b)[0]![0]).toBe(key);
  });

  it('renewal: both trust more than strangers do, with a history behind it', () => {
    for (const side of ['vendor', 'client'] as const) {
      expect(newScenario('renewal')[side].trust).toBeGreaterThan(0.5);
      expect(newScenario('renewal')[side].depth).toBeGreaterThan(4);
    }
  });
});

describe('a new scenario', () => {
  it('takes names for the sides and the issues', () => {
    const made = newScenario('distributive', { names: { client: 'Zoë' }, issues: ['Gehalt'], rounds: 3 });
    expect([made.vendor.name, made.client.name, Object.keys(made.issues), made.rounds]).toEqual([
      'Vendor',
      'Zoë',
      ['Gehalt'],
      3,
    ]);
  });

  it('refuses what it does not know', () => {
    expect(() => newScenario('distributif')).toThrow('did you mean "distributive"?');
    expect(() => newScenario('integrative', { issues: ['a', 'b'] })).toThrow('"integrative" has 4 issues');
    expect(() => newScenario('integrative', { issues: ['a', 'b', 'c', 'A'] })).toThrow('two are alike');
    expect(() => newScenario('integrative', { name: 'x' } as never)).toThrow('there is no such option');
  });
});
