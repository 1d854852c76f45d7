/**
 * Lines are at most 120 code points wide. Excepted are lines that nobody writes by hand, and lines of data that cannot
 * be broken: strings of JSON, the notebooks, the lock file, the surface (test/api), what a screen reader reads of the
 * page (test/page/browser/goldens), and in src/MODEL.md the rows of the tables that `npm run model:tables` writes and
 * what `npm run validate` printed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const WIDTH = 120;

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(
    (file) => file !== '' && existsSync(root + file) && !/\.(json|ipynb|api\.md)$|goldens\/step-\d\.yml$/.test(file),
  );

/** Whether the line of the file is data: a row of a table, or output, which is indented by four spaces or more. */
const isData = (file: string, line: string): boolean => file === 'src/MODEL.md' && /^(\|| {4})/.test(line);

it('lines are at most 120 code points wide', () => {
  expect(files.length).toBeGreaterThan(500);
  const wide = files.flatMap((file) =>
    readFileSync(root + file, 'utf8')
      .split('\n')
      .flatMap((line, n) => ([...line].length > WIDTH && !isData(file, line) ? [`${file}:${n + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
