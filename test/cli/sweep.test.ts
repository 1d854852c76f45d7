/** Sweeps, parts and merging on the command line; interruption in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/experiments/sweep.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';
import type { Called } from './called.ts';
import { called } from './called.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scenario = join(root, 'examples/scenarios/small-point.json');
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...argv: string[]): Promise<Called> => called(argv);
const points = ['--vary', 'vendor.flexibility=0:1:0.5', '--vary', 'vendor.talk=candid,silent', '--runs', '20'];

describe('sweep', () => {
  it('prints the rows of the library as JSON, as CSV, and as a table', async () => {
    const rows = sweep(readScenario(scenarioFile('small-point')), {
      vary: { 'vendor.flexibility': [0, 0.5, 1], 'vendor.talk': ['candid', 'silent'] },
      runs: 20,
    });
    expect(JSON.parse((await call('sweep', scenario, ...points, '--json')).out)).toEqual(rows);
    const [head, ...lines] = (await call('sweep', scenario, ...points, '--csv', '--workers', '2')).out
      .trimEnd()
      .split('\n');
    expect(head!.split(',')).toEqual(Object.keys(rows[0]!));
    expect(lines.map((line) => line.split(','))).toEqual(
      rows.map((row) => Object.values(row).map((cell) => (cell === null ? '' : String(cell)))),
    );
    const { out } = await call('sweep', scenario, ...points);
    expect(out).toContain('6 POINTS (seed dealbreaker)');
    expect(out.split('\n').filter((line) => /(candid|silent).*±/.test(line))).toHaveLength(6);
  });

  it("takes points of one's own, and a Latin hypercube", async () => {
    writeFileSync(join(folder, 'rows.csv'), 'vendor.care,client.trust\n0.1,0.2\n0.3,0.4\n');
    const rows = JSON.parse(
      (await call('sweep', scenario, '--rows', join(folder, 'rows.csv'), '--runs', '5', '--json')).out,
    ) as Record<string, unknown>[];
    expect(rows.map((row) => [row['vendor.care'], row['client.trust']])).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(
      JSON.parse(
        (await call('sweep', scenario, '--vary', 'vendor.care=0:1', '--points', '7', '--runs', '3', '--json')).out,
      ),
    ).toHaveLength(7);
  });

  it('in parts is merged to what one process prints, in every form', async () => {
    const directory = join(folder, 'parts');
    for (const shard of ['2/3', '1/3', '3/3'])
      expect(await call('sweep', scenario, ...points, '--shard', shard, '--resume', directory, '--csv')).toMatchObject({
        code: 0,
        out: '',
        err: expect.stringContaining('is complete') as string,
      });
    expect((await call('sweep', scenario, ...points, '--shard', '2/3', '--resume', directory)).err).toContain(
      'was complete already',
    );
    for (const format of [['--csv'], ['--json'], []])
      expect((await call('merge', directory, ...format)).out).toBe(
        (await call('sweep', scenario, ...points, ...format)).out,
      );
    expect((await call('sweep', scenario, ...points, '--resume', join(folder, 'whole'), '--csv')).out).toBe(
      (await call('merge', directory, '--csv')).out,
    );
    rmSync(join(directory, 'shard-2-of-3.json'));
    expect(await call('merge', directory, '--csv')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/2 of 6 rows are missing \(points 1, 4\).*shard 2 of 3/) as string,
    });
  });

  it.each([
    [['--vary', 'vendor.cre=0:1:0.5'], /did you mean "vendor\.care"/],
    [['--vary', 'vendor.care=0:1'], /lacks a step/],
    [['--vary', 'vendor.care'], /path=from:to:step/],
    [[], /nothing varies/],
    [['--vary', 'vendor.care=0,1', '--vary', 'vendor.care=0.5'], /more than once/],
    [['--vary', 'vendor.care=0:2:1'], /too large/],
    [['--vary', 'vendor.care=0,1', '--csv', '--json'], /one of the two/],
    [['--vary', 'vendor.care=0,1', '--shard', '1/2'], /--resume DIR/],
    [['--vary', 'vendor.care=0,1', '--shard', '3/2', '--resume', 'x'], /counted from 1 to 2/],
    [['--vary', 'vendor.care=0,1', '--shard', '0/2', '--resume', 'x'], /counted from 1 to 2/],
    [['--vary', 'vendor.care=0,1', '--shard', 'x', '--resume', 'x'], /is not a part/],
    [['--rows', 'nowhere.csv'], /nowhere\.csv: there is no such file/],
    [['--rows', 'a.csv', '--vary', 'vendor.care=0,1'], /beside --rows/],
    [['--vary', 'vendor.care=0,1', '--workers', '0'], /whole number/],
    [['--vary', 'vendor.care=0,1', '--seat', 'vendor=nowhere.mjs'], /no such file/],
    [['--vary', 'vendor.care=0,1', '--seat', 'x.mjs'], /vendor=\.\/policy\.mjs/],
  ])('bad input: %j', async (argv, says) => {
    const { code, out, err } = await call('sweep', scenario, ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });
});

describe('sensitivity', () => {
  it.runIf(FULL)('tells and prints the indices', async () => {
    const words = [
      'sensitivity',
      scenario,
      '--vary',
      'rivals.0.fit=0.2:0.6',
      '--vary',
      'vendor.talk=candid,silent',
      '--samples',
      '10',
      '--runs',
      '5',
    ];
    expect((await call(...words)).out).toContain('40 points');
    const found = JSON.parse((await call(...words, '--json', '--workers', '2')).out) as { factors: { path: string }[] };
    expect(found.factors.map(({ path }) => path)).toEqual(['rivals.0.fit', 'vendor.talk']);
    expect(await call(...words, '--of', 'dealrate')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "dealRate"') as string,
    });
  });
});

describe('simulate', () => {
  it.runIf(FULL)('prints the same for any number of workers, and stops when it knows enough', async () => {
    const one = await call('simulate', scenario, '--runs', '900', '--json');
    expect((await call('simulate', scenario, '--runs', '900', '--json', '--workers', '2')).out).toBe(one.out);
    // Near a rate of 0.4, half of Wilson's interval is 1.96·√(0.24/n): 0.055 at 300 runs and 0.048 at 400.
    expect(
      (JSON.parse((await call('simulate', scenario, '--until', '0.05', '--json')).out) as { runs: number }).runs,
    ).toBe(400);
    expect((await call('simulate', scenario, '--until', 'soon')).code).toBe(2);
  });
});

describe('Ctrl-C', () => {
  const cli = join(root, 'dist/cli.js');
  /** Runs a command that gets Ctrl-C when it first writes rows into the file. */
  function interrupted(argv: readonly string[]): { code: number | null; out: string; err: string } {
    const preload = join(folder, 'interrupt.mjs');
    writeFileSync(
      preload,
      `import fs from 'node:fs';
      import { isMainThread } from 'node:worker_threads';
      import { syncBuiltinESMExports } from 'node:module';
      const { writeSync } = fs;
      let sent = !isMainThread;
      fs.writeSync = (...words) => {
        if (!sent && String(words[1]).startsWith('{"')) sent = process.kill(process.pid, 'SIGINT');
        return writeSync(...words);
      };
      syncBuiltinESMExports();`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', pathToFileURL(preload).href, cli, ...argv],
      { cwd: root, encoding: 'utf8' },
    );
    return { code: status, out: stdout, err: stderr };
  }

  it.runIf(FULL)('gives what is finished, says of how many, and keeps the rows', () => {
    for (const workers of ['1', '2']) {
      const path = join(folder, `w${workers}.jsonl`);
      const part = (): string | undefined => readdirSync(folder).find((name) => name.startsWith(`w${workers}.jsonl.`));
      const words = ['simulate', scenario, '--runs', '900000', '--json', '--workers', workers, '--out', path];
      const { code, out, err } = interrupted(words);
      expect(code).toBe(130);
      const { runs } = JSON.parse(out) as { runs: number };
      expect(err).toContain('of 900,000 negotiations');
      const rows = readFileSync(join(folder, part()!), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { run: number });
      expect(rows).toHaveLength(runs);
      // It is what so many runs give.
      expect(
        spawnSync(process.execPath, [cli, 'simulate', scenario, '--runs', String(runs), '--json'], { encoding: 'utf8' })
          .stdout,
      ).toBe(out);
    }
  });
});
