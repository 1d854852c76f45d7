/**
 * What ships is what is tested: the packed tarball, installed in an empty folder, imported, required, type-checked and
 * run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
const sh = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(() => {
  // The build stands: npm test makes it first.
  const [{ filename }] = JSON.parse(
    sh('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{ filename: string }];
  write('package.json', JSON.stringify({ name: 'guest', private: true, type: 'module' }));
  sh('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', join(folder, filename)]);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = join(folder, 'node_modules', 'dealbreaker');

describe('the tarball', () => {
  it('holds the build, the examples and the papers, and neither sources nor tests', () => {
    const names = readdirSync(installed);
    expect(names).toEqual(
      expect.arrayContaining(['dist', 'examples', 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']),
    );
    for (const none of ['src', 'test']) expect(names).not.toContain(none);
    expect(readFileSync(join(installed, 'dist', 'THIRD-PARTY.txt'), 'utf8')).toMatch(
      /mathjs[\s\S]*seedrandom[\s\S]*zod/,
    );
  });

  it('can be imported and required, and both give the same deal', () => {
    const body = `const s = readScenario(readFileSync('node_modules/dealbreaker/examples/scenarios/small-point.json', 'utf8')); console.log(JSON.stringify(negotiate(s, { seed: 7 }).ending));`;
    write(
      'guest.mjs',
      `import { readFileSync } from 'node:fs'; import { negotiate, readScenario } from 'dealbreaker'; import 'dealbreaker/node'; ${body}`,
    );
    write(
      'guest.cjs',
      `const { readFileSync } = require('node:fs'); const { negotiate, readScenario } = require('dealbreaker'); require('dealbreaker/node'); ${body}`,
    );
    const [imported, required] = [sh('node', ['guest.mjs']), sh('node', ['guest.cjs'])];
    expect(JSON.parse(imported)).toHaveProperty('kind');
    expect(required).toBe(imported);
  });

  it('type-checks for whoever imports it, as ESM and as CommonJS', () => {
    mkdirSync(join(folder, 'node_modules', '@types'), { recursive: true });
    for (const name of ['fast-check', 'pure-rand'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    const body = `const n: Negotiation = negotiate(readScenario({}), { seed: 's', run: 1 });\nconst kind: 'agreement' | 'walk-away' | 'deadline' = n.ending.kind;\n// @ts-expect-error: there is no such ending\nconst wrong: 'handshake' = n.ending.kind;\nexport { kind, wrong, readScenarioFile, checkPolicy };\n`;
    const head = `import { negotiate, readScenario, type Negotiation } from 'dealbreaker';\nimport { readScenarioFile } from 'dealbreaker/node';\nimport { checkPolicy } from 'dealbreaker/testing';\n`;
    write('guest.mts', head + body);
    write('guest.cts', head + body);
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'node16',
          moduleResolution: 'node16',
          target: 'es2022',
          skipLibCheck: false,
          types: [],
        },
        files: ['guest.mts', 'guest.cts'],
      }),
    );
    expect(sh('node', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'])).toBe('');
  });

  it('runs its command', () => {
    expect(sh(join(folder, 'node_modules', '.bin', 'dealbreaker'), ['--version']).trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    );
  });
});
