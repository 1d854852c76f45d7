/**
 * Disks that fail: full, read-only, with a folder that vanishes, with two shards of one number. Each command ends with
 * one clear error and an exit code, and leaves nothing half-written.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commandLine.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Mounts a small disk; null where that is not allowed. */
function smallDisk(at, size, mode) {
  mkdirSync(at);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${mode}`, 'tmpfs', at]);
  return status === 0 ? at : null;
}

export async function disks({ folder }) {
  const at = mkdtempSync(join(tmpdir(), 'dealbreaker-disks-'));
  const essay = join(folder, 'small-point.json');
  const wrong = [];
  const left = [];
  let tried = 0;
  /** A command must fail with one clear error, and `holds` afterwards. */
  const fails = (words, what, holds = () => true, options = {}) => {
    tried += 1;
    const { status, stderr } = run(words, options);
    const faults = [];
    if (status === 0 || status === null) faults.push(`it ends with ${status}`);
    if (!/\S/.test(stderr ?? '') || /\n\s+at |node:internal/.test(stderr)) faults.push(`it says: ${stderr}`);
    if (!holds(stderr)) faults.push('it leaves something behind, or takes something away');
    if (faults.length > 0) wrong.push({ command: words.join(' '), what, faults });
  };
  const simulate = ['simulate', essay, '--runs', '5000', '--out'];
  const sweep = ['sweep', essay, '--vary', 'vendor.care=0:1:0.02', '--runs', '50', '--resume'];
  const relations = ['dealings', essay, '--runs', '200', '--deals', '4', '--resume'];
  /** What the command prints where it keeps nothing. */
  const alone = (words) => run([...words.slice(0, -1), '--json']).stdout;
  /** A game that cannot be saved is told so, leaves nothing behind, and goes on. */
  const saves = (path, what) => {
    tried += 1;
    const words = ['play', essay, '--as', 'client'];
    const { status, stdout, stderr } = run(words, { input: `\n\nsave ${path}\n\nquit\n` });
    const said = `${stdout}${stderr}`;
    const faults = [];
    if (status !== 0) faults.push(`it ends with ${status}: ${stderr}`);
    if (!said.includes(path) || /\n\s+at |node:internal/.test(said)) faults.push(`it says: ${said.slice(-500)}`);
    if (existsSync(path)) faults.push('it leaves something behind');
    if (faults.length > 0) wrong.push({ command: words.join(' '), what, faults });
  };
  const course = ['page', essay, '--scorm', '--out'];
  const sheet = join(at, 'sheet.csv');
  run(['export', essay, '--out', sheet]);

  const full = smallDisk(join(at, 'full'), '256k', '');
  if (full === null) left.push('a full disk (no mount is allowed here)');
  else {
    const fill = () => writeFileSync(join(full, 'fill'), Buffer.alloc(245_000));
    /** Nothing is there but what the error names: rows that were finished are kept under another name. */
    const onlyNamed = (stderr) => {
      const kept = readdirSync(full);
      for (const name of kept) rmSync(join(full, name), { recursive: true });
      return kept.every((name) => name === 'fill' || (name.endsWith('.part') && stderr.includes(name)));
    };
    fails([...simulate, join(full, 'rows.jsonl')], 'a full disk', onlyNamed);
    fill();
    fails(['postmortem', essay, '--runs', '2', '--html', join(full, 'page.html')], 'a full disk', onlyNamed);
    fill();
    fails([...course, join(full, 'course.zip')], 'a full disk', onlyNamed);
    fill();
    fails(['dealings', essay, '--runs', '2000', '--out', join(full, 'deals.jsonl')], 'a full disk', onlyNamed);
    const older = join(full, 'rows.csv');
    writeFileSync(older, 'older');
    fails([...simulate, older, '--force'], 'a full disk, with an older file', (stderr) => {
      const kept = readFileSync(older, 'utf8') === 'older';
      rmSync(older);
      return kept && onlyNamed(stderr);
    });
    fill();
    saves(join(full, 'game.json'), 'a full disk');
    for (const study of [sweep, relations]) {
      fill();
      const directory = join(full, study[0]);
      fails([...study, directory], 'a full disk');
      rmSync(join(full, 'fill'));
      tried += 1;
      const again = run([...study, directory, '--json']);
      if (again.status !== 0 || again.stdout !== alone(study))
        wrong.push({ command: `${study[0]} --resume`, what: 'there is room again', faults: [again.stderr] });
      rmSync(directory, { recursive: true, force: true });
    }
    spawnSync('umount', [full]);
  }
  tried += 1;
  if (existsSync('/dev/full')) {
    const { status, stderr } = run(['run', essay], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    if (status === 0 || /\n\s+at /.test(stderr))
      wrong.push({ command: 'run > /dev/full', what: 'standard output is full', faults: [`${status}: ${stderr}`] });
  } else left.push('a full standard output (there is no /dev/full)');

  const still = smallDisk(join(at, 'still'), '64k', ',ro');
  if (still === null) left.push('a read-only folder (no mount is allowed here)');
  else {
    fails([...simulate, join(still, 'rows.jsonl')], 'a read-only folder');
    fails(['run', essay, '--html', join(still, 'page.html')], 'a read-only folder');
    for (const study of [sweep, relations]) fails([...study, join(still, study[0])], 'a read-only folder');
    fails([...course, join(still, 'course.zip')], 'a read-only folder');
    fails(['new', join(still, 'case.json'), '--blueprint', 'distributive'], 'a read-only folder');
    fails(['import', sheet, '--out', join(still, 'case.json')], 'a read-only folder');
    fails(['export', essay, '--out', join(still, 'sheet.csv')], 'a read-only folder');
    fails(['sheets', essay, '--html', join(still, 'sheets.html')], 'a read-only folder');
    saves(join(still, 'game.json'), 'a read-only folder');
    spawnSync('umount', [still]);
  }

  for (const study of [sweep, relations]) {
    tried += 1;
    const vanishing = join(at, `vanishing-${study[0]}`);
    const child = spawn(process.execPath, [CLI, ...study, vanishing], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const gone = setInterval(() => {
      if (existsSync(vanishing)) rmSync(vanishing, { recursive: true, force: true });
    }, 5);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(gone);
    if (code === 0 || /\n\s+at |node:internal/.test(said) || said.trim() === '')
      wrong.push({ command: `${study[0]} --resume`, what: 'its folder vanishes', faults: [`${code}: ${said}`] });

    tried += 1;
    const twice = join(at, `twice-${study[0]}`);
    const shard = [...study, twice, '--shard', '1/2'];
    await Promise.all(
      [shard, shard, [...study, twice, '--shard', '2/2']].map(
        (words) =>
          new Promise((resolve) => spawn(process.execPath, [CLI, ...words], { stdio: 'ignore' }).on('close', resolve)),
      ),
    );
    const merged = run(['merge', twice, '--json']);
    if (merged.stdout !== alone(study))
      wrong.push({ command: `merge ${study[0]}`, what: 'two shards of one number', faults: [merged.stderr] });
  }
  rmSync(at, { recursive: true, force: true });
  return { tried, wrong, note: left.length === 0 ? '' : `left out: ${left.join('; ')}` };
}
