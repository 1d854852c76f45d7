/** The example over the real file, where it is there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = fileURLToPath(new URL('../../../shared/data/casino.json', import.meta.url));
const call = (...args: string[]) =>
  spawnSync(process.execPath, ['examples/casino.mjs', ...args], { cwd: root, encoding: 'utf8' });

describe.skipIf(!existsSync(file))('the example of human pairs', () => {
  // Of the people, 2.4 % walked away; joint points are 0.963; 67 % of the deals are on the frontier.
  it('prints the people as they are known, the simulation beside them, and another column when shuffled', () => {
    const { stdout, status } = call(file);
    expect(status).toBe(0);
    const row = (name: string): number[] =>
      [
        ...stdout
          .split('\n')
          .find((line) => line.includes(name))!
          .matchAll(/(\d+\.\d+)(?= %| ±)/g),
      ].map(([, x]) => Number(x));
    const [people, simulated, shuffled] = row('agreed');
    expect(people).toBeCloseTo(97.6, 1);
    expect(simulated).toBeLessThan(100);
    expect(simulated).toBeGreaterThan(80);
    expect(row('joint points')[0]).toBeCloseTo(0.964, 2);
    expect(row('no other deal')[0]).toBeCloseTo(67.4, 0);
    expect([shuffled, ...row('points for each').slice(2), ...row('joint').slice(2)]).not.toEqual([
      simulated,
      row('points for each')[1],
      row('joint')[1],
    ]);
  });
});

it('answers a file that is not there, or not such a file, with exit code 2 and nothing on standard output', () => {
  for (const args of [[], ['nowhere.json'], ['package.json']]) {
    const { stdout, stderr, status } = call(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('    at ');
  }
});
