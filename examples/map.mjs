// Where half of the deals die: the small point over the vendor's flexibility and the trust that both sides begin with.
// npm run example:map [-- --runs 400] [--workers 2]
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readScenarioFile, sweep } from 'dealbreaker/node';
import { lineOfHalf } from './map/line.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '400' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const runs = Number(values.runs);
const scenario = readScenarioFile(fileURLToPath(new URL('./scenarios/small-point.json', import.meta.url)));
const steps = (n) => Array.from({ length: n + 1 }, (_, i) => i / n);
const flexibilities = steps(10);
const trusts = steps(20);

// Trust is moved on both edges at once: the map is of the relationship, not of one side's goodwill.
const vary = flexibilities.flatMap((flexibility) =>
  trusts.map((trust) => ({ 'vendor.flexibility': flexibility, 'vendor.trust': trust, 'client.trust': trust })),
);
const rows = await sweep(scenario, { vary, runs, workers: Number(values.workers) });
const at = (f, t) => rows[f * trusts.length + t];

const SHADES = [' ', '░', '▒', '▓', '█'];
const shade = (rate) => SHADES[Math.min(SHADES.length - 1, Math.floor(rate * SHADES.length))];
console.log(
  `${scenario.title}: deals by flexibility and trust (${rows.length} points, ${runs} negotiations each, ` +
    `seed ${rows[0].seed}, version ${rows[0].version})\n`,
);
console.log('  flexibility');
for (let f = flexibilities.length - 1; f >= 0; f--) {
  const shades = trusts.map((_, t) => shade(at(f, t).dealRate).repeat(3));
  console.log(`  ${flexibilities[f].toFixed(1).padStart(11)}  ${shades.join('')}`);
}
console.log(
  `               ${trusts
    .map((trust, t) => (t % 4 === 0 ? trust.toFixed(1).padEnd(12) : ''))
    .join('')
    .trimEnd()}  trust, both sides`,
);
console.log(`\n  deals: ${SHADES.map((one, i) => `${one.repeat(3)} ${i * 20}–${(i + 1) * 20} %`).join('   ')}\n`);

console.log('  Where half of the deals die:');
for (let f = 0; f < flexibilities.length; f++) {
  const curve = trusts.map((trust, t) => ({
    x: trust,
    ...Object.fromEntries(['low', 'high'].map((end) => [end, at(f, t)[`dealRate.${end}`]])),
    rate: at(f, t).dealRate,
  }));
  console.log(`  ${flexibilities[f].toFixed(1).padStart(11)}  ${lineOfHalf(curve)}`);
}
console.log(
  '\n  Read: at this flexibility, deals are more likely than not above this trust (in brackets where the 95 % ' +
    'intervals of the rates cross one half).',
);
