/** Reads the scripts of the page, which the build of the package makes. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputError } from '../../kernel/problems.ts';

/**
 * Finds a script beside this file in the package, in `dist` when the sources run.
 *
 * @param name - `page` for the script of the page, `lms` for the one that connects it with a course.
 */
export function readPageScript(name: 'page' | 'lms' = 'page'): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [`page/${name}.js`, `../../../dist/page/${name}.js`]
    .map((path) => join(here, path))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw inputError('page', `the script ${name}.js is not there`, 'build the package first: npm run build:js');
  return readFileSync(found, 'utf8');
}
