/**
 * Studies of deals in threads: the same bytes as one thread, and a policy that never returns. They run the last build
 * (npm test makes it first).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nullModels as nullModelsHere } from '../../src/dealings/nullModels/nullModels.ts';
import { simulateDealings as simulateHere } from '../../src/dealings/simulateDealings.ts';
import { nullModels, simulateDealings } from '../../src/node/threads/dealStudies.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { lasting } from '../dealings/tables.ts';
import { FULL } from '../profile.ts';

const text = (value: unknown): string => JSON.stringify(value);
const scenario = readScenario(lasting({ rounds: 4 }));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same bytes', () => {
  it('of simulateDealings and nullModels', async () => {
    const options = { runs: 60, deals: 3, seed: 's' };
    const all = FULL ? [1, 2, 5] : [2];
    const [rates, models] = [text(simulateHere(scenario, options)), text(nullModelsHere(scenario, options))];
    for (const workers of all) {
      expect(text(await simulateDealings(scenario, { ...options, workers }))).toBe(rates);
      expect(text(await nullModels(scenario, { ...options, workers }))).toBe(models);
    }
  });

  it('of so many runs, where a signal stops them, and the progress counts relationships', async () => {
    const control = new AbortController();
    const stages = new Set<string>();
    const found = await simulateDealings(scenario, {
      runs: 1_000_000,
      deals: 2,
      signal: control.signal,
      onProgress: ({ done, stage }) => {
        stages.add(stage);
        if (done > 100) control.abort();
      },
    });
    expect([...stages]).toEqual(['relationships']);
    expect(found.runs).toBeGreaterThan(100);
    expect(found.runs).toBeLessThan(1_000_000);
    expect(text(found)).toBe(text(simulateHere(scenario, { runs: found.runs, deals: 2 })));
  });

  it('refuses what is no option', async () => {
    await expect(simulateDealings(scenario, { clients: 3 } as never)).rejects.toThrow(/clients: there is no such/);
    await expect(nullModels(scenario, { deals: 1 })).rejects.toThrow(/deals: 1 is not a whole number from 2/);
  });
});

it.runIf(FULL)('a policy that loops at a later deal is cut off there, and its run has the deals before', async () => {
  const path = join(folder, 'loops.mjs');
  // The client signs what it is offered, at its one turn of a table; at its third it never returns.
  writeFileSync(
    path,
    `let turns = 0;
    export default (view) => {
      turns += 1;
      while (turns === 3);
      const last = Array.from(view.space.sizes, (n) => n - 1);
      return { action: view.theirs === null ? { bid: last } : { accept: true }, memory: null };
    };`,
  );
  const { faults, runs, deals } = await simulateDealings(scenario, {
    runs: 1,
    deals: 4,
    workers: 2,
    seats: { client: path },
    timeLimit: 300,
  });
  expect([runs, faults.client, faults.first[0]!.run]).toEqual([1, 1, 0]);
  expect(faults.first[0]!.message).toMatch(/loops\.mjs.*did not return in time/);
  expect(deals.map(({ tables }) => tables)).toEqual([1, 1, 0, 0]);
});
