// Four meetings before the table of the small point, without a record, on one thread, beside the same talks without
// them: the scenario gives trust, depth and understanding, so that the table itself is the same. The bar is 1.6 times
// the time, a ratio of rates of 0.625.
import { readFileSync } from 'node:fs';
import { readScenario, simulate, withLevers } from 'dealbreaker';
import { inTurn, row } from './measure.mjs';

const RUNS = 8000;

export function meetings() {
  const file = readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url), 'utf8');
  const scenario = readScenario(file);
  const met = withLevers(scenario, { 'before.meetings': 4 });
  const [without, after] = inTurn([
    () => simulate(scenario, { runs: RUNS, seed: 'bench' }).runs,
    () => simulate(met, { runs: RUNS, seed: 'bench' }).runs,
  ]);
  return [row('whole model after four meetings', 'negotiations/s', after, 'the same without meetings', without)];
}
