// What a study of the small point takes beside its runs, on one thread: 1,000 points of a sweep with one run each,
// beside as many runs at one point; and post-mortems as the command prints them, each in a process of its own, beside
// bare Node.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenario, simulate, sweep } from 'dealbreaker';
import { inTurn, row } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = 'examples/scenarios/small-point.json';
const node = (...words) => {
  execFileSync(process.execPath, words, { cwd: root, stdio: 'ignore' });
  return 1;
};

export function studies() {
  const scenario = readScenario(readFileSync(`${root}${file}`, 'utf8'));
  const vary = { 'vendor.care': { from: 0, to: 0.99, step: 0.01 }, 'client.trust': { from: 0.1, to: 1, step: 0.1 } };
  const [points, runs] = inTurn([
    () => sweep(scenario, { vary, runs: 1, seed: 'bench' }).length,
    () => simulate(scenario, { runs: 1000, seed: 'bench' }).runs,
  ]);
  const [told, bare] = inTurn([() => node('dist/cli.js', 'postmortem', file), () => node('-e', '0')]);
  return [
    row('sweep of 1,000 points, one run each', 'points/s', points, 'runs at one point', runs),
    row('post-mortems of small-point by the command', '/s', told, 'bare Node', bare),
  ];
}
