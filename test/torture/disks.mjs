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
    const older = join(full, 'rows.csv');
    writeFileSync(older, 'older');
    fails([...simulate, older, '--force'], 'a full disk, with an older file', (stderr) => {
      const kept = readFileSync(older, 'utf8') === 'older';
      rmSync(older);
      return kept && onlyNamed(stderr);
    });
    fill();
    fails([...sweep, join(full, 'sweep')], 'a full disk');
    rmSync(join(full, 'fill'));
    tried += 1;
    const again = run([...sweep, join(full, 'sweep'), '--json']);
    if (again.status !== 0 || again.stdout !== run([...sweep.slice(0, -1), '--json']).stdout)
      wrong.push({ command: 'sweep --resume', what: 'there is room again', faults: [again.stderr] });
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
    fails([...sweep, join(still, 'sweep')], 'a read-only folder');
    spawnSync('umount', [still]);
  }

  tried += 1;
  const vanishing = join(at, 'vanishing');
  const child = spawn(process.execPath, [CLI, ...sweep, vanishing], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const gone = setInterval(() => {
    if (existsSync(vanishing)) rmSync(vanishing, { recursive: true, force: true });
  }, 5);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(gone);
  if (code === 0 || /\n\s+at |node:internal/.test(said) || said.trim() === '')
    wrong.push({ command: 'sweep --resume', what: 'its folder vanishes', faults: [`${code}: ${said}`] });

  tried += 1;
  const twice = join(at, 'twice');
  const shard = [...sweep, twice, '--shard', '1/2'];
  await Promise.all(
    [shard, shard, [...sweep, twice, '--shard', '2/2']].map(
      (words) =>
        new Promise((resolve) => spawn(process.execPath, [CLI, ...words], { stdio: 'ignore' }).on('close', resolve)),
    ),
  );
  const merged = run(['merge', twice, '--json']);
  if (merged.stdout !== run([...sweep.slice(0, -1), '--json']).stdout)
    wrong.push({ command: 'merge', what: 'two shards of one number', faults: [merged.stderr] });
  rmSync(at, { recursive: true, force: true });
  return { tried, wrong, note: left.length === 0 ? '' : `left out: ${left.join('; ')}` };
}
