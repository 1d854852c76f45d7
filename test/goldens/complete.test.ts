/**
 * The golden texts as they are on the disk: one for each policy, each a negotiation of its own; and `npm run goldens`
 * writes a missing one, in a copy of the project, the first time.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { policies } from '../../src/policies/catalogue.ts';
import { FULL } from '../profile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const texts = readdirSync(here).filter((file) => file.endsWith('.txt'));

it('has a text for every policy, and for nothing else', () => {
  expect(texts.map((file) => file.slice(0, -4)).sort()).toEqual(Object.values(policies).flatMap(Object.keys).sort());
});

it('shows no negotiation twice', () => {
  const bodies = texts.map((file) => readFileSync(join(here, file), 'utf8').split('\n\n').slice(1).join('\n\n'));
  for (const [i, body] of bodies.entries()) {
    expect(body.length).toBeGreaterThan(200);
    expect(texts[bodies.indexOf(body)], 'the same negotiation').toBe(texts[i]);
  }
});

it.runIf(FULL)('npm run goldens writes the text of a new policy, the first time', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const copy = mkdtempSync(join(tmpdir(), 'dealbreaker-goldens-'));
  try {
    for (const part of [
      'src',
      'test/goldens',
      'test/vitest.config.ts',
      'test/profile.ts',
      'test/setup.ts',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const text = join(copy, 'test/goldens/off.txt');
    rmSync(text);
    execFileSync('npm', ['run', '--silent', 'goldens'], {
      cwd: copy,
      stdio: 'pipe',
      env: { ...process.env, VITEST: undefined },
    });
    expect(readFileSync(text, 'utf8')).toBe(readFileSync(join(here, 'off.txt'), 'utf8'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
