/** Options that are no options: every function answers with the library's own error, with path and how to mend it. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { compare } from '../../src/experiments/compare.ts';
import { sensitivity } from '../../src/experiments/sensitivity.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import { tournament } from '../../src/experiments/tournament/tournament.ts';
import * as threaded from '../../src/node/threads/studies.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { measure } from '../../src/validation/populations/measure.ts';
import { smallPoint } from '../../src/validation/populations/smallPoint.ts';
import { validate } from '../../src/validation/validate.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import type { Call } from './problemOf.ts';
import { problemOf } from './problemOf.ts';

const scenario = readScenario(scenarioFile('small-point'));
const talks = negotiate(scenario, { seed: 7 });

const plain: [string, Call][] = [
  ['negotiate', (options) => negotiate(scenario, options)],
  ['openTable', (options) => openTable(scenario, options)],
  ['a population', (options) => smallPoint(options)],
];
const vary = { 'vendor.care': '0:1' };
const studies: [string, Call, object][] = [
  ['simulate', (options) => simulate(scenario, options), { runs: 2 }],
  ['compare', (options) => compare(scenario, scenario, options), { runs: 2 }],
  ['sweep', (options) => sweep(scenario, options), { vary: { rounds: [2] }, runs: 2 }],
  ['sensitivity', (options) => sensitivity(scenario, options), { vary, samples: 2, runs: 2 }],
  ['tournament', (options) => tournament(['micro'], [scenario], options), { runs: 2 }],
  ['postMortem', (options) => postMortem(talks, options), { runs: 0 }],
  ['measure', (options) => measure([scenario], options), {}],
  ['validate', (options) => validate(options), { quick: true, patternsOnly: true }],
  ['simulate in threads', (options) => threaded.simulate(scenario, options), { runs: 2 }],
  ['compare in threads', (options) => threaded.compare(scenario, scenario, options), { runs: 2 }],
  ['sweep in threads', (options) => threaded.sweep(scenario, options), { vary: { rounds: [2] }, runs: 2 }],
  ['sensitivity in threads', (options) => threaded.sensitivity(scenario, options), { vary, samples: 2, runs: 2 }],
];

describe('bad options', () => {
  it.each([...plain, ...studies.map(([name, call]): [string, Call] => [name, call])])(
    'of %s that are no object',
    async (_name, call) => {
      for (const options of [null, 5, 'text', [], true])
        expect(await problemOf(call, options)).toBe('options: it is not an object; give an object, or leave it out');
    },
  );

  it.each(studies)('of %s: a signal or a listener that is none', async (_name, call, options) => {
    for (const signal of [null, 5, {}, new AbortController()])
      expect(await problemOf(call, { ...options, signal })).toMatch(/^signal: it is not a signal; give the signal/);
    for (const onProgress of [null, 5, {}, 'log'])
      expect(await problemOf(call, { ...options, onProgress })).toMatch(/^onProgress: it is not a function; give/);
  });

  it('of threads: an object that has only the form of a signal', async () => {
    expect(await problemOf(studies[8]![1], { runs: 2, signal: { aborted: false } })).toMatch(
      /^signal: it is not an AbortSignal/,
    );
  });

  it('levers that are no object', () => {
    for (const levers of [null, 5, 'vendor.care=1', []])
      expect(() => withLevers(scenario, levers as never)).toThrow(/^levers: it is not an object; give values by path/);
  });
});
