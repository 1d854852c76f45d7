/** Every command refuses the same bad words and files: exit code 2, one clear error, nothing on standard output. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { FULL } from '../profile.ts';
import type { Called } from './called.ts';
import { called } from './called.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const empty = join(folder, 'empty.json');
writeFileSync(empty, '');
const missing = join(folder, 'missing.json');
const root = fileURLToPath(new URL('../../', import.meta.url));

const call = (argv: readonly string[]): Promise<Called> => called(argv, 4000);

/** The name and options of each command in the help. */
const help = async (name: string): Promise<string> => (await call([name, '--help'])).out;
const names = [...(await call([])).out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!);

/** The commands that read no file named on their line. */
const READS_NONE = ['schema', 'conformance', 'policies', 'completion', 'new'];

/** The words before the file that a command reads. */
const READS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'tell',
      'run',
      'postmortem',
      'play',
      'dealings',
      'simulate',
      'tournament',
      'analyse',
      'check',
      'merge',
      'import',
      'export',
      'levers',
      'inspect',
      'sheets',
      'page',
    ].map((name) => [name, []]),
  ),
  sweep: ['--vary', 'vendor.care=0:1:0.5'],
  sensitivity: ['--vary', 'vendor.care=0:1'],
  chain: [],
  debrief: [fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url))],
  validate: ['--scenarios'],
};

/** The options that may be given several times. */
const REPEATED = ['set', 'seat', 'lever', 'vary', 'deal', 'law', 'scenario'];

function expectOneError({ code, out, err }: { code: number | null; out: string; err: string }, says: RegExp): void {
  expect([code, out]).toEqual([2, '']);
  expect(err.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toMatch(/^There is a problem:\n {2}\S/);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/^\s+at /m);
}

it('the help names every command, and each that reads a file is tried', () => {
  const files = readdirSync(join(root, 'src/cli/commands')).map((file) => file.replace('.ts', ''));
  expect([...names].sort()).toEqual(files.sort());
  expect([...names].sort()).toEqual([...Object.keys(READS), ...READS_NONE].sort());
});

it('the help says of a command that it has options where it has some', async () => {
  const lines = (await call([])).out.split('\n');
  for (const name of names) {
    const usage = lines.find((line) => line.startsWith(`  ${name}`) && !/[a-z]/.test(line.charAt(name.length + 2)))!;
    // Beside --help, which every command has.
    const options = (await help(name)).match(/^ {2}--/gm)!.length - 1;
    expect([name, usage.endsWith('[options]')]).toEqual([name, options > 0]);
  }
});

it('the general help loads no command: of the floors only the kernel, and how a page is laid out', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const imported = readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^;]*?from '(\.[^']+)';/gm);
    for (const [, to] of imported) load(join(dirname(file), to!));
  };
  load(join(root, 'src/cli/main.ts'));
  const rooms = new Set([...loaded].map((file) => dirname(relative(join(root, 'src'), file))));
  expect([...rooms].sort()).toEqual(['cli', 'cli/options', 'kernel', 'node/files', 'visual/page']);
});

it.each(names)('%s: words', async (name) => {
  const flags = [...(await help(name)).matchAll(/^ {2}--([a-z-]+)( <[^>]+>)?/gm)];
  const words = [...(READS[name] ?? []), ...(['validate', ...READS_NONE].includes(name) ? [] : [empty])];
  const rest = name === 'conformance' ? ['--traces', folder, '--domains', folder] : words;
  const line =
    name === 'validate' ? [] : name === 'completion' ? ['bash'] : name === 'new' ? [join(folder, 'new.json')] : rest;
  expectOneError(await call([name, ...line, '--no-such-option']), /--no-such-option: there is no such option/);
  for (const [, flag, value] of flags) {
    if (value === undefined || line.includes(`--${flag!}`)) continue;
    expectOneError(await call([name, ...line, `--${flag!}`]), new RegExp(`--${flag!}: it lacks a value`));
    if (REPEATED.includes(flag!)) continue;
    expectOneError(
      await call([name, ...line, `--${flag!}`, '3', `--${flag!}`, '3']),
      new RegExp(`--${flag!}: it is given more than once`),
    );
  }
});

/** Calls the last build in a process of its own: `check` opens a thread of it, and `-` reads standard input. */
function callBuilt(argv: readonly string[]): { code: number | null; out: string; err: string } {
  const built = [join(root, 'dist/cli.js'), ...argv];
  const { status, stdout, stderr } = spawnSync(process.execPath, built, { cwd: folder, encoding: 'utf8', input: '' });
  return { code: status, out: stdout, err: stderr.replace(/\n {4,}/g, ' ') };
}

it.each(Object.entries(READS))('%s: files', async (name, before) => {
  const called = name === 'check' ? callBuilt : call;
  for (const path of [missing, empty, ...(name === 'validate' ? [] : [folder])])
    expectOneError(await called([name, ...before, path]), new RegExp(path.slice(folder.length + 1) || folder));
});

it.each(FULL ? Object.entries(READS) : [['simulate', []] as const])('%s: nothing on standard input', (name, before) =>
  expectOneError(callBuilt([name, ...before, '-']), /standard input|^ {2}-/m),
);
