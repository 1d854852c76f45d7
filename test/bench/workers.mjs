// The small point over two threads, beside one.
import { fileURLToPath } from 'node:url';
import { openWorkers, readScenarioFile, simulate } from 'dealbreaker/node';
import { row } from './measure.mjs';

const RUNS = 30_000;

/** The threads are open before the clock starts, as in any long piece of work. */
export async function workers() {
  const scenario = readScenarioFile(
    fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url)),
  );
  const crews = [await openWorkers(1), await openWorkers(2)];
  const rates = [[], []];
  const play = async (crew) => {
    const start = performance.now();
    await simulate(scenario, { runs: RUNS, seed: 'bench', workers: crew });
    return (RUNS * 1000) / (performance.now() - start);
  };
  for (const crew of crews) await play(crew);
  for (let round = 0; round < 5; round++) for (const i of [0, 1]) rates[i].push(await play(crews[i]));
  for (const crew of crews) await crew.close();
  return [
    row('whole model, one thread of a crew', 'negotiations/s', rates[0]),
    row('whole model, two threads', 'negotiations/s', rates[1], 'one thread', rates[0]),
  ];
}
