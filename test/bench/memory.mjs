// The greatest resident memory of a process that plays, in MB, by the number of runs. It must not grow with them.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { row } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = (runs, rounds) => `
  import { readFileSync } from 'node:fs';
  import { readScenario, simulate } from 'dealbreaker';
  const file = JSON.parse(readFileSync('examples/scenarios/small-point.json', 'utf8'));
  simulate(readScenario({ ...file, rounds: ${rounds} }), { runs: ${runs} });
  console.log(String(process.resourceUsage().maxRSS / 1000));`;
const most = (runs, rounds) =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script(runs, rounds)], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

/**
 * Rows in megabytes. The million runs have one round each, which keeps the bench short; the last row plays the whole
 * model.
 */
export const memory = () => [
  row('memory, a thousand runs of one round', 'MB', [most(1000, 1)]),
  row('memory, a million runs of one round', 'MB', [most(1_000_000, 1)]),
  row('memory, 50,000 runs of the small point', 'MB', [most(50_000, 16)]),
];
