// Tortures the built library and prints what it tried, in half an hour, or a minute with --short: npm run torture.
// The options are in readOptions.mjs; `--help` prints them.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { USAGE, readOptions } from './readOptions.mjs';

const folder = fileURLToPath(new URL('../../examples/scenarios', import.meta.url));

/** Negotiations in every thread that there is, each with scenarios of its own. */
async function inThreads({ seed, count, each }) {
  const threads = availableParallelism();
  const parts = await Promise.all(
    Array.from(
      { length: threads },
      (_, n) =>
        new Promise((resolve, reject) => {
          const share = { seed: seed * 1_000_000 + n * 100_000, count: Math.ceil(count / threads), each };
          new Worker(fileURLToPath(import.meta.url), { workerData: share }).on('message', resolve).on('error', reject);
        }),
    ),
  );
  return {
    tried: parts.reduce((sum, { tried }) => sum + tried, 0),
    wrong: parts.flatMap(({ wrong }) => wrong),
    note: `${parts.reduce((sum, { scenarios }) => sum + scenarios, 0)} scenarios`,
  };
}

/** Loads the parts, and with them the build, only where they are tried: not for the help. */
async function torture({ short, seed, part: only, count }) {
  const [{ disks }, { hostileFiles }, { kills }] = await Promise.all([
    import('./disks.mjs'),
    import('./hostileFiles.mjs'),
    import('./kills.mjs'),
  ]);
  const counted = (few, many) => count ?? (short ? few : many);
  const parts = {
    negotiations: () => inThreads({ seed, count: counted(30_000, 10_000_000), each: short ? 50 : 400 }),
    'hostile files': () => hostileFiles({ seed, count: counted(2_000, 100_000), folder }),
    'kill -9': () => kills({ seed, count: counted(10, 200), folder }),
    disks: () => disks({ folder }),
  };
  let failed = false;
  console.log(`${'part'.padEnd(16)}${'tried'.padStart(10)}${'wrong'.padStart(8)}${'seconds'.padStart(10)}`);
  for (const [name, part] of Object.entries(parts)) {
    if (only !== null && only !== name) continue;
    const start = performance.now();
    const { tried, wrong, note = '' } = await part();
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const cells = [
      [tried, 10],
      [wrong.length, 8],
      [seconds, 10],
    ].map(([cell, width]) => String(cell).padStart(width));
    console.log(`${name.padEnd(16)}${cells.join('')}  ${note}`);
    for (const one of wrong.slice(0, 20)) console.log(JSON.stringify(one, null, 2));
    failed ||= wrong.length > 0;
  }
  process.exitCode = failed ? 1 : 0;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.problem !== undefined) {
    console.error(options.problem);
    process.exitCode = 2;
  } else if (options.help) process.stdout.write(USAGE);
  else await torture(options);
}

if (isMainThread) await main();
else {
  const { negotiations } = await import('./negotiations.mjs');
  parentPort.postMessage(negotiations(workerData));
}
