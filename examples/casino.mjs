// Pairs of people who really negotiated (CaSiNo: two campers divide 3 packages each of food, water and firewood),
// played by the library.
// npm run example:casino -- path/to/casino.json
import { readFileSync } from 'node:fs';
import { negotiate, ScenarioError } from 'dealbreaker';
import { fromCasino } from 'dealbreaker/validation';
import { figures, pointsOf } from './casino/figures.mjs';
import { shuffled } from './casino/shuffled.mjs';

const SEED = 'dealbreaker';

/** Plays every pair once; what each ended with, in points, or null for no deal. */
const played = (pairs) =>
  pairs.map(({ dyad, scenario }, run) => {
    const { ending } = negotiate(scenario, { seed: SEED, run, record: false });
    return { dyad, points: ending.kind === 'agreement' ? pointsOf(dyad, ending.package) : null };
  });

function main(path) {
  const text = readFileSync(path, 'utf8');
  const pairs = fromCasino(text);
  const columns = [
    [
      'people',
      figures(pairs.map(({ dyad }) => ({ dyad, points: dyad.walkAway ? null : [dyad.a.points, dyad.b.points] }))),
    ],
    ['simulated', figures(played(pairs))],
    ['priorities shuffled', figures(played(fromCasino(shuffled(text))))],
  ];
  const percent = (share) =>
    share === null
      ? 'no deal'
      : `${(100 * share.estimate).toFixed(1)} % (${(100 * share.low).toFixed(1)}–${(100 * share.high).toFixed(1)})`;
  const mean = (of, digits) =>
    of === null ? 'no deal' : `${of.estimate.toFixed(digits)} ± ${(of.high - of.estimate).toFixed(digits)}`;
  const rows = [
    ['', ...columns.map(([name]) => name)],
    ['pairs that agreed', ...columns.map(([, f]) => percent(f.agreed))],
    ['points for each, given a deal', ...columns.map(([, f]) => mean(f.points, 2))],
    ['joint points, of the best there was', ...columns.map(([, f]) => mean(f.joint, 3))],
    ['deals that no other deal beats for both', ...columns.map(([, f]) => percent(f.frontier))],
  ];
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)));
  console.log(
    `${pairs.length} pairs, each played once (seed ${SEED}); people drawn from the same ranges for all pairs; ` +
      '95 % intervals.\n',
  );
  for (const row of rows)
    console.log(`  ${row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('   ')}`);
  console.log('\nThe last column deals the same priorities out to other pairs: what the figures owe to who met whom.');
}

const path = process.argv[2];
try {
  if (path === undefined)
    throw new ScenarioError([
      { path: 'file', what: 'there is none', mend: 'write: npm run example:casino -- path/to/casino.json' },
    ]);
  main(path);
} catch (error) {
  const problems =
    error instanceof ScenarioError
      ? error.message
      : ['ENOENT', 'EISDIR', 'EACCES'].includes(error.code)
        ? `${path}: it cannot be read (${error.code}); check the path`
        : null;
  if (problems === null) throw error;
  console.error(problems);
  process.exitCode = 2;
}
