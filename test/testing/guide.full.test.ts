/**
 * The guide's code compiles under the project's strict settings, and runs on the build, block after block. The example
 * test files run in their runners, and the command runs on policy modules.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read/read.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
const inFolder = (run: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-check-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('the guide', () => {
  const text = readFileSync(`${root}src/testing/README.md`, 'utf8');
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
  const code = blocks.join('\n');
  /** A file beside the tests, because a package finds itself by name from its own files only. */
  const beside = (extension: string): string => `${root}test/testing/.guide-${process.pid}.${extension}`;

  it('compiles under strict TypeScript', () => {
    expect(blocks.length).toBeGreaterThan(5);
    const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
    const file = beside('ts');
    writeFileSync(file, code);
    try {
      const program = ts.createProgram([file], ts.parseJsonConfigFileContent(config, ts.sys, root).options);
      const problems = ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      expect(problems).toEqual([]);
    } finally {
      rmSync(file);
    }
  });

  it('runs', () => {
    const file = beside('mjs');
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(file, ts.transpileModule(code, { compilerOptions }).outputText);
    try {
      const { status, stdout, stderr } = node(file);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toMatch(/acceptsOnlyWithinBounds is broken/);
      expect(stdout).toMatch(/^unwanted exit true$/m);
    } finally {
      rmSync(file);
    }
  });

  it("has a command for the post-mortem of one's own policy that works", () => {
    const [, command] = /`dealbreaker (postmortem [^`]*)`/.exec(text)!;
    const { status, stdout, stderr } = node('dist/cli.js', ...command!.split(/\s+/), '--runs', '2');
    // A slow machine is told how far it is.
    const said = stderr.split(/[\r\n]+/).filter((line) => !line.includes('Ctrl-C stops'));
    expect([status, said.join('').trim()]).toEqual([0, '']);
    expect(stdout).toMatch(/WHAT WOULD HAVE SAVED IT/);
  });

  it('has a test file for node:test that passes', () => {
    const { status, stdout } = node('--test', '--test-reporter=tap', 'examples/testing/firm.node-test.mjs');
    expect(stdout).toMatch(/# fail 0/);
    expect(status).toBe(0);
  });

  it('has a test file for vitest that passes', () =>
    inFolder((folder) => {
      // As a project without a configuration of its own runs it.
      const config = join(folder, 'vitest.config.mjs');
      writeFileSync(config, `export default { cacheDir: ${JSON.stringify(join(folder, 'cache'))} };`);
      const { status, stdout } = node(
        'node_modules/vitest/vitest.mjs',
        'run',
        '--root',
        'examples/testing',
        '--config',
        config,
      );
      expect(stdout).toMatch(/1 passed/);
      expect(status).toBe(0);
    }));
});

describe('dealbreaker check', () => {
  const check = (...args: string[]) => node('dist/cli.js', 'check', ...args);

  it('says yes with 0, no with 1, and what is no policy with 2', () =>
    inFolder((folder) => {
      const yes = check('examples/testing/firm.mjs', '--runs', '40', '--json');
      expect([yes.status, yes.stderr, JSON.parse(yes.stdout).broken]).toEqual([0, '', []]);
      writeFileSync(join(folder, 'no.mjs'), 'export default () => { throw new Error("no"); };');
      const no = check(join(folder, 'no.mjs'), '--runs', '20');
      expect([no.status, no.stderr]).toEqual([1, '']);
      expect(no.stdout).toMatch(/neverThrows is broken/);
      writeFileSync(join(folder, 'none.mjs'), 'export const answer = 42;');
      const none = check(join(folder, 'none.mjs'));
      expect([none.status, none.stdout]).toEqual([2, '']);
      expect(none.stderr).toMatch(/is no policy/);
      expect(check(join(folder, 'nowhere.mjs')).status).toBe(2);
    }));

  it('prints a command that finds a counterexample again, whatever the names of the file and the export', () =>
    inFolder((folder) => {
      const module = join(folder, "somebody's policy.mjs");
      writeFileSync(
        module,
        'export const mine = (view) => { if (view.round > 1) throw new Error("late"); return { action: { bid: ' +
          'Array.from(view.space.sizes, () => 0) }, memory: null }; }; export const other = 1;',
      );
      const first = check(module, '--policy', 'mine', '--seed', 'two words', '--runs', '40', '--json');
      const { counterexample } = JSON.parse(first.stdout).verdicts.find(
        ({ law }: { law: string }) => law === 'neverThrows',
      );
      const command = (counterexample.command as string).replace(/^dealbreaker /, '');
      const again = spawnSync(`"${process.execPath}" dist/cli.js ${command} --json`, {
        cwd: root,
        encoding: 'utf8',
        shell: true,
      });
      expect([again.status, again.stderr]).toEqual([1, '']);
      const { verdicts } = JSON.parse(again.stdout);
      expect(verdicts.map(({ law }: { law: string }) => law)).toEqual(['neverThrows']);
      expect(verdicts[0].counterexample.situation).toEqual(counterexample.situation);
    }));

  it('takes scenarios and laws of its own and a budget; slow calls within the limit are no alarm', () =>
    inFolder((folder) => {
      writeFileSync(
        join(folder, 'laws.mjs'),
        "export const mine = { name: 'mine', contract: 'seat', kind: 'universal', says: 'Never.', " +
          "excuses: () => null, broken: () => ({ what: 'it is', round: null }) };",
      );
      const own = ['--laws', join(folder, 'laws.mjs'), '--scenario', 'examples/scenarios/small-point.json'];
      const { status, stdout } = check('examples/testing/firm.mjs', '--runs', '1', ...own, '--law', 'neverThrows');
      expect(status).toBe(1);
      expect(stdout).toMatch(/mine is broken[\s\S]*On the command line: .*--laws .*laws\.mjs --scenario examples/);
      writeFileSync(
        join(folder, 'slow.mjs'),
        'export default (view) => { let x = 0; for (let n = 0; n < 3e7; n++) x += n; ' +
          'return { action: { bid: Array.from(view.space.sizes, () => 0), talk: null }, memory: x < 0 }; };',
      );
      const slow = check(join(folder, 'slow.mjs'), '--runs', '3', '--law', 'endsItsThoughts', '--limit', '20000');
      expect([slow.status, slow.stderr]).toEqual([0, '']);
    }));

  it('ends a call that never ends, for any seed', () =>
    inFolder((folder) => {
      writeFileSync(
        join(folder, 'endless.mjs'),
        'export default (view) => { if (view.round === view.rounds - 1) for (;;); return { action: { bid: ' +
          'Array.from(view.space.sizes, () => 0) }, memory: null }; };',
      );
      for (const seed of ['1', '2']) {
        const { status, stdout } = check(join(folder, 'endless.mjs'), '--seed', seed, '--limit', '700');
        expect(status).toBe(1);
        expect(stdout).toMatch(/endsItsThoughts is broken/);
      }
    }));

  it('keeps counterexamples, each with a scenario that can be run, and tries them first', () =>
    inFolder((folder) => {
      const save = join(folder, 'kept');
      const late = (round: number): void =>
        writeFileSync(
          join(folder, 'late.mjs'),
          `export default (view) => { if (view.round > ${round}) throw new Error('late'); return { ` +
            'action: { bid: Array.from(view.space.sizes, () => 0) }, memory: null }; };',
        );
      late(2);
      expect(check(join(folder, 'late.mjs'), '--save', save, '--runs', '30').status).toBe(1);
      const kept = readdirSync(save).filter((name) => /^neverThrows-[0-9a-f]{8}\.json$/.test(name));
      expect(kept).toHaveLength(1);
      const { situation } = JSON.parse(readFileSync(join(save, kept[0]!), 'utf8'));
      // round 3, counted from 0, is the first that is late: no talks that are shorter show it
      expect(situation.scenario.rounds).toBe(4);
      readScenario(readFileSync(join(save, kept[0]!.replace('.json', '.scenario.json')), 'utf8'));
      const again = check(join(folder, 'late.mjs'), '--save', save, '--runs', '1', '--seed', 'another', '--json');
      expect(
        JSON.parse(again.stdout).verdicts.find(({ law }: { law: string }) => law === 'neverThrows').counterexample
          .situation,
      ).toEqual(situation);
    }));
});
