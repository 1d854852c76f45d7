/** A misspelt option is never ignored: every function that takes options names it and the nearest that there is. */
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import type { EfficiencyOptions } from '../../src/analysis/efficiency.ts';
import type { TableOptions } from '../../src/engine/turns/openState.ts';
import type { RunOptions } from '../../src/experiments/runs/runBatch.ts';
import type { SensitivityOptions } from '../../src/experiments/sensitivity.ts';
import type { SimulateOptions } from '../../src/experiments/simulate.ts';
import type { SweepOptions } from '../../src/experiments/sweepPlan.ts';
import type { TournamentOptions } from '../../src/experiments/tournament/tournament.ts';
import * as dealbreaker from '../../src/index.ts';
import * as threaded from '../../src/node/index.ts';
import type { PostMortemOptions } from '../../src/postmortem/postMortemReport.ts';
import { checkPolicy } from '../../src/testing/index.ts';
import type { CheckOptions } from '../../src/testing/runner/checkOptions.ts';
import { measure, populations, validate } from '../../src/validation/index.ts';
import type { CasinoOptions } from '../../src/validation/populations/casino.ts';
import type { MeasureOptions } from '../../src/validation/populations/measurePairs.ts';
import type { ValidateOptions } from '../../src/validation/validateOptions.ts';
import { charts, show } from '../../src/visual/index.ts';
import type { MapOptions } from '../../src/visual/charts/map.ts';
import type { OutcomesOptions } from '../../src/visual/charts/outcomes.ts';
import type { DistributionOptions } from '../../src/visual/charts/distribution.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import type { Call } from './problemOf.ts';
import { problemOf } from './problemOf.ts';

const { negotiate, replay, resumeTable, efficiency, simulate } = dealbreaker;
const scenario = dealbreaker.readScenario(scenarioFile('small-point'));
const talks = negotiate(scenario, { seed: 7 });
const frame = replay(talks)[0]!;
const rows = [...dealbreaker.runs(scenario, { runs: 2 })];
const points = dealbreaker.sweep(scenario, { vary: { 'vendor.care': [0, 1] }, runs: 2 });
const { signal } = new AbortController();

/** All options of a study, and those of threads. The compiler asks for every one. */
const run: Required<RunOptions> = { runs: 2, seed: 7, seats: {}, signal, onProgress: () => undefined };
const { seats: _, ...noSeats } = run;
const thread = { workers: 1, timeLimit: 1000, signal };
const vary = { 'vendor.care': '0:1' };

