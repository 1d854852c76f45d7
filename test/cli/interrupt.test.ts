/** Ctrl-C at the first line of progress: a long command says what it kept, gives it, and ends with exit code 130. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { tournament } from '../../src/experiments/tournament/tournament.ts';
import type { Tournament } from '../../src/experiments/tournament/tournament.ts';
import { patterns } from '../../src/validation/patterns.ts';
import type { Validation } from '../../src/validation/validation.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scenario = 'examples/scenarios/small-point.json';

/** Runs a command whose clock leaves no time between two lines of progress, and which gets Ctrl-C with the first. */
function interrupted(...words: readonly string[]): { code: number | null; out: string; err: string } {
  const preload = join(folder, 'interrupt.mjs');
  writeFileSync(
    preload,
    `let now = 0;
    performance.now = () => (now += 20_000);
    const write = process.stderr.write.bind(process.stderr);
    let sent = false;
    process.stderr.write = (text, ...more) => {
      if (!sent && /^ *[0-9]+ %/.test(text)) sent = process.kill(process.pid, 'SIGINT');
      return write(text, ...more);
    };`,
  );
  const argv = ['--import', pathToFileURL(preload).href, join(root, 'dist/cli.js'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    timeout: 600_000,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The commands that are stopped in the full run alone. */
const OTHERS: readonly (readonly [string, ...string[]])[] = [
  ['tell', '--runs', '20000', '--json'],
  ['sensitivity', '--vary', 'vendor.care=0:1', '--samples', '800', '--runs', '2', '--json'],
  ['sweep', '--vary', 'vendor.care=0:1:0.004', '--runs', '2', '--json'],
  ['dealings', '--runs', '100000', '--deals', '2', '--json'],
  ['tournament', '--runs', '2', '--json'],
];

describe('Ctrl-C', () => {
  it.each([['simulate', '--runs', '900000', '--json'], ...(FULL ? OTHERS : [])])(
    '%s says what is finished',
    (command, ...flags) => {
      const { code, out, err } = interrupted(command, scenario, ...flags);
      expect(err).toMatch(/Interrupted|It was interrupted before anything was finished/);
      expect(code).toBe(130);
      if (!err.includes('before anything')) expect(() => JSON.parse(out) as unknown).not.toThrow();
    },
  );

  it.runIf(FULL)('validate gives the finished patterns', () => {
    const { code, out, err } = interrupted('validate', '--quick', '--json');
    const { rows, claim } = JSON.parse(out) as Validation;
    expect([code, claim]).toEqual([130, null]);
    expect(rows.map(({ row }) => row)).toEqual([1]);
    expect(err).toContain(`Interrupted: what follows is the first of ${patterns.length} patterns, without the claim.`);
  });

  it('a tournament gives that of its first policies', () => {
    const { out, err } = interrupted('tournament', scenario, '--runs', '5', '--json');
    const found = JSON.parse(out) as Tournament;
    const { policies } = found;
    expect(err).toContain(`of the first ${policies.length === 1 ? '' : `${policies.length} `}of 8 policies`);
    const baselines = ['micro+silent', 'timeDependent+silent'].filter((name) => policies.includes(name));
    const asked = tournament(policies, [readScenario(scenarioFile('small-point'))], { runs: 5, baselines });
    expect(found).toEqual(JSON.parse(JSON.stringify(asked)));
  });
});

it.runIf(FULL)('no more threads are opened than there are runs, and at most 4 for each core', () => {
  const argv = [join(root, 'dist/cli.js'), 'simulate', scenario, '--runs', '4', '--json', '--workers'];
  const [many, one] = ['1000', '1'].map((workers) =>
    spawnSync(process.execPath, [...argv, workers], { cwd: root, encoding: 'utf8', timeout: 600_000 }),
  );
  expect([many!.status, many!.stdout]).toEqual([0, one!.stdout]);
  // A busy machine also prints how far it is.
  expect(many!.stderr.replace(/^ *[0-9]+ %.*\n/gm, '')).toMatch(
    /^ *At most \d+ threads play on this machine, 4 for each core\.\n$/,
  );
});
