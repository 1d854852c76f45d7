// The whole model with talk and trust on the small point (5 issues of 5 options, 16 rounds), without a record, on one
// thread, beside a loop of the same rules written by hand; and `negotiate`, which records what it plays.
import { readFileSync } from 'node:fs';
import { negotiate, readScenario, simulate } from 'dealbreaker';
import { handwritten } from './handwritten.mjs';
import { inTurn, row } from './measure.mjs';

const RUNS = 8000;

export function wholeModel() {
  const file = JSON.parse(readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url), 'utf8'));
  const scenario = readScenario(file);
  const byHand = handwritten(file, 'bench');
  const [ours, alone, theirs] = inTurn([
    () => simulate(scenario, { runs: RUNS, seed: 'bench' }).runs,
    () => {
      for (let run = 0; run < RUNS / 2; run++) negotiate(scenario, { seed: 'bench', run });
      return RUNS / 2;
    },
    () => {
      for (let run = 0; run < RUNS / 4; run++) byHand(run);
      return RUNS / 4;
    },
  ]);
  return [
    row('whole model, small-point, no record', 'negotiations/s', ours, 'the loop written by hand', theirs),
    row('negotiate, one after the other, with a record', 'negotiations/s', alone, 'many runs', ours),
    row('the loop written by hand, packages scanned', 'negotiations/s', theirs),
  ];
}
