// The small point on two threads, beside one thread.
import { fileURLToPath } from 'node:url';
import { openWorkers, readScenarioFile, simulate } from 'dealbreaker/node';
import { row } from './measure.mjs';

const RUNS = 30_000;

/** The threads are opened before the measurement starts. */
export async function workers() {
  const scenario = readScenarioFile(
    fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url)),
  );
  const pools = [await openWorkers(1), await openWorkers(2)];
  const rates = [[], []];
  const play = async (pool) => {
    const start = performance.now();
    await simulate(scenario, { runs: RUNS, seed: 'bench', workers: pool });
    return (RUNS * 1000) / (performance.now() - start);
  };
  for (const pool of pools) await play(pool);
  for (let round = 0; round < 5; round++) for (const i of [0, 1]) rates[i].push(await play(pools[i]));
  for (const pool of pools) await pool.close();
  return [
    row('whole model, one thread of a pool', 'negotiations/s', rates[0]),
    row('whole model, two threads', 'negotiations/s', rates[1], 'one thread', rates[0]),
  ];
}
