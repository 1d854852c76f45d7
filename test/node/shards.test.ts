/**
 * Sweeps in parts: what any history of parts, kills and repetitions leads to is what one process makes; and what is not
 * whole is refused.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../src/experiments/sweep.ts';
import { DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { arrayIndex } from '../../src/node/shards/arrayIndex.ts';
import { mergeShards } from '../../src/node/shards/mergeShards.ts';
import { unitAt, unitCount } from '../../src/node/shards/shard.ts';
import { sweepShard } from '../../src/node/shards/sweepShard.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';
import { encodedForms } from '../kernel/encodedForms.ts';
import { killWhileWriting } from './killWhileWriting.ts';

const scenario = readScenario(scenarioFile('small-point'));
const options = { vary: { 'vendor.flexibility': '0:1:0.25' }, runs: 20, replicates: 2, seed: 's' } as const;
const alone = JSON.stringify(sweep(scenario, options));
const root = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let directory = '';
let number = 0;
beforeEach(() => void (directory = join(root, String(number++))));

const part = (index: number, of: number, more: object = {}): ReturnType<typeof sweepShard> =>
  sweepShard(scenario, { ...options, shard: { index, of }, directory, ...more });
const all = async (of: number): Promise<void> => {
  for (let index = 1; index <= of; index++) await part(index, of);
};
const problems = (): string => {
  try {
    mergeShards(directory);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('shards', () => {
  it('have every unit once between them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 100 }), (of, units) => {
        const found = Array.from({ length: of }, (_, i) =>
          Array.from({ length: unitCount({ index: i + 1, of }, units) }, (__, n) => unitAt({ index: i + 1, of }, n)),
        ).flat();
        expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: units }, (_, i) => i));
      }),
    );
  });

  it('together are what one process makes, whatever their number and order', async () => {
    for (const order of [[1], [2, 1], [3, 1, 2], [7, 11, 1, 2, 3, 4, 5, 6, 8, 9, 10]]) {
      directory = join(root, `order ${order.length}`);
      for (const index of order) await part(index, order.length);
      expect(JSON.stringify(mergeShards(directory).rows)).toBe(alone);
      expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
    }
  });

  it('that are complete are left alone', async () => {
    await part(2, 3);
    const before = readFileSync(join(directory, 'shard-2-of-3.json'), 'utf8');
    const again = await part(2, 3, { onProgress: () => expect.unreachable() });
    expect(again).toMatchObject({ complete: true, rows: 3, before: 3 });
    expect(readFileSync(join(directory, 'shard-2-of-3.json'), 'utf8')).toBe(before);
  });

  it('that were stopped go on after their last finished row; a torn line does not count', async () => {
    const control = new AbortController();
    const first = await part(1, 1, {
      signal: control.signal,
      runs: 400,
      onProgress: ({ done }: { done: number }) => void (done > 1300 && control.abort()),
    });
    expect(first.complete).toBe(false);
    expect(first.rows).toBeGreaterThanOrEqual(3);
    expect(first.rows).toBeLessThan(10);
    const [journal] = readdirSync(directory).filter((name) => name.startsWith('shard') && name.endsWith('.part'));
    appendFileSync(join(directory, journal!), '{"point":1,"repl');
    expect(problems()).toContain('10 of 10 rows are missing');
    const second = await part(1, 1, { runs: 400 });
    expect(second).toEqual({ complete: true, rows: 10, of: 10, before: first.rows });
    expect(JSON.stringify(mergeShards(directory).rows)).toBe(
      JSON.stringify(sweep(scenario, { ...options, runs: 400 })),
    );
    expect(readdirSync(directory).sort()).toEqual(['shard-1-of-1.json', 'shard-1-of-1.jsonl', 'spec.json']);
  });

  it.runIf(FULL)('survive kill -9: nothing that was finished is lost, nothing half is taken for whole', () => {
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const words = [
      'sweep',
      fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url)),
      '--vary',
      'vendor.flexibility=0:1:0.1',
      '--runs',
      '50',
      '--csv',
    ];
    const into = ['--resume', directory];
    // The process kills itself when it has written three rows and a part of the fourth.
    const killing = killWhileWriting(root, '{"', 10);
    const killed = spawnSync(process.execPath, [...killing, cli, ...words, ...into]);
    expect(killed.signal).toBe('SIGKILL');
    const rows = (): number =>
      (existsSync(directory) ? readdirSync(directory) : [])
        .filter((name) => /^shard.*\.part$/.test(name))
        .reduce((n, name) => n + readFileSync(join(directory, name), 'utf8').split('\n').length - 1, 0);
    expect(rows()).toBe(3);
    expect(existsSync(join(directory, 'shard-1-of-1.json'))).toBe(false);
    const again = spawnSync(process.execPath, [cli, ...words, ...into], { encoding: 'utf8' });
    expect(again.status).toBe(0);
    expect(again.stdout).toBe(spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' }).stdout);
  });

  it('of two processes on the same part do each other no harm', async () => {
    await Promise.all([part(1, 2), part(1, 2), part(2, 2), part(2, 2)]);
    expect(JSON.stringify(mergeShards(directory).rows)).toBe(alone);
  });

  it('of another sweep are not let in', async () => {
    await part(1, 2);
    await expect(part(2, 2, { runs: 21 })).rejects.toThrow(/another sweep \(it differs in: runs\)/);
    await expect(part(2, 2, { seed: 't' })).rejects.toThrow(/it differs in: seed/);
    await expect(sweepShard(scenario, { ...options, shard: { index: 3, of: 2 }, directory })).rejects.toThrow(
      DealbreakerError,
    );
    writeFileSync(join(root, 'a file'), '');
    await expect(part(1, 1, { directory: join(root, 'a file', 'x') })).rejects.toThrow(/no directory/);
  });
});

describe('merging refuses', () => {
  it('a part of another division that a finished part has already; the others are taken', async () => {
    await part(1, 3);
    for (const [index, of] of [
      [1, 4],
      [2, 2],
      [4, 4],
    ] as const)
      // Units 0, 3, 6 and 9 of ten are in shard 1 of 3; shard 1 of 4 has 0, 4 and 8, shard 2 of 2 the odd ones.
      await expect(part(index, of)).rejects.toThrow(/shard-1-of-3 has a part of shard-\d-of-\d; divide it into 3/);
    // Shards 2 and 5 of 6 are shard 2 of 3.
    for (const [index, of] of [
      [2, 6],
      [5, 6],
      [3, 3],
    ] as const)
      expect((await part(index, of)).complete).toBe(true);
    expect(JSON.stringify(mergeShards(directory).rows)).toBe(alone);
  });

  it('what is missing, by shard and by point', async () => {
    await part(1, 3);
    await part(3, 3);
    expect(problems()).toContain('3 of 10 rows are missing (points 0, 2, 3), that is 60 negotiations: shard 2 of 3');
  });
  it('what is there twice', async () => {
    await all(2);
    const here = directory;
    directory = join(root, 'in four');
    await part(1, 4);
    for (const ending of ['json', 'jsonl'])
      copyFileSync(join(directory, `shard-1-of-4.${ending}`), join(here, `shard-1-of-4.${ending}`));
    directory = here;
    expect(problems()).toMatch(/point 0, replicate 0 is in shard-1-of-\d\.jsonl, too/);
  });
  it('other sweeps', async () => {
    await part(1, 2);
    const here = directory;
    directory = join(root, 'other');
    await part(2, 2, { runs: 30 });
    for (const name of ['shard-2-of-2.json', 'shard-2-of-2.jsonl'])
      copyFileSync(join(directory, name), join(here, name));
    directory = here;
    expect(problems()).toContain('belongs to another sweep');
  });
  it('rows that were changed, are gone, or belong elsewhere', async () => {
    await all(2);
    const copy = (name: string): void => {
      cpSync(directory, join(root, name), { recursive: true });
      directory = join(root, name);
    };
    const whole = directory;
    copy('changed');
    appendFileSync(join(directory, 'shard-1-of-2.jsonl'), '{}\n');
    expect(problems()).toContain('it was changed after it was written');
    directory = whole;
    copy('gone');
    rmSync(join(directory, 'shard-1-of-2.jsonl'));
    expect(problems()).toContain('it is not there, though its manifest is');
    directory = whole;
    copy('renamed');
    renameSync(join(directory, 'shard-1-of-2.json'), join(directory, 'x.json'));
    expect(problems()).toBe('');
    copyFileSync(join(directory, 'x.json'), join(directory, 'y.json'));
    expect(problems()).toContain('too; take one of the two out');
    directory = whole;
    copy('spec');
    writeFileSync(
      join(directory, 'spec.json'),
      readFileSync(join(directory, 'spec.json'), 'utf8').replace('"runs": 20', '"runs": 21'),
    );
    expect(problems()).toContain('it was changed after it was written');
    const spec = join(directory, 'spec.json');
    const text = readFileSync(join(whole, 'spec.json'), 'utf8');
    for (const form of Object.values(encodedForms(text))) {
      writeFileSync(spec, form);
      expect(problems()).toBe('');
    }
    for (const [nonsense, says] of [
      ['null', 'it was written by version undefined'],
      [text.slice(0, 200), 'it is not JSON (line '],
    ] as const) {
      writeFileSync(spec, nonsense);
      expect(problems()).toContain(says);
    }
    directory = join(root, 'nowhere');
    expect(problems()).toContain('there is no such file');
  });
});

describe('the index of an array job', () => {
  it('is read from each scheduler, which count from 0 or from 1', () => {
    for (let i = 1; i <= 8; i++) {
      expect(arrayIndex({ SLURM_ARRAY_TASK_ID: String(i) }, 8)).toBe(i);
      expect(arrayIndex({ JOB_COMPLETION_INDEX: String(i - 1) }, 8)).toBe(i);
      expect(arrayIndex({ AWS_BATCH_JOB_ARRAY_INDEX: String(i - 1) }, 8)).toBe(i);
      expect(
        arrayIndex(
          { JOB_COMPLETION_INDEX: String(i - 1), AWS_BATCH_JOB_ARRAY_INDEX: String(i - 1), SLURM_ARRAY_TASK_ID: '' },
          8,
        ),
      ).toBe(i);
    }
  });
  it('is a problem where there is none, where it is out of range, and where two disagree', () => {
    expect(() => arrayIndex({}, 8)).toThrow(/no scheduler says/);
    expect(() => arrayIndex({ SLURM_ARRAY_TASK_ID: '0' }, 8)).toThrow(/--array=1-8/);
    expect(() => arrayIndex({ SLURM_ARRAY_TASK_ID: '9' }, 8)).toThrow(/--array=1-8/);
    expect(() => arrayIndex({ JOB_COMPLETION_INDEX: '8' }, 8)).toThrow(/8 completions/);
    expect(() => arrayIndex({ JOB_COMPLETION_INDEX: 'x' }, 8)).toThrow(/none of 8 parts/);
    expect(() => arrayIndex({ SLURM_ARRAY_TASK_ID: '3', JOB_COMPLETION_INDEX: '3' }, 8)).toThrow(
      /Kubernetes says 3, but Slurm says/,
    );
  });
});
