/** No command replaces a file in silence. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readCounterexamples } from '../../src/cli/check/counterexampleFiles.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';

const scenario = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

async function call(
  argv: readonly string[],
  lines: string[] = [],
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    ask: () => Promise.resolve(lines.shift() ?? null),
    style: plainStyle,
    width: 96,
  });
  return { code, out, err };
}

/** Every option that names a file to write, with more runs than a test has time for. */
const MANY = ['--runs', '100000000'];
const OUTPUTS: readonly (readonly [file: string, argv: readonly string[]])[] = [
  ['rows.csv', ['simulate', scenario, ...MANY, '--out']],
  ['rows.jsonl', ['simulate', scenario, ...MANY, '--out']],
  ['sheet.csv', ['export', scenario, '--out']],
  ['run.html', ['run', scenario, '--html']],
  ['why.html', ['postmortem', scenario, ...MANY, '--html']],
  ['sweep.html', ['sweep', scenario, ...MANY, '--vary', 'vendor.care=0,1', '--html']],
  ['chain.html', ['chain', scenario, ...MANY, '--meetings', '0,2', '--html']],
  ['games.html', ['tournament', scenario, ...MANY, '--policies', 'micro', '--html']],
];

describe('a file that is there', () => {
  it.each(OUTPUTS)('%s stays, and nothing is played', async (file, argv) => {
    writeFileSync(at(file), 'mine');
    expect(await call([...argv, at(file)])).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(`${file}: it is there already; name another file, or add --force`) as string,
    });
    expect(readFileSync(at(file), 'utf8')).toBe('mine');
    const broken = `broken-${file}`;
    symlinkSync(at('nowhere'), at(broken));
    expect((await call([...argv, at(broken)])).err).toContain(`${broken}: it is there already`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it.each(OUTPUTS)('%s is no place that cannot be written to: nothing is played', async (file, argv) => {
    mkdirSync(at(`folder-${file}`));
    for (const [path, says] of [
      [at(`folder-${file}`), 'it is a directory'],
      [join(folder, 'no', file), 'it cannot be written (ENOENT)'],
    ] as const)
      for (const force of [[], ['--force']])
        expect(await call([...argv, path, ...force])).toEqual({
          code: 2,
          out: '',
          err: expect.stringContaining(says) as string,
        });
  });
  // A post-mortem takes seconds, and the full run plays it.
  it.each(OUTPUTS.filter(([file]) => FULL || file !== 'why.html'))(
    '%s is replaced with --force, which goes with nothing else',
    async (file, argv) => {
      writeFileSync(at(file), 'mine');
      const few = argv.map((word) => (word === MANY[1] ? '2' : word));
      const { code, err } = await call([...few, at(file), '--force']);
      expect([code, err]).toEqual([0, expect.stringContaining('in the place of an older file')]);
      expect(readFileSync(at(file), 'utf8')).not.toContain('mine');
      expect((await call([...few.slice(0, -1), '--force'])).err).toContain(`--force: it goes only with ${few.at(-1)!}`);
    },
  );
  it('a saved game replaces a file where an exclamation mark says so', async () => {
    const file = at('game.json');
    const seat = ['play', scenario, '--as', 'vendor'];
    writeFileSync(file, 'mine');
    const refused = await call(seat, [`save ${file}`, 'quit']);
    expect(refused.out.replace(/\s+/g, ' ')).toContain(
      `Not so: ${file}: it is there already; name another file, or write save ${file}! to replace it`,
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await call(seat, [`save ${file}!`, 'quit']);
    expect((await call(['play', file], ['quit'])).out).toContain('You are Acme, the vendor.');
    await call(seat, [`save ${at('new.json')}`, 'quit']);
    expect(readFileSync(at('new.json'), 'utf8')).toBe(readFileSync(file, 'utf8'));
  });
  it('is no folder for counterexamples', () => {
    writeFileSync(at('plain'), 'mine');
    expect(() => readCounterexamples(at('plain'))).toThrow(/plain: it is no directory.* \(EEXIST\)/);
    expect(() => readCounterexamples(join(folder, 'plain', 'deep'))).toThrow(/deep: it is no directory.* \(ENOTDIR\)/);
    expect(readCounterexamples(at('fresh'))).toEqual([]);
  });
});
