import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, as the rest of the torture.
import * as options from './readOptions.mjs';

const { readOptions, PARTS, USAGE } = options as {
  readOptions(words: readonly string[]): { readonly problem?: string; readonly help?: boolean };
  readonly PARTS: readonly string[];
  readonly USAGE: string;
};

/** Runs the torture with words that let it try nothing. */
const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('./run.mjs', import.meta.url)), ...words], { encoding: 'utf8' });

describe('the options of the torture', () => {
  it('are told with every part by --help, which tries nothing and is no fault', () => {
    const { status, stdout, stderr } = run('--help');
    expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: USAGE });
    for (const word of ['--short', '--seed', '--part', '--count', ...PARTS]) expect(USAGE).toContain(word);
    expect(Math.max(...USAGE.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(readOptions(['--short', '-h'])).toEqual({ help: true });
  });

  it('are refused in one sentence that says what there is, with exit code 2', () => {
    expect(run('--shrot')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'There is no option --shrot; use: --short, --seed, --part, --count, --help.\n',
    });
  });

  it.each([
    [['disks'], "--part 'disks'"],
    [['short'], '--short'],
    [['-s'], '--seed'],
    [['--short=yes'], 'alone'],
    [['--part', 'kill'], 'negotiations, hostile files, kill -9, disks'],
    [['--part'], 'disks'],
    [['--count', '0'], 'whole number from 1'],
    [['--count', '1e3'], '--count 7'],
    [['--seed', 'x'], 'whole number from 0'],
    [['--seed'], 'without a number'],
    [['--seed', '99999999999999999999'], 'whole number'],
    [['--', 'disks'], "--part 'disks'"],
  ])('%j is refused, and the mend named', (words, mend) => {
    const { problem } = readOptions(words);
    expect(problem).toContain(mend);
    expect(problem).toMatch(/^[^\n]+\.$/);
  });

  it('are read, each with its default', () => {
    expect(readOptions([])).toEqual({ short: false, seed: 1, part: null, count: null });
    expect(readOptions(['--short', '--seed', '41', '--part', 'kill -9', '--count=3'])).toEqual({
      short: true,
      seed: 41,
      part: 'kill -9',
      count: 3,
    });
  });
});
