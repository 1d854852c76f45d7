// Runs the Slurm script of examples/cluster on a Slurm that it starts on this machine: an array of eight tasks, of
// which one is killed and submitted again; then the parts are merged and compared. npm run test:slurm. It needs root,
// and Debian's packages slurmctld, slurmd, slurm-client and munge. It stops what it started, by process id, and uses
// neither the machine's own Slurm nor its configuration.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slurmConf } from './slurmConf.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const missing = ['slurmctld', 'slurmd', 'sbatch', 'scancel', 'munged'].filter((name) => {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
if (missing.length > 0 || process.getuid() !== 0) {
  console.error(
    missing.length > 0
      ? `Not run: ${missing.join(', ')} not found. apt-get install slurmctld slurmd slurm-client munge`
      : 'Not run: it needs root, to start daemons.',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-slurm-'));
chmodSync(folder, 0o755);
const started = [];
const sleep = (ms) => new Promise((resolve) => void setTimeout(resolve, ms));
const environment = { ...process.env, SLURM_CONF: join(folder, 'slurm.conf') };
const slurm = (name, ...args) => execFileSync(name, args, { env: environment, encoding: 'utf8', cwd: folder }).trim();
const cli = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e9,
  });

/** Starts a daemon in the foreground; its output goes into a file. */
function start(name, user, ...args) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(name, args, { ...user, env: environment, stdio: ['ignore', log, log] });
  started.push({ name, child });
  return child;
}

async function until(what, seconds, test) {
  for (let n = 0; n < seconds * 5; n++) {
    try {
      const found = test();
      if (found) return found;
    } catch {
      // Not yet.
    }
    await sleep(200);
  }
  throw new Error(`Waited ${seconds} s in vain for ${what}.`);
}

/** Ends what was started, the last first: politely, then not. */
async function stopAll() {
  for (const { child } of started.reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    for (let n = 0; n < 50 && child.exitCode === null && child.signalCode === null; n++) await sleep(100);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

async function startSlurm() {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'munge'], { encoding: 'utf8' })));
  const munge = join(folder, 'munge');
  mkdirSync(munge, { mode: 0o755 });
  writeFileSync(join(munge, 'key'), Buffer.from(crypto.getRandomValues(new Uint8Array(1024))), { mode: 0o600 });
  for (const path of [munge, join(munge, 'key')]) chownSync(path, uid, gid);
  const socket = join(munge, 'socket');
  start(
    'munged',
    { uid, gid },
    '--foreground',
    '--force',
    `--socket=${socket}`,
    `--key-file=${join(munge, 'key')}`,
    `--pid-file=${join(munge, 'pid')}`,
    `--seed-file=${join(munge, 'seed')}`,
    `--log-file=${join(munge, 'log')}`,
  );
  await until('munged', 10, () => readdirSync(munge).includes('socket'));
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name));
  writeFileSync(environment.SLURM_CONF, slurmConf(hostname(), folder, socket));
  start('slurmctld', {}, '-D', '-f', environment.SLURM_CONF);
  start('slurmd', {}, '-D', '-f', environment.SLURM_CONF, '-N', hostname());
  await until('an idle node', 60, () => slurm('sinfo', '-h', '-o', '%T') === 'idle');
}

/** Submits the script, with its array as it is or another. */
const submit = (words, ...options) =>
  slurm('sbatch', '--parsable', ...options, join(root, 'examples/cluster/slurm.sh'), ...words);
const waiting = () =>
  slurm('squeue', '-h', '-o', '%i')
    .split('\n')
    .filter((line) => line !== '');

async function main() {
  await startSlurm();
  console.log(`A Slurm of its own is up: ${slurm('sinfo', '--version')}, 1 node, in ${folder}`);
  environment.DEALBREAKER = `${process.execPath} ${join(root, 'dist/cli.js')}`;
  const directory = join(folder, 'sweep');
  const words = [
    'sweep',
    join(root, 'examples/scenarios/small-point.json'),
    '--vary',
    'vendor.flexibility=0:1:0.05',
    '--vary',
    'client.trust=0.3,0.5',
    '--runs',
    '3000',
    '--seed',
    'slurm',
  ];
  const job = submit([...words, '--resume', directory]);
  console.log(`Submitted array ${job} of 8.`);

  // One task is killed once it has a finished row and is not done.
  const journal = () =>
    readdirSync(directory).find(
      (name) =>
        name.endsWith('.part') && /^shard-\d/.test(name) && readFileSync(join(directory, name), 'utf8').includes('\n'),
    );
  const victim = /^shard-(\d)/.exec(await until('a task with a finished row', 120, journal))[1];
  slurm('scancel', '--signal=KILL', '--full', `${job}_${victim}`);
  console.log(`Killed task ${victim} (SIGKILL) on the way.`);
  await until('the array to end', 300, () => waiting().length === 0);

  let said = '';
  try {
    cli('merge', directory, '--csv');
  } catch (error) {
    said = error.stderr;
    if (error.status !== 2 || error.stdout !== '') throw error;
  }
  if (!said.includes(`shard ${victim} of 8`))
    throw new Error(`merge should name shard ${victim} as missing, and said: ${said || 'nothing'}`);
  console.log(`merge refuses: ${said.trim().split('\n').at(-1).trim().replace(directory, 'DIR')}`);

  const again = submit([...words, '--resume', directory]);
  await until('the second array to end', 300, () => waiting().length === 0);
  const logs = Array.from({ length: 8 }, (_, i) =>
    readFileSync(join(folder, `dealbreaker-${again}_${i + 1}.log`), 'utf8').trim(),
  );
  console.log(`Submitted again:\n  ${logs.join('\n  ').replaceAll(directory, 'DIR')}`);
  if (logs.filter((line) => line.includes('was complete already')).length !== 7)
    throw new Error('Seven parts should have been complete already.');
  if (!/rows? were there before/.test(logs[Number(victim) - 1]))
    throw new Error('The killed part should have gone on from its journal.');

  for (const format of ['--csv', '--json']) {
    const [merged, alone] = [cli('merge', directory, format), cli(...words, format)];
    if (merged !== alone) throw new Error(`What was merged (${format}) is not what one process prints.`);
    console.log(`${format}: ${merged.length} bytes, the same as from one process.`);
  }
}

try {
  await main();
  console.log('Passed.');
} catch (error) {
  console.error(`Failed: ${error.message}`);
  for (const { name } of started)
    console.error(
      `--- ${name}\n${readFileSync(join(folder, `${name}.log`), 'utf8')
        .split('\n')
        .slice(-15)
        .join('\n')}`,
    );
  process.exitCode = 1;
} finally {
  await stopAll();
  if (process.exitCode !== 1) rmSync(folder, { recursive: true, force: true });
}
