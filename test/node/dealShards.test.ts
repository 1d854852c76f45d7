/**
 * Relationships in parts: what any history of parts, kills and repetitions leads to is what one process makes, to the
 * byte; and what is not whole is refused. What parts of every study have in common is tested in shards.test.ts.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nullModels } from '../../src/dealings/nullModels/nullModels.ts';
import type { DealRow } from '../../src/dealings/rows/dealRow.ts';
import { dealRows, simulateDealings } from '../../src/dealings/simulateDealings.ts';
import { BLOCK, dealBlocksPlan, dealBlocksStudy, outcomesOf } from '../../src/node/shards/dealBlocks.ts';
import type { DealBlock } from '../../src/node/shards/dealBlocks.ts';
import { dealingsShard } from '../../src/node/shards/dealingsShard.ts';
import { mergeDealings } from '../../src/node/shards/mergeDealings.ts';
import { mergeShards } from '../../src/node/shards/mergeShards.ts';
import { sweepShard } from '../../src/node/shards/sweepShard.ts';
import { simulateDealings as inThreads } from '../../src/node/threads/dealStudies.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { lasting } from '../dealings/tables.ts';
import { FULL } from '../profile.ts';
import { killWhileWriting } from './killWhileWriting.ts';

const after = { fades: 0.2, drift: 0.1, renewal: 1, comesBack: 0.5, newcomers: 0.5, delivery: 0.8, recovers: 0.5 };
const scenario = readScenario(lasting({ rounds: 4, after: { ...after, term: 2 } }));
// Three blocks of relationships and three of clients.
const options = { runs: 2 * BLOCK + 20, deals: 3, seed: 's' } as const;
const bytes = (found: unknown): string => JSON.stringify(found);
const alone = bytes({ simulation: simulateDealings(scenario, options), nullModels: nullModels(scenario, options) });
const root = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let directory = '';
let number = 0;
beforeEach(() => void (directory = join(root, String(number++))));

const part = (index: number, of: number, more: object = {}): ReturnType<typeof dealingsShard> =>
  dealingsShard(scenario, { ...options, shard: { index, of }, directory, ...more });
const merged = (): string => {
  const { simulation, nullModels: models } = mergeDealings(directory);
  return bytes({ simulation, nullModels: models });
};
const journals = (): string[] => readdirSync(directory).filter((name) => /^shard.*\.part$/.test(name));

describe('parts of a study of relationships', () => {
  it.runIf(FULL)('together are what one process makes, whatever their number, order and threads', async () => {
    for (const [n, order] of [[1], [2, 1], [3, 1, 2], [7, 8, 1, 2, 3, 4, 5, 6]].entries()) {
      directory = join(root, `order ${n}`);
      for (const index of order) await part(index, order.length, order.length === 3 ? { workers: 2 } : {});
      expect(merged()).toBe(alone);
      expect(journals()).toEqual([]);
    }
  });

  it('give the rows of one process, in order', async () => {
    for (const index of [2, 1]) await part(index, 2);
    const rows: DealRow[] = [];
    mergeDealings(directory, (row) => void rows.push(row));
    expect(bytes(rows)).toBe(bytes([...dealRows(scenario, options)]));
  });

  it('of a single deal have no null models', async () => {
    await part(1, 1, { deals: 1 });
    const { simulation, nullModels: models } = mergeDealings(directory);
    expect(models).toBeNull();
    expect(bytes(simulation)).toBe(bytes(simulateDealings(scenario, { ...options, deals: 1 })));
  });

  it('that were stopped go on after their last finished block; a torn line does not count', async () => {
    const control = new AbortController();
    const first = await part(1, 1, {
      signal: control.signal,
      onProgress: ({ done }: { done: number }) => void (done > BLOCK && control.abort()),
    });
    // The block at which it is stopped may be finished by the same piece of work, and so may all of this kind.
    expect(first.complete).toBe(false);
    expect(first.rows).toBeGreaterThanOrEqual(1);
    expect(first.rows).toBeLessThan(6);
    const [journal] = journals();
    appendFileSync(join(directory, journal!), '{"unit":1,"what":"rel');
    expect(() => mergeDealings(directory)).toThrow(/6 of 6 blocks are missing/);
    const second = await part(1, 1);
    expect(second).toEqual({ complete: true, rows: 6, of: 6, before: first.rows });
    expect(merged()).toBe(alone);
    expect(readdirSync(directory).sort()).toEqual(['shard-1-of-1.json', 'shard-1-of-1.jsonl', 'spec.json']);
  });

  it('go on from any whole lines that a kill leaves, and from nothing after a line of elsewhere', async () => {
    await part(1, 1);
    const lines = readFileSync(join(directory, 'shard-1-of-1.jsonl'), 'utf8').trimEnd().split('\n');
    const spec = (JSON.parse(readFileSync(join(directory, 'spec.json'), 'utf8')) as { hash: string }).hash;
    const stem = `shard-1-of-1.${spec.slice(0, 12)}`;
    const cases: (readonly [kept: number, text: string])[] = [
      [0, ''],
      [1, `${lines[0]!}\n`],
      [4, `${lines.slice(0, 4).join('\n')}\n${lines[4]!.slice(0, 100)}`],
      [2, `${lines[0]!}\n${lines[1]!}\n${lines[4]!}\n`],
      [6, `${lines.join('\n')}\n`],
    ];
    for (const [n, [kept, text]] of cases.entries()) {
      const whole = directory;
      directory = join(root, `kill ${n}`);
      await part(1, 1, { signal: stopped() });
      for (const name of journals()) rmSync(join(directory, name));
      writeFileSync(join(directory, `${stem}.abc.part`), text);
      expect(await part(1, 1)).toMatchObject({ complete: true, before: kept });
      expect(readFileSync(join(directory, 'shard-1-of-1.jsonl'), 'utf8')).toBe(`${lines.join('\n')}\n`);
      expect(journals()).toEqual([]);
      directory = whole;
    }
  });

  it('of two processes with one number do each other no harm', async () => {
    await Promise.all([part(1, 2), part(1, 2), part(2, 2), part(2, 2)]);
    expect(merged()).toBe(alone);
  });

  it('that are complete are left alone', async () => {
    await part(2, 3);
    const again = await part(2, 3, { onProgress: () => expect.unreachable() });
    expect(again).toEqual({ complete: true, rows: 2, of: 2, before: 2 });
  });

  it('count the faults of a policy from a module, as threads do', async () => {
    const path = join(root, 'throws.mjs');
    // It ends some runs at their second deal, by the number of the run: what it was offered differs from run to run.
    writeFileSync(
      path,
      `export default (view, memory, draws) => {
        if (draws.next() < 0.2) throw new Error('no');
        const action = view.theirs === null ? { bid: [...view.space.sizes].map(() => 0) } : { accept: true };
        return { action, memory };
      };`,
    );
    const seats = { client: path };
    for (const index of [1, 2]) await part(index, 2, { seats });
    const { simulation } = mergeDealings(directory);
    expect(simulation.faults.client).toBeGreaterThan(0);
    expect(bytes(simulation)).toBe(bytes(await inThreads(scenario, { ...options, seats })));
  });

  it.runIf(FULL)('survive kill -9 on the command line', () => {
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const file = fileURLToPath(new URL('../../examples/scenarios/next-deal.json', import.meta.url));
    const words = ['dealings', file, '--deals', '3', '--runs', '300', '--json'];
    const into = ['--resume', directory];
    // The process kills itself when it has written three blocks and a part of the fourth.
    const killing = killWhileWriting(root, '{"unit"', 1000);
    const killed = spawnSync(process.execPath, [...killing, cli, ...words, ...into]);
    expect(killed.signal).toBe('SIGKILL');
    const [journal] = journals();
    expect(readFileSync(join(directory, journal!), 'utf8').split('\n')).toHaveLength(4);
    expect(existsSync(join(directory, 'shard-1-of-1.json'))).toBe(false);
    const again = spawnSync(process.execPath, [cli, ...words, ...into], { encoding: 'utf8' });
    expect(again.status).toBe(0);
    expect(again.stdout).toBe(spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' }).stdout);
  });
});

/** A signal that stops a study at its first report. */
function stopped(): AbortSignal {
  const control = new AbortController();
  control.abort();
  return control.signal;
}

