/**
 * Packs as a publisher does (npm runs the scripts `prepack` and `prepare`), and checks the packed file: it has the code
 * and the declarations of every entry; publint and attw find nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-pack-'));
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The files that the entries name, without the sources, which only this project itself resolves. */
const filesOf = (entry) =>
  typeof entry === 'string'
    ? [entry]
    : Object.entries(entry).flatMap(([condition, to]) => (condition === '@dealbreaker/source' ? [] : filesOf(to)));
const needed = filesOf(exports).map((file) => file.replace('./', ''));

try {
  const out = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  const [{ filename, files }] = JSON.parse(out.slice(out.indexOf('[')));
  const packed = files.map(({ path }) => path);
  const missing = needed.filter((file) => !packed.includes(file));
  const surplus = packed.filter((file) => /\.map$/.test(file));
  for (const file of missing) console.error(`${file}: an entry names it, and the packed file does not have it`);
  for (const file of surplus) console.error(`${file}: the packed file has it, and it is for coverage alone`);
  if (missing.length + surplus.length > 0) process.exitCode = 1;
  console.log(`${filename}: ${packed.length} files, ${needed.length} of them named by entries`);
  const check = (tool, ...args) =>
    execFileSync(join(root, 'node_modules/.bin', tool), [...args, join(folder, filename)], { stdio: 'inherit' });
  check('publint', '--strict');
  check('attw', '--profile', 'node16');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
