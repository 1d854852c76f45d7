// Where a rule is right: what the firm gains by keeping its break points, for 1, 3 and 10 deals, with one client and
// with twenty who may hear of an exception. npm run example:firmness [-- --runs 80]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readScenario, withLevers } from 'dealbreaker';
import { portfolio } from 'dealbreaker/validation';
import { verdict } from './map/verdict.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '80' } } });
const runs = Number(values.runs);
/** What a deal leaves to the next one; the same for both scenarios. */
const AFTER = { 'after.fades': 0.1, 'after.drift': 0.1, 'after.renewal': 1, 'after.newcomers': 0.5 };
/** Twenty clients are twenty times as many seats, so that one client is played twenty times as often. */
const CELLS = [
  { clients: 1, known: 0, words: '1 client' },
  { clients: 20, known: 0, words: '20 clients, none hears' },
  { clients: 20, known: 0.1, words: '20 clients, each hears 1 of 10' },
  { clients: 20, known: 0.5, words: '20 clients, each hears 1 of 2' },
];

for (const name of ['small-point', 'firm-and-right']) {
  const path = fileURLToPath(new URL(`./scenarios/${name}.json`, import.meta.url));
  const scenario = withLevers(readScenario(readFileSync(path, 'utf8')), AFTER);
  console.log(`${scenario.title}: what the vendor gains a seat and deal, by its flexibility (95 % intervals)\n`);
  console.log(
    `  ${''.padEnd(32)}${['deals', 'rule kept', 'bends by half', 'bends', 'the rule is']
      .map((w) => w.padEnd(16))
      .join('')
      .trimEnd()}`,
  );
  for (const { clients, known, words } of CELLS) {
    for (const deals of [1, 3, 10]) {
      const of = (flexibility) =>
        portfolio(withLevers(scenario, { 'vendor.flexibility': flexibility, 'after.known': known }), {
          clients,
          deals,
          runs: (runs * 20) / clients,
        }).firm;
      const found = [0, 0.5, 1].map(of);
      const cells = found.map(({ estimate, high }) => `${estimate.toFixed(3)} ± ${(high - estimate).toFixed(3)}`);
      console.log(
        `  ${words.padEnd(32)}${[String(deals), ...cells, verdict(found)]
          .map((w) => w.padEnd(16))
          .join('')
          .trimEnd()}`,
      );
    }
  }
  console.log('');
}
