// The whole model on spaces with too many packages for a list: the policies search over issues.
import { readScenario, simulate } from 'dealbreaker';
import { large } from './efficiency.mjs';
import { inTurn, row } from './measure.mjs';

export function bigSpaces() {
  const sizes = [
    [4, 10, 300, '10⁴'],
    [5, 10, 150, '10⁵'],
    [10, 10, 20, '10¹⁰'],
  ];
  const rates = inTurn(
    sizes.map(([issues, options, runs]) => {
      const scenario = readScenario({ ...large(issues, options), rounds: 20 });
      return () => simulate(scenario, { runs, seed: 'bench' }).runs;
    }),
    5,
  );
  return sizes.map(([, , , packages], i) =>
    row(
      `whole model, ${packages} packages, 20 rounds`,
      'negotiations/s',
      rates[i],
      i === 0 ? null : 'with 10⁴',
      i === 0 ? null : rates[0],
    ),
  );
}
