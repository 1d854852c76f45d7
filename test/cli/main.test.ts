/** The door to the process, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodedForms } from '../kernel/encodedForms.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = `${root}dist/cli.js`;

const call = (...argv: string[]) => spawnSync(process.execPath, [main, ...argv], { cwd: root, encoding: 'utf8' });

describe('the process', () => {
  it('gives exit codes', () => {
    expect(call('--version').status).toBe(0);
    const bad = call('run', 'nowhere.json');
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('nowhere.json: there is no such file');
  });
  it.skipIf(!existsSync('/dev/full'))('says in one line that the disk is full under standard output', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [main, 'schema'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      'dealbreaker failed: standard output could not be written to its end: the disk is full (ENOSPC).\n',
    ]);
  });
  const file = 'examples/scenarios/small-point.json';
  const text = readFileSync(`${root}${file}`, 'utf8');
  const piped = (input: string | Uint8Array, ...argv: string[]) =>
    spawnSync(process.execPath, [main, ...argv], { cwd: root, encoding: 'utf8', input });
  it('reads "-" from standard input, in every encoding', () => {
    const told = call('run', file, '--json').stdout;
    for (const input of Object.values(encodedForms(text)).filter((_, n) => FULL || n === 1)) {
      const { status, stdout } = piped(input, 'run', '-', '--json');
      expect([status, stdout === told]).toEqual([0, true]);
    }
    expect(piped('{"x":', 'run', '-').stderr).toContain('standard input: it is not JSON (line 1, column 6)');
  });
  it.runIf(FULL)('reads "-" in every command that reads a file, once', () => {
    for (const argv of [
      ['simulate', '-', '--runs', '5'],
      ['tournament', '-', '--runs', '2', '--policies', 'micro'],
    ])
      expect(piped(text, ...argv)).toMatchObject({ status: 0, stderr: '' });
    const points = piped('vendor.care\n0\n1\n', 'sweep', file, '--rows', '-', '--runs', '2', '--csv');
    expect(points.stdout.split('\n')).toHaveLength(4);
    expect(piped('', 'analyse', '-', '-', 'x.xml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('standard input is read only once') as string,
    });
    expect(piped(text, 'play', '-', '--as', 'vendor')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('come from standard input; give a file') as string,
    });
  });
  it('writes large output whole', () => {
    const { stdout, status } = call('run', 'examples/scenarios/true-relationship.json', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('ending');
  });
  it('has no colour where nobody looks', () =>
    expect(call('run', 'examples/scenarios/small-point.json').stdout).not.toContain(String.fromCharCode(27)));
  it('does not mind a reader who leaves', () => {
    const command = `"${process.execPath}" "${main}" run examples/scenarios/small-point.json --json | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{\n', '']);
  });
});
