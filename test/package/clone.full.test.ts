/** After `npm ci` alone, a clone does what README.md says: its code, its calls of the command, and its scripts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { code, output, readme } from '../docs/readme.ts';
import { PROGRESS, walkReadme } from './walkReadme.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-clone-'));
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'VITEST' && name !== 'NODE_ENV'),
);

beforeAll(() => {
  // What a clone of the working tree would have: the files that git knows.
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file));
  execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder, env, stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npm = (...args: string[]) => spawnSync('npm', args, { cwd: folder, encoding: 'utf8', env });

describe('a clone, after npm ci', () => {
  walkReadme(folder, env);

  it('type-checks the code of README.md under strict, as ESM and as CommonJS', () => {
    const files = code.flatMap(({ body, line }) =>
      [`block-${line}.mts`, `block-${line}.cts`].map((file) => ({ file, body })),
    );
    for (const { file, body } of files) writeFileSync(join(folder, file), body);
    const words = [
      '--ignoreConfig',
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--module',
      'node16',
      '--types',
      'node',
    ];
    const { stdout } = spawnSync('npx', ['tsc', ...words, ...files.map(({ file }) => file)], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    for (const { file } of files) rmSync(join(folder, file));
    expect(stdout).toBe('');
  });

  it('npm start prints the table of README.md', () => expect(npm('start').stdout).toContain(output));

  const examples = [...readme.matchAll(/^\| `npm run (example:[\w-]+)` \|/gm)].map(([, name]) => name!);
  it('has more than five examples', () => expect(examples.length).toBeGreaterThan(5));
  it.each(examples)('npm run --silent %s', (name) => {
    const { status, stdout, stderr } = npm('run', '--silent', name);
    expect([status, stderr.replace(PROGRESS, '')]).toEqual([0, '']);
    expect(stdout).not.toBe('');
  });

  it('npm run example:casino asks for the file of human pairs', () => {
    const { status, stdout, stderr } = npm('run', '--silent', 'example:casino');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('casino.json');
  });
});
