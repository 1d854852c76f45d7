/** Every study tells how far it is in the same way, and stops at a signal. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { compare } from '../../src/experiments/compare.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { sensitivity } from '../../src/experiments/sensitivity.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import { tournament } from '../../src/experiments/tournament/tournament.ts';
import type { Progress, ProgressOptions } from '../../src/kernel/progress.ts';
import { withProgress } from '../../src/kernel/progress.ts';
import * as node from '../../src/node/index.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { measure } from '../../src/validation/populations/measure.ts';
import { patterns } from '../../src/validation/patterns.ts';
import { validate } from '../../src/validation/validate.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const essay = readScenario(scenarioFile('small-point'));
const other = withLevers(essay, { 'vendor.care': 1 });
const vary = { 'vendor.care': [0, 1] };
const died = negotiate(essay, { seed: 7 });

const studies: Record<string, (options: ProgressOptions) => unknown> = {
  runs: (options) => runs(essay, { runs: 600, ...options }),
  simulate: (options) => simulate(essay, { runs: 600, ...options }),
  compare: (options) => compare(essay, other, { runs: 300, ...options }),
  sweep: (options) => sweep(essay, { vary, runs: 40, ...options }),
  sensitivity: (options) => sensitivity(essay, { vary, samples: 2, runs: 4, ...options }),
  tournament: (options) => tournament(['micro+silent', 'hardliner+silent'], [essay], { runs: 2, ...options }),
  measure: (options) => measure([essay, other], options),
  postMortem: (options) => postMortem(died, { runs: 2, others: 0, ...options }),
};

describe.each(Object.entries(studies))('%s', (_, study) => {
  const told: Progress[] = [];
  const whole = study({ onProgress: (progress) => void told.push(progress) });

  it('tells its progress up to the end, and it changes nothing', () => {
    expect(told.length).toBeGreaterThan(1);
    for (const [n, { done, total, stage }] of told.entries()) {
      expect(done).toBeGreaterThanOrEqual(n === 0 ? 0 : told[n - 1]!.done);
      expect(total).toBe(told[0]!.total);
      expect(stage).not.toBe('');
    }
    expect(told.at(-1)!.done).toBe(told[0]!.total);
    expect(study({})).toEqual(whole);
  });

  it('throws the reason of a signal that is aborted before the first block, or at the end of one', () => {
    const reason = new Error('enough');
    expect(() => study({ signal: AbortSignal.abort(reason) })).toThrow(reason);
    const control = new AbortController();
    const seen: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
      control.abort(reason);
    };
    expect(() => study({ signal: control.signal, onProgress })).toThrow(reason);
    expect(seen).toHaveLength(1);
  });
});

it('validate tells its stages, and stops before the next pair', () => {
  const control = new AbortController();
  const seen: Progress[] = [];
  const onProgress = (progress: Progress): void => {
    seen.push(progress);
    control.abort(new Error('enough'));
  };
  expect(() => validate({ quick: true, patternsOnly: true, signal: control.signal, onProgress })).toThrow('enough');
  expect(seen).toEqual([{ done: 0, total: patterns.length, stage: expect.stringContaining('row 1') as string }]);
});

it('the studies of dealbreaker/node tell the same', async () => {
  const told: Progress[] = [];
  await node.simulate(essay, { runs: 300, onProgress: (progress) => void told.push(progress) });
  expect(told.at(-1)).toEqual({ done: 300, total: 300, stage: 'negotiations' });
  const reason = new Error('enough');
  await expect(node.simulate(essay, { signal: AbortSignal.abort(reason) })).rejects.toThrow(reason);
});

it('withProgress tells of an item when it is done with', () => {
  const told: Progress[] = [];
  const items = withProgress(['a', 'b'], 'letters', { onProgress: (progress) => void told.push(progress) }, 1, 3);
  expect(items.next().value).toBe('a');
  expect(told).toEqual([]);
  expect(items.next().value).toBe('b');
  expect(told).toEqual([{ done: 2, total: 3, stage: 'letters' }]);
  expect(items.next().done).toBe(true);
  expect(told.at(-1)).toEqual({ done: 3, total: 3, stage: 'letters' });
});
