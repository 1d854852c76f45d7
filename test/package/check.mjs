/**
 * Packs into node_modules/.cache/packed as a publisher does (npm runs the scripts `prepack` and `prepare`), and checks
 * that the packed file has the code and the declarations of every entry.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'node_modules/.cache/packed');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The files that the entries name, without the sources, which only this project itself resolves. */
const filesOf = (entry) =>
  typeof entry === 'string'
    ? [entry]
    : Object.entries(entry).flatMap(([condition, to]) => (condition === '@dealbreaker/source' ? [] : filesOf(to)));
const needed = filesOf(exports).map((file) => file.replace('./', ''));

execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
const [filename] = readdirSync(folder);
const packed = execFileSync('tar', ['-tzf', join(folder, filename)], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((path) => path.replace('package/', ''));
const missing = needed.filter((file) => !packed.includes(file));
const surplus = packed.filter((file) => file.endsWith('.map'));
for (const file of missing) console.error(`${file}: an entry names it, and the packed file does not have it`);
for (const file of surplus) console.error(`${file}: the packed file has it, and it is for coverage alone`);
console.log(`${filename}: ${packed.length} files, ${needed.length} of them named by entries`);
process.exitCode = missing.length + surplus.length === 0 ? 0 : 1;
