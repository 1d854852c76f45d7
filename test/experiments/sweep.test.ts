/** Designs and sweeps: what is visited, and that a row is what `simulate` says there. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLevels } from '../../src/experiments/design/levels.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import type { Vary } from '../../src/experiments/design/vary.ts';
import { designOf } from '../../src/experiments/design/vary.ts';
import type { Problem } from '../../src/kernel/problems.ts';
import { DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { VERSION } from '../../src/kernel/version.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioHash } from '../../src/scenario/read/scenarioHash.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));
const problemsOf = (vary: unknown): readonly Problem[] => {
  try {
    sweep(scenario, { vary: vary as Vary, runs: 1 });
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};

describe('levels', () => {
  const read = (levels: unknown): unknown => readLevels('x', levels, null, []);
  it('are read as they are written on a command line', () => {
    expect(read('0:1:0.25')).toEqual({ list: [0, 0.25, 0.5, 0.75, 1] });
    expect(read('0:0.3:0.1')).toEqual({ list: [0, 0.1, 0.2, 0.3] });
    expect(read('-1:1:.5')).toEqual({ list: [-1, -0.5, 0, 0.5, 1] });
    expect(read('0.2:0.6')).toEqual({ from: 0.2, to: 0.6 });
    expect(read('candid,silent')).toEqual({ list: ['candid', 'silent'] });
    expect(read('0.1,0.5,none')).toEqual({ list: [0.1, 0.5, 'none'] });
    expect(read('{"name":"timeDependent","exponent":2},{"name":"timeDependent","exponent":0.2}')).toEqual({
      list: [
        { name: 'timeDependent', exponent: 2 },
        { name: 'timeDependent', exponent: 0.2 },
      ],
    });
    expect(read('12 months')).toEqual({ list: ['12 months'] });
    expect(read('{"name":"timeDependent","exponent":2}, micro')).toEqual({
      list: [{ name: 'timeDependent', exponent: 2 }, 'micro'],
    });
    expect(read('"Acme, Inc.",Bolt,,5" pipe, "')).toEqual({ list: ['Acme, Inc.', 'Bolt', '', '5" pipe', '"'] });
  });
  it('are options where the lever takes options: the longest that fit, or in quotes', () => {
    const options = ['$38', '$38,000', '$38,500', '9:30', '9:30:10', '1e3', 'a=b', 'None', 'none'];
    const list = (text: string): unknown => readLevels('x', text, options, []);
    expect(list('$38,000,$38,500')).toEqual({ list: ['$38,000', '$38,500'] });
    expect(list('"$38",$38,000')).toEqual({ list: ['$38', '$38,000'] });
    expect(list('9:30')).toEqual({ list: ['9:30'] });
    expect(list('9:30:10 , 1e3,a=b')).toEqual({ list: ['9:30:10', '1e3', 'a=b'] });
    expect(list('none,None')).toEqual({ list: ['none', 'None'] });
    expect(list('$39,none')).toEqual({ list: ['$39', 'none'] });
    expect(readLevels('x', '40:50:5', [40, 45, 50], [])).toEqual({ list: [40, 45, 50] });
  });
  it.each([
    ['0:1:0.3', 0.9, 1],
    ['0:1:0.7', 0.7, 1],
    ['-1:0.5:1', 0, 0.5],
    ['0:1:3', 0, 1],
  ])('%s miss their end, which is a problem', (text, last, to) => {
    const problems: Problem[] = [];
    expect(readLevels('vendor.care', text, null, problems)).toBeNull();
    expect(problems).toMatchObject([
      { path: 'vendor.care', what: expect.stringMatching(`end at ${last} and miss ${to}$`) as string },
    ]);
  });
  it.each(['0:1:0.1', '0:1:0.333333333333', '0.1:0.7:0.2', '-0.3:0.3:0.1', '5:5:1'])('%s reach their end', (text) => {
    const problems: Problem[] = [];
    expect(readLevels('vendor.care', text, null, problems)).toHaveProperty('list');
    expect(problems).toEqual([]);
  });
  it('that make no sense are problems', () => {
    for (const wrong of [
      [],
      { from: 0 },
      { from: 1, to: 0 },
      { from: 0, to: 1, step: 0 },
      { from: 0, to: 1, step: -1 },
      { from: 0, to: 1, step: 1e-9 },
      null,
      5,
    ]) {
      const problems: Problem[] = [];
      expect(readLevels('vendor.care', wrong, null, problems)).toBeNull();
      expect(problems).toHaveLength(1);
      expect(problems[0]!.path).toBe('vendor.care');
    }
  });
});

describe('designs', () => {
  it('a grid has every setting with every other, the last path running fastest', () => {
    const design = designOf(
      scenario,
      { 'vendor.care': [0, 1], 'vendor.talk': 'candid,silent', 'client.trust': { from: 0.2, to: 0.4, step: 0.1 } },
      's',
    );
    const points = Array.from({ length: design.count }, (_, i) => Object.values(design.at(i)));
    expect(points).toEqual(
      [0, 1].flatMap((care) =>
        ['candid', 'silent'].flatMap((talk) => [0.2, 0.3, 0.4].map((trust) => [care, talk, trust])),
      ),
    );
  });

  it('a Latin hypercube visits every slice of every range once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.string(), (points, seed) => {
        const design = designOf(
          scenario,
          { latinHypercube: { 'vendor.care': { from: 0, to: 1 }, 'client.trust': '0.2:0.6' }, points },
          seed,
        );
        const slices = (path: string, from: number, to: number): number[] =>
          Array.from({ length: points }, (_, i) =>
            Math.floor((((design.at(i)[path] as number) - from) / (to - from)) * points + 1e-9),
          ).sort((a, b) => a - b);
        const all = Array.from({ length: points }, (_, i) => i);
        expect(slices('vendor.care', 0, 1)).toEqual(all);
        expect(slices('client.trust', 0.2, 0.6)).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  it('a lever more moves nobody else in a Latin hypercube', () => {
    const one = designOf(scenario, { latinHypercube: { 'vendor.care': '0:1' }, points: 9 }, 's');
    const two = designOf(scenario, { latinHypercube: { 'client.care': '0:1', 'vendor.care': '0:1' }, points: 9 }, 's');
    for (let i = 0; i < 9; i++) expect(two.at(i)['vendor.care']).toBe(one.at(i)['vendor.care']);
  });

  it('every problem is named at once, before anything is played', () => {
    expect(problemsOf({ 'vendor.cre': [0, 1], 'client.trust': [2, 3] }).map(({ path }) => path)).toEqual([
      'vendor.cre',
      'client.trust',
    ]);
    expect(problemsOf({ 'vendor.care': '0:1', 'client.care': '0:1' }).map(({ what }) => what)).toEqual([
      'the range lacks a step',
      'the range lacks a step',
    ]);
    expect(problemsOf({})[0]!.what).toBe('nothing varies');
    expect(problemsOf(7)[0]!.what).toBe('nothing varies');
    expect(problemsOf([])[0]!.what).toBe('there are no rows');
    expect(problemsOf([{ 'vendor.care': 1 }, { 'client.care': 1 }]).map(({ path }) => path)).toEqual([
      'vary.1.vendor.care',
      'vary.1.client.care',
    ]);
    expect(problemsOf({ latinHypercube: { 'vendor.care': '0:1' }, points: 0 })[0]!.path).toBe('points');
    // Each is good alone; together the opening lies below the walk-away value.
    expect(problemsOf({ 'vendor.opensAt': [0.4], 'vendor.walkAway': [0.5] })[0]!.path).toBe('vendor.opensAt');
    expect(() => sweep(scenario, { vary: { 'vendor.care': [1] }, runs: 0 })).toThrow(DealbreakerError);
    expect(() => sweep(scenario, { vary: { 'vendor.care': [1] }, replicates: 0 })).toThrow(DealbreakerError);
  });
});

describe('sweep', () => {
  it('has the rows that simulate would give at each point, and every parameter in every row', () => {
    const rows = sweep(scenario, {
      vary: { 'vendor.flexibility': [0, 1], 'vendor.talk': ['candid', 'silent'] },
      runs: 40,
      seed: 7,
    });
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const { dealRate, endings, payoff, utility, trust, rounds } = simulate(
        withLevers(
          scenario,
          Object.fromEntries(['vendor.flexibility', 'vendor.talk'].map((path) => [path, row[path]])),
        ),
        { runs: 40, seed: 7 },
      );
      expect(row).toMatchObject({
        replicate: 0,
        runs: 40,
        seed: '7',
        firstRun: 0,
        ...endings,
        faults: 0,
        dealRate: dealRate.estimate,
        'dealRate.low': dealRate.low,
        'dealRate.high': dealRate.high,
        'payoff.vendor': payoff.vendor.estimate,
        'utility.client': utility.client?.estimate ?? null,
        'trust.client.high': trust.client.high,
        roundsPlayed: rounds.estimate,
        scenario: scenarioHash(scenario),
        version: VERSION,
      });
      expect(Object.keys(row)).toEqual(Object.keys(rows[0]!));
      expect(Object.values(row).every((cell) => cell === null || typeof cell !== 'object')).toBe(true);
    }
  });

  it('replicates have runs of their own, which together are one long row', () => {
    const [first, second] = sweep(scenario, { vary: { 'vendor.care': [0.3] }, runs: 30, replicates: 2, seed: 's' });
    const whole = sweep(scenario, { vary: { 'vendor.care': [0.3] }, runs: 60, seed: 's' })[0]!;
    expect([first!['firstRun'], second!['firstRun']]).toEqual([0, 30]);
    expect((first!['agreement'] as number) + (second!['agreement'] as number)).toBe(whole['agreement']);
  });

  it('knows that a lever can move the number of rounds', () => {
    const [short, long] = sweep(scenario, { vary: { rounds: [2, 60] }, runs: 30, seed: 's' });
    expect(short!['roundsPlayed.high']).toBeLessThanOrEqual(2);
    expect(long!['roundsPlayed.high']).toBeGreaterThan(16);
  });

  it("writes policies with parameters as JSON, and takes one's own rows as they are", () => {
    const rows = sweep(scenario, {
      vary: [{ 'vendor.bid': { name: 'timeDependent', exponent: 2 }, 'rivals.0': 'none' }],
      runs: 5,
    });
    expect(rows[0]).toMatchObject({
      'vendor.bid': '{"name":"timeDependent","exponent":2}',
      'rivals.0': 'none',
      'walk-away': 0,
    });
  });
});

describe('the hash of a scenario', () => {
  it('is the same however the keys are ordered, and another for anything else', () => {
    const { vendor, client, ...rest } = scenarioFile('small-point') as { vendor: object; client: object };
    const turned = readScenario({ client: Object.fromEntries(Object.entries(client).reverse()), vendor, ...rest });
    expect(scenarioHash(turned)).toBe(scenarioHash(scenario));
    expect(scenarioHash(scenario)).toMatch(/^[0-9a-f]{64}$/);
    expect(scenarioHash(withLevers(scenario, { 'vendor.care': 0.06 }))).not.toBe(scenarioHash(scenario));
    // The order of the issues is part of how they are played.
    const { issues } = rest as unknown as { issues: object };
    expect(
      scenarioHash(
        readScenario({ ...rest, vendor, client, issues: Object.fromEntries(Object.entries(issues).reverse()) }),
      ),
    ).not.toBe(scenarioHash(scenario));
  });
});
