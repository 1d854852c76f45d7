/** Reads the script of the page, which the build of the package makes. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputError } from '../../kernel/problems.ts';

/** Finds it beside this file in the package, in `dist` when the sources run. */
export function readPageScript(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = ['page/page.js', '../../../dist/page/page.js']
    .map((path) => join(here, path))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw inputError('page', 'the script of the page is not there', 'build the package first: npm run build:js');
  return readFileSync(found, 'utf8');
}
