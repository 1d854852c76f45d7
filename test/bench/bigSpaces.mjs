// The whole model on spaces with too many packages for a list: the policies search over issues.
import { readScenario, simulate } from 'dealbreaker';
import { large } from './efficiency.mjs';
import { inTurn, row } from './measure.mjs';

export const bigSpaces = () =>
  [
    [4, 10, 300, '10⁴'],
    [5, 10, 150, '10⁵'],
    [10, 10, 20, '10¹⁰'],
  ].map(([issues, options, runs, packages]) => {
    const scenario = readScenario({ ...large(issues, options), rounds: 20 });
    const [rates] = inTurn([() => simulate(scenario, { runs, seed: 'bench' }).runs], 5);
    return row(`whole model, ${packages} packages, 20 rounds`, 'negotiations/s', rates);
  });
