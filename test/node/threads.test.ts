/**
 * Threads: the same bytes as one thread, whatever happens to them. They run the last build (npm test makes it first).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compare as compareHere } from '../../src/experiments/compare.ts';
import { sensitivity as senseHere } from '../../src/experiments/sensitivity.ts';
import { simulate as simulateHere } from '../../src/experiments/simulate.ts';
import { sweep as sweepHere } from '../../src/experiments/sweep.ts';
import { DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { compare, openWorkers, sensitivity, simulate, sweep } from '../../src/node/index.ts';
import { modulePath } from '../../src/node/threads/seats.ts';
import type { Policy } from '../../src/policies/contracts/policy.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const scenario = readScenario(scenarioFile('small-point'));
const text = (value: unknown): string => JSON.stringify(value);
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['a/p.mjs', 'a/p.mjs', undefined],
  ['a/p.mjs#leaves', 'a/p.mjs', 'leaves'],
  ['a#b/p.mjs', 'a#b/p.mjs', undefined],
  ['a#b/p#1.mjs', 'a#b/p#1.mjs', undefined],
  ['a#b/p#1.mjs#leaves', 'a#b/p#1.mjs', 'leaves'],
  ['C:\\a#b\\p.mjs', 'C:\\a#b\\p.mjs', undefined],
])('%s names a module and an export', (seat, path, name) => expect(modulePath(seat)).toEqual([path, name]));

describe('the same bytes', () => {
  it.runIf(FULL)('of simulate, for any number of workers, and with a rule to stop', async () => {
    const [all, stopped] = [
      { runs: 1500, seed: 's' },
      { runs: 9000, seed: 's', until: { halfWidth: 0.03 } },
    ];
    for (const options of [all, stopped]) {
      const here = text(simulateHere(scenario, options));
      for (const workers of [1, 2, 5]) expect(text(await simulate(scenario, { ...options, workers }))).toBe(here);
    }
  });

  it.runIf(FULL)('of compare, sweep and sensitivity', async () => {
    const other = withLevers(scenario, { 'vendor.care': 0.5 });
    expect(text(await compare(scenario, other, { runs: 700, workers: 2 }))).toBe(
      text(compareHere(scenario, other, { runs: 700 })),
    );
    const swept = {
      vary: { 'vendor.flexibility': '0:1:0.5', 'vendor.talk': ['candid', 'silent'] },
      runs: 60,
      replicates: 2,
    } as const;
    expect(text(await sweep(scenario, { ...swept, workers: 3 }))).toBe(text(sweepHere(scenario, swept)));
    const sensed = { vary: { 'vendor.flexibility': '0:1', 'rivals.0.fit': '0.2:0.6' }, runs: 10, samples: 12 } as const;
    expect(text(await sensitivity(scenario, { ...sensed, workers: 2 }))).toBe(text(senseHere(scenario, sensed)));
  });

  it.runIf(FULL)(
    'though threads are killed on the way: they are replaced, and their runs are played again',
    async () => {
      const workers = await openWorkers(2);
      try {
        const seen = new Set(workers.threads.map(({ threadId }) => threadId));
        let killed = 0;
        const result = await simulate(scenario, {
          runs: 12_000,
          seed: 'killed',
          workers,
          onProgress: ({ done }) => {
            if (done < 1500 * (killed + 1) || killed === 3) return;
            killed += 1;
            void workers.threads[0]!.terminate();
          },
        });
        expect(killed).toBe(3);
        for (const { threadId } of workers.threads) seen.add(threadId);
        expect(workers.threads).toHaveLength(2);
        expect(seen.size).toBeGreaterThan(2);
        expect(text(result)).toBe(text(simulateHere(scenario, { runs: 12_000, seed: 'killed' })));
        // The pool is as good as new.
        expect((await simulate(scenario, { runs: 50, workers })).runs).toBe(50);
      } finally {
        await workers.close();
      }
    },
  );
});

describe('stopping', () => {
  it.runIf(FULL)('by a signal gives what was finished, which is what so many runs give', async () => {
    for (const workers of [1, 2]) {
      const control = new AbortController();
      const result = await simulate(scenario, {
        runs: 1_000_000,
        seed: 'stop',
        workers,
        signal: control.signal,
        onProgress: ({ done }) => void (done > 1000 && control.abort()),
      });
      expect(result.runs).toBeGreaterThan(1000);
      expect(result.runs).toBeLessThan(1_000_000);
      expect(text(result)).toBe(text(simulateHere(scenario, { runs: result.runs, seed: 'stop' })));
    }
  });

  it.runIf(FULL)('a sweep gives the rows that were finished', async () => {
    const control = new AbortController();
    const vary = { 'vendor.care': '0:1:0.001' };
    const rows = await sweep(scenario, {
      vary,
      runs: 100,
      signal: control.signal,
      onProgress: ({ done }) => void (done > 500 && control.abort()),
    });
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.length).toBeLessThan(1001);
    expect(rows[4]).toEqual(
      sweepHere(scenario, { vary: { 'vendor.care': [0, 0.001, 0.002, 0.003, 0.004] }, runs: 100 })[4],
    );
  });

  it.runIf(FULL)(
    'a sensitivity gives the rows of the scheme that were finished, as so many samples give them',
    async () => {
      const options = { vary: { 'vendor.care': '0:1', 'client.trust': '0:1' }, runs: 5, seed: 'stop' };
      for (const enough of [1, 60, 200]) {
        const control = new AbortController();
        const found = await sensitivity(scenario, {
          ...options,
          samples: 5000,
          signal: control.signal,
          onProgress: ({ done }) => void (done >= enough && control.abort(new Error('enough'))),
        }).catch((error: unknown) => error as Error);
        if (found instanceof Error) expect([found.message, enough < 40]).toEqual(['enough', true]);
        else {
          expect(found.samples).toBeGreaterThanOrEqual(Math.floor(enough / 20));
          expect(text(found)).toBe(text(senseHere(scenario, { ...options, samples: found.samples })));
        }
      }
    },
  );

  it('before it begins, it rejects with the reason', async () => {
    await expect(simulate(scenario, { signal: AbortSignal.abort(new Error('not today')) })).rejects.toThrow(
      'not today',
    );
    await expect(
      sensitivity(scenario, {
        vary: { 'vendor.care': '0:1' },
        samples: 2,
        runs: 1,
        signal: AbortSignal.abort(new Error('not today')),
      }),
    ).rejects.toThrow('not today');
  });
});

describe('policies from modules', () => {
  const module = (name: string, body: string): string => {
    writeFileSync(
      join(folder, name),
      `const last = (view) => Array.from(view.space.sizes, (n) => n - 1);
      const first = (view) => Array.from(view.space.sizes, () => 0);
      ${body}`,
    );
    return join(folder, name);
  };
  const agreeable =
    'const act = (view) => (view.theirs === null ? { bid: last(view) } : { accept: true });' +
    'export default (view) => ({ action: act(view), memory: null });';

  it('play with any number of workers, as they do as functions', async () => {
    const path = module(
      'plain.mjs',
      `const bid = (view, draws) => (draws.next() < 0.5 ? last(view) : first(view));
      export default (view, memory, draws) => ({ action: { bid: bid(view, draws) }, memory: null });
      export const other = () => ({ action: { leave: true }, memory: null });`,
    );
    const { default: policy, other } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<
      string,
      Policy
    >;
    const here = text(simulateHere(scenario, { runs: 60, seats: { vendor: policy! } }));
    for (const workers of [1, 2])
      expect(text(await simulate(scenario, { runs: 60, seats: { vendor: path }, workers }))).toBe(here);
    expect(text(await simulate(scenario, { runs: 9, seats: { client: `${path}#other` }, workers: 2 }))).toBe(
      text(simulateHere(scenario, { runs: 9, seats: { client: other! } })),
    );
    expect(text(await simulate(scenario, { runs: 20, seats: { vendor: { talk: 'silent' } }, workers: 2 }))).toBe(
      text(simulateHere(scenario, { runs: 20, seats: { vendor: { talk: 'silent' } } })),
    );
  });

  it('end a run by a fault of their own, laid at their door, and the others go on', async () => {
    const faulty = (how: string): string =>
      `export default (view, memory, draws) => {
        if (view.round === 1 && draws.next() < 0.3) ${how}
        return { action: { bid: last(view) }, memory: null };
      };`;
    const cases = [
      ['throws.mjs', "throw new Error('out of ideas');", /threw "out of ideas"/],
      ['nonsense.mjs', 'return { action: { bid: [99] }, memory: null };', /no such option/],
      ['nothing.mjs', 'return;', /there is none/],
    ] as const;
    for (const [name, how, says] of cases) {
      const path = module(name, faulty(how));
      const { runs, faults, endings, dealRate } = await simulate(scenario, {
        runs: 40,
        seed: 'f',
        seats: { vendor: path },
        workers: 2,
      });
      expect(faults.vendor).toBeGreaterThan(3);
      expect(faults.vendor).toBeLessThan(30);
      expect(faults.client).toBe(0);
      expect(endings.agreement + endings['walk-away'] + endings.deadline + faults.vendor).toBe(runs);
      expect(dealRate.estimate).toBe(endings.agreement / runs);
      const { seed, run, side, round, message } = faults.first[0]!;
      expect({ seed, side, round }).toEqual({ seed: 'f', side: 'vendor', round: 1 });
      expect(message).toMatch(says);
      // The seed meets it again.
      const { default: policy } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Record<string, Policy>;
      expect(
        simulateHere(scenario, { runs: run + 1, seed, seats: { vendor: policy! } }).faults.first.at(-1),
      ).toMatchObject({ seed, run, side, round });
    }
  });

  it.runIf(FULL)('that loop are cut off, with their thread, and the others go on', async () => {
    const stuck = (how: string): string =>
      `let turns = 0;
      export default (view, memory, draws) => {
        if (view.round === 0 && draws.next() < 0.1) ${how}
        return { action: view.theirs === null ? { bid: last(view) } : { leave: true }, memory: null };
      };`;
    const options = { runs: 20, seed: 'l', workers: 2 };
    const throwing = await simulate(scenario, {
      ...options,
      seats: { client: module('stuck.mjs', stuck("throw new Error('here');")) },
    });
    const { faults, endings, runs } = await simulate(scenario, {
      ...options,
      seats: { client: module('loops.mjs', stuck('for (;;) turns += 1;')) },
      timeLimit: 300,
    });
    // Every turn that never ends is cut off. On a machine that stands still, so may be others.
    const cut = (one: typeof faults): number[] => one.first.map(({ run }) => run);
    expect(throwing.faults.client).toBeGreaterThan(0);
    expect(cut(faults)).toEqual(expect.arrayContaining(cut(throwing.faults)));
    for (const { message } of faults.first) expect(message).toContain('did not return in time');
    const ends = endings.agreement + endings['walk-away'] + endings.deadline;
    expect(ends + faults.client + faults.vendor).toBe(runs);
  });

  it('that are not there, do not load or cannot be sent are problems', async () => {
    await expect(simulate(scenario, { runs: 5, seats: { vendor: join(folder, 'nowhere.mjs') } })).rejects.toThrow(
      ScenarioError,
    );
    await expect(
      simulate(scenario, { runs: 5, seats: { vendor: module('broken.mjs', 'export default (') } }),
    ).rejects.toThrow(/cannot be loaded/);
    await expect(
      simulate(scenario, { runs: 5, seats: { vendor: `${module('good.mjs', agreeable)}#nothing` } }),
    ).rejects.toThrow(/no export "nothing"/);
    await expect(
      simulate(scenario, { runs: 5, seats: { vendor: () => ({ action: {} as never, memory: null }) }, workers: 2 }),
    ).rejects.toThrow(/path of a module/);
  });
});

it('a bad scenario is told as in one thread', async () => {
  await expect(simulate({} as never, { workers: 2 })).rejects.toThrow(ScenarioError);
  await expect(openWorkers(0)).rejects.toThrow(DealbreakerError);
});