it('a block of numbers is read back to the bit', () => {
  const plan = dealBlocksPlan(scenario, { runs: 5, deals: 2 });
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 5, maxLength: 5 }), (column) => {
      const numbers = Float64Array.from(column, (x) => (x === 0 ? 0 : x));
      const outcomes = { from: 0, count: 5, stride: 1, numbers, faults: [] };
      const found: DealBlock[] = [];
      const study = dealBlocksStudy(plan, [0], (block) => void found.push(block));
      for (const piece of study.pieces) study.addOutcomes(piece, outcomes);
      expect(outcomesOf(JSON.parse(JSON.stringify(found[0])) as DealBlock)).toEqual(outcomes);
    }),
  );
});

describe('merging refuses', () => {
  it('what is missing, by shard and by block, and what is there twice', async () => {
    await part(1, 3);
    await part(3, 3);
    expect(merged).toThrow(
      /2 of 6 blocks are missing \(blocks 1, 4\), that is 128 sequences of deals: shard 2 of 3.*--shard 2\/3/,
    );
    await part(2, 3);
    const here = directory;
    directory = join(root, 'in four');
    await part(1, 4);
    for (const ending of ['json', 'jsonl'])
      copyFileSync(join(directory, `shard-1-of-4.${ending}`), join(here, `shard-1-of-4.${ending}`));
    directory = here;
    expect(merged).toThrow(/its block 0 is in shard-1-of-3\.jsonl, too; take one of the two out/);
  });

  it('other studies, other kinds of studies, and what was changed', async () => {
    await part(1, 2);
    const here = directory;
    await expect(part(2, 2, { deals: 4 })).rejects.toThrow(
      /holds another study of relationships \(it differs in: deals\)/,
    );
    await expect(part(2, 2, { seed: 't' })).rejects.toThrow(/it differs in: seed/);
    await expect(part(3, 2)).rejects.toThrow(/3 of 2 is no part/);
    const vary = { 'vendor.care': [0, 1] };
    const swept = { vary, runs: 5, shard: { index: 1, of: 1 } };
    await expect(sweepShard(scenario, { ...swept, directory })).rejects.toThrow(
      /holds a study of relationships, and this is a sweep/,
    );
    expect(() => mergeShards(directory)).toThrow(/spec of a study of relationships; merge it by mergeDealings/);
    directory = join(root, 'swept');
    await sweepShard(scenario, { ...swept, directory });
    expect(merged).toThrow(/spec of a sweep; merge it by mergeShards/);
    directory = join(root, 'other runs');
    await part(2, 2, { runs: 50 });
    for (const name of ['shard-2-of-2.json', 'shard-2-of-2.jsonl'])
      copyFileSync(join(directory, name), join(here, name));
    directory = here;
    expect(merged).toThrow(/belongs to another study of relationships/);
    await part(2, 2);
    expect(merged()).toBe(alone);
    appendFileSync(join(directory, 'shard-2-of-2.jsonl'), '{}\n');
    expect(merged).toThrow(/it was changed after it was written/);
  });
});