/** Each function, with all options that it has. */
const CALLS: Readonly<Record<string, readonly [Call, object]>> = {
  negotiate: [
    (options) => negotiate(scenario, options),
    { seed: 7, run: 1, record: true, seats: {}, carried: undefined } satisfies Required<TableOptions>,
  ],
  openTable: [
    (options) => dealbreaker.openTable(scenario, options),
    { seed: 7, run: 1, record: true, seats: {}, carried: undefined } satisfies Required<TableOptions>,
  ],
  resumeTable: [(options) => resumeTable(frame, options), { seats: {} }],
  replay: [(options) => replay(talks, options), { seats: {} }],
  efficiency: [
    (options) => efficiency(scenario, options),
    { deal: rows[0] as never, discountAt: 0.5 } satisfies Required<EfficiencyOptions>,
  ],
  runs: [(options) => [...dealbreaker.runs(scenario, options)], run],
  simulate: [
    (options) => simulate(scenario, options),
    { ...run, until: { halfWidth: 0.5 } } satisfies Required<SimulateOptions>,
  ],
  compare: [(options) => dealbreaker.compare(scenario, scenario, options), run],
  sweep: [
    (options) => dealbreaker.sweep(scenario, options),
    { ...run, vary, replicates: 1 } satisfies Required<SweepOptions>,
  ],
  sensitivity: [
    (options) => dealbreaker.sensitivity(scenario, options),
    { ...run, vary, samples: 2, of: 'dealRate' } satisfies Required<SensitivityOptions>,
  ],
  tournament: [
    (options) => dealbreaker.tournament(['micro'], [scenario], options),
    { ...noSeats, baselines: [] } satisfies Required<TournamentOptions>,
  ],
  postMortem: [
    (options) => dealbreaker.postMortem(talks, options),
    { runs: 0, seats: {}, others: 0, signal, onProgress: () => undefined } satisfies Required<PostMortemOptions>,
  ],
  'simulate in threads': [
    (options) => threaded.simulate(scenario, options),
    { ...run, ...thread, until: { halfWidth: 0.5 } },
  ],
  'compare in threads': [(options) => threaded.compare(scenario, scenario, options), { ...run, ...thread }],
  'sweep in threads': [
    (options) => threaded.sweep(scenario, options),
    { ...run, ...thread, vary: { rounds: [2] }, replicates: 1 },
  ],
  'sensitivity in threads': [
    (options) => threaded.sensitivity(scenario, options),
    { ...run, ...thread, vary, samples: 2, of: 'dealRate' },
  ],
  checkPolicy: [
    (options) => checkPolicy(dealbreaker.policies.bid.hardliner, options),
    {
      ...{ seed: 7, runs: 1, laws: ['neverThrows'], ownLaws: [], scenarios: [], directional: true, shrinks: 0 },
      ...{ saved: [], clock: () => 0, limit: 1000, budget: 1000, command: ['check'] },
      ...{ onSituation: () => undefined, onCall: () => undefined },
    } satisfies Required<CheckOptions>,
  ],
  measure: [(options) => measure([scenario], options), noSeats satisfies Required<MeasureOptions>],
  'a population': [(options) => populations.smallPoint(options), { pairs: 1, seed: 7 }],
  'the population of a file': [
    (options) => populations.casino(options),
    { pairs: 1, seed: 7, text: '[]' } satisfies Required<CasinoOptions>,
  ],
  show: [(options) => show(talks, options), { chart: false }],
  'charts.map': [
    (options) => charts.map(points, options),
    {
      ...{ x: 'vendor.care', y: 'vendor.care', of: 'dealRate', level: 0.5, title: 'a map', roles: undefined },
    } satisfies Required<MapOptions>,
  ],
  'charts.outcomes': [
    (options) => charts.outcomes(scenario, rows, options),
    { title: 'ends', points: true } satisfies Required<OutcomesOptions>,
  ],
  'charts.distribution': [
    (options) => charts.distribution(rows, options),
    { title: 'ends', roles: undefined } satisfies Required<DistributionOptions>,
  ],
  'charts.rates': [
    (options) => charts.rates([{ label: 'one', simulation: simulate(scenario, { runs: 2 }) }], options),
    { title: 'rates' },
  ],
};

describe('unknown options', () => {
  it.each(Object.entries(CALLS))(
    '%s names each, and takes every option that it has',
    async (_name, [call, options]) => {
      const said = await problemOf(call, { ...options, zzzzzzzzzzzz: 1, '': 2, left: undefined });
      expect(said.split('\n')).toEqual([
        expect.stringMatching(/^zzzzzzzzzzzz: there is no such option; (use one of: [a-z]|did you mean ")/),
        expect.stringMatching(/^\(all\): there is no such option; /),
      ]);
      for (const key of Object.keys(options))
        expect(await problemOf(call, { ...options, [`z${key}`]: 1 })).toMatch(
          `z${key}: there is no such option; did you mean "${key}"?`,
        );
      expect(await problemOf(call, options)).not.toMatch('there is no such option');
    },
  );

  it('of validate and of a shard', async () => {
    const all: Record<keyof ValidateOptions, 1> = {
      ...{ quick: 1, seed: 1, casino: 1, patternsOnly: 1, seeds: 1, knockouts: 1, signal: 1, onProgress: 1 },
    };
    for (const key of Object.keys(all))
      expect(await problemOf(validate, { [`z${key}`]: 1 })).toBe(
        `z${key}: there is no such option; did you mean "${key}"?`,
      );
    const shard = { shard: { index: 1, of: 1 }, directory: tmpdir(), vary, run: 5 };
    expect(await problemOf((options) => threaded.sweepShard(scenario, options), shard)).toMatch(
      /^run: there is no such option; did you mean "runs"\?$/,
    );
  });

  it('by the nearest name', async () => {
    expect(await problemOf(CALLS['negotiate']![0], { sed: 1 })).toBe(
      'sed: there is no such option; did you mean "seed"?',
    );
    expect(await problemOf(CALLS['simulate']![0], { run: 5 })).toBe(
      'run: there is no such option; did you mean "runs"?',
    );
  });

  it('are no matter where a script hands the function itself to map', () => {
    const each = (list: readonly unknown[], call: unknown): unknown[] => list.map(call as (one: unknown) => unknown);
    const [frames] = each([talks], replay) as [unknown[]];
    expect((each(frames, resumeTable).at(-1) as dealbreaker.Table).ending).toEqual(talks.ending);
    expect(each([scenario], efficiency)).toEqual([efficiency(scenario)]);
  });
});
