/** The door to the process, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
