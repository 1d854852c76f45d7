// Runs every notebook of examples/notebooks from scratch in a real Jupyter with the Deno kernel, and compares what they
// say with what is committed. With --write it writes the new outputs into the notebooks. Words choose notebooks by how
// their names begin: npm run test:notebooks -- 6
// It needs Jupyter (Debian: jupyter-nbconvert jupyter-client jupyter-core python3-ipykernel) and Deno (npm: deno); as
// root it installs the first, and the second goes into node_modules/.cache.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './compare.mjs';

/** The version whose lock and kernel are known to work. */
const DENO = '2.9.5';
const PACKAGES = ['jupyter-nbconvert', 'jupyter-client', 'jupyter-core', 'python3-ipykernel'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'examples', 'notebooks');
const works = (command, ...words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;

function findJupyter() {
  if (works('jupyter', 'nbconvert', '--version')) return;
  if (process.getuid?.() !== 0 || !works('apt-get', '--version'))
    throw new Error(
      `Jupyter is missing. Install it, on Debian by: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`,
    );
  console.log(`Installing ${PACKAGES.join(' ')}`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update'], quiet);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], quiet);
}

function findDeno() {
  const own = spawnSync('deno', ['--version'], { encoding: 'utf8' });
  if (own.status === 0 && own.stdout.startsWith(`deno ${DENO} `)) return 'deno';
  const cache = join(root, 'node_modules', '.cache', 'deno');
  const binary = join(cache, 'node_modules', '.bin', 'deno');
  if (!existsSync(binary)) {
    console.log(`Installing deno ${DENO} into node_modules/.cache`);
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', `deno@${DENO}`], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return binary;
}

/** A kernel of our own, because `deno jupyter --install` writes where it likes. */
function kernelIn(directory, deno) {
  const kernel = join(directory, 'jupyter', 'kernels', 'deno');
  mkdirSync(kernel, { recursive: true });
  writeFileSync(
    join(kernel, 'kernel.json'),
    JSON.stringify({
      argv: [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'],
      display_name: 'Deno',
      language: 'typescript',
    }),
  );
  return join(directory, 'jupyter');
}

const write = process.argv.includes('--write');
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
findJupyter();
const work = mkdtempSync(join(tmpdir(), 'notebooks-'));
let wrong = 0;
try {
  const path = kernelIn(work, findDeno());
  // The notebooks look for ../../dist and ../scenarios, as they stand in the repository.
  const there = join(work, 'examples', 'notebooks');
  mkdirSync(there, { recursive: true });
  cpSync(join(folder, 'data'), join(there, 'data'), { recursive: true });
  for (const name of ['dist', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(work, name));
  symlinkSync(join(root, 'examples', 'scenarios'), join(work, 'examples', 'scenarios'));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.ipynb'))
    .filter((file) => chosen.length === 0 || chosen.some((start) => file.startsWith(start)))
    .sort()) {
    const committed = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const bare = {
      ...committed,
      cells: committed.cells.map((cell) =>
        cell.cell_type === 'code' ? { ...cell, outputs: [], execution_count: null } : cell,
      ),
    };
    writeFileSync(join(there, name), JSON.stringify(bare));
    const run = spawnSync(
      'jupyter',
      [
        'nbconvert',
        '--to',
        'notebook',
        '--execute',
        '--inplace',
        '--ExecutePreprocessor.record_timing=False',
        '--ExecutePreprocessor.timeout=180',
        '--ExecutePreprocessor.kernel_name=deno',
        join(there, name),
      ],
      {
        encoding: 'utf8',
        timeout: 300_000,
        env: { ...process.env, JUPYTER_PATH: path, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
      },
    );
    if (run.status !== 0) {
      console.error(`${name}: it does not run.\n${run.stderr.split('\n').slice(-25).join('\n')}`);
      wrong += 1;
      continue;
    }
    const made = JSON.parse(readFileSync(join(there, name), 'utf8'));
    if (write) {
      const cells = committed.cells.map((cell, n) => {
        const { execution_count, outputs } = made.cells[n];
        return cell.cell_type === 'code' ? { ...cell, execution_count, outputs } : cell;
      });
      writeFileSync(join(folder, name), `${JSON.stringify({ ...committed, cells }, null, 1)}\n`);
    }
    const found = differences(write ? made : committed, made);
    for (const line of found) console.error(`${name}: ${line}`);
    wrong += found.length;
    const cells = made.cells.filter((cell) => cell.cell_type === 'code').length;
    const outputs = made.cells.flatMap((cell) => cell.outputs ?? []).length;
    console.log(`${name}: ${cells} cells, ${outputs} outputs${found.length === 0 ? '' : `, ${found.length} WRONG`}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
