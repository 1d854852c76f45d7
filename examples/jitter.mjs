// Is the small point a knife's edge? The whole table for twenty variants with other weights, issues, options, names and
// roles; and the twenty variants of `inspect`, in which every lever and rival is moved as well, for its first lever.
// npm run example:jitter
import { readFileSync } from 'node:fs';
import { readScenario, simulate, withLevers } from 'dealbreaker';
import { inspect, jittered } from 'dealbreaker/classroom';
import { rows } from './jitter/table.mjs';
import { otherShape } from './jitter/otherShape.mjs';

const RUNS = 2000;
const VARIANTS = 20;
const NEEDED = 18;
const SLACK = 0.1;

/** The rates of all rows, and the names of those that do not hold. */
function check(scenario, point, keeper, asker, slack) {
  const rates = {};
  const broken = [];
  for (const row of rows(point, keeper, asker)) {
    const rate = simulate(withLevers(scenario, row.levers), { runs: RUNS }).dealRate.estimate;
    rates[row.name] = rate;
    if (!row.holds(rates, rate, slack)) broken.push(row.name);
  }
  return { rates, broken };
}

const base = JSON.parse(readFileSync(new URL('./scenarios/small-point.json', import.meta.url), 'utf8'));
console.log(`The small point itself, ${RUNS} runs a row, default seed:`);
const itself = check(readScenario(base), 'exit', 'vendor', 'client', 0);
for (const row of rows('exit', 'vendor', 'client'))
  console.log(`  ${row.name.padEnd(16)} ${itself.rates[row.name].toFixed(3)}   ${row.says}`);
console.log(itself.broken.length === 0 ? '  Every row holds.' : `  Broken: ${itself.broken.join(', ')}`);

console.log(`\n${VARIANTS} variants, every bound loosened by ${SLACK}:`);
let held = 0;
for (let number = 1; number <= VARIANTS; number++) {
  const { scenario, point, keeper, asker, what } = otherShape(base, number);
  const variant = jittered(readScenario(scenario), number, { weightsAlone: true });
  const { rates, broken } = check(variant, point, keeper, asker, SLACK);
  if (broken.length === 0) held += 1;
  const shown = ['baseline', 'explains', 'bends', 'no break point', 'null model', '… explains']
    .map((name) => `${name} ${rates[name].toFixed(2)}`)
    .join(', ');
  console.log(
    `  ${String(number).padStart(2)}  ${broken.length === 0 ? 'holds ' : 'BROKEN'}  ${what}: ${shown}` +
      (broken.length === 0 ? '' : `  [${broken.join(', ')}]`),
  );
}
console.log(`\nThe table holds in ${held} of ${VARIANTS} variants; ${NEEDED} are needed.`);

const found = inspect(readScenario(base), { runs: RUNS });
const rates = found.variants.map(({ dealRate }) => dealRate);
console.log(
  `\nWith every lever and rival moved, too, ${Math.min(...rates).toFixed(2)} to ${Math.max(...rates).toFixed(2)} of ` +
    `the talks end in a deal. The effect of ${found.levers[0].lever} holds in ${found.held} of ` +
    `${found.variants.length} variants; ${NEEDED} are needed.`,
);
process.exitCode = [held, found.held].every((count) => count >= NEEDED) && itself.broken.length === 0 ? 0 : 1;
