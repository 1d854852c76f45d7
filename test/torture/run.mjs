// Tortures the built library and prints what it tried: npm run torture (hours), npm run torture -- --short (a minute).
// `--seed n` tries others; `--part name` tries one part; `--count n` tries so many in each.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { disks } from './disks.mjs';
import { hostileFiles } from './hostileFiles.mjs';
import { kills } from './kills.mjs';
import { negotiations } from './negotiations.mjs';

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

async function main() {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      part: { type: 'string' },
      count: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const short = values.short;
  const counted = (few, many) => Number(values.count ?? (short ? few : many));
  const parts = {
    negotiations: () => inThreads({ seed, count: counted(30_000, 10_000_000), each: short ? 50 : 400 }),
    'hostile files': () => hostileFiles({ seed, count: counted(2_000, 100_000), folder }),
    'kill -9': () => kills({ seed, count: counted(10, 200), folder }),
    disks: () => disks({ folder }),
  };
  let failed = false;
  console.log(`${'part'.padEnd(16)}${'tried'.padStart(10)}${'wrong'.padStart(8)}${'seconds'.padStart(10)}`);
  for (const [name, part] of Object.entries(parts)) {
    if (values.part !== undefined && values.part !== name) continue;
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

if (isMainThread) await main();
else parentPort.postMessage(negotiations(workerData));
