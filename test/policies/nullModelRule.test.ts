import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isNullModelRule } from '../../src/policies/nullModelRule.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));

it('is told from the other rules by what it does', () => {
  expect(['off', 'beta', 'constant', 'frozen', 'inertia', 'toString'].filter(isNullModelRule)).toEqual(['off']);
});

it('is compared by its name nowhere in the sources', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.filter((file) => /[!=]==? 'off'/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
