// Is the small point a knife's edge? 20 variants of the file, each with other weights, issues, options, names and
// roles, and the same table for each.
// npm run example:jitter
import { readFileSync } from 'node:fs';
import { readScenario, simulate, withLevers } from 'dealbreaker';
import { rows } from './jitter/table.mjs';
import { variant } from './jitter/variants.mjs';

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
  const { scenario, point, keeper, asker, what } = variant(base, number);
  const { rates, broken } = check(readScenario(scenario), point, keeper, asker, SLACK);
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
process.exitCode = held >= NEEDED && itself.broken.length === 0 ? 0 : 1;
