// Classic play: no talk, no trust, 4 issues × 5 options, on the pairs of profiles in ../shared/data/bench_domains.json
// (20 drawn at random, 20 opposed), each prepared once and played many times.
import { existsSync, readFileSync } from 'node:fs';
import { readScenario, runs, simulate } from 'dealbreaker';
import { micro, tables, timeBased, titForTat } from './classicByHand.mjs';
import { inTurn, row } from './measure.mjs';

const DATA = new URL('../../../shared/data/bench_domains.json', import.meta.url);
const SEED = 'dealbreaker';
const UNDERSTANDING = 0.5;
/** So many runs of every pair are compared with the loop written by hand. */
const COMPARED = 20;
const tb = (exponent) => ({ seat: { name: 'negmasTimeBased', exponent } });

/**
 * Boulware is NegMAS's exponent 4, conceder 0.25; aspiration is boulware by another name. The tit-for-tat is the
 * library's own (relative, AC_next), because there are no traces of the peer's to compare it with.
 */
const MATCHES = [
  {
    name: 'boulware–conceder',
    rounds: 20,
    runs: 2000,
    seats: { vendor: tb(4), client: tb(0.25) },
    byHand: (t, rounds) => timeBased(t, [4, 0.25], rounds),
  },
  {
    name: 'boulware–boulware',
    rounds: 20,
    runs: 1000,
    seats: { vendor: tb(4), client: tb(4) },
    byHand: (t, rounds) => timeBased(t, [4, 4], rounds),
  },
  {
    name: 'aspiration–tit-for-tat',
    rounds: 100,
    runs: 200,
    seats: { vendor: tb(4), client: { bid: 'relativeTitForTat', accept: 'acNext', talk: 'silent' } },
    byHand: (t, rounds) => titForTat(t, 4, rounds, SEED, UNDERSTANDING),
  },
  {
    name: 'MiCRO–MiCRO',
    rounds: 100,
    runs: 500,
    seats: { vendor: { seat: 'negmasMicro' }, client: { seat: 'negmasMicro' } },
    byHand: (t, rounds) => micro(t, rounds),
  },
];

/** A pair of profiles as a scenario without trust, talk or break points. */
function scenarioOf({ weights, evaluations }, rounds) {
  const keys = evaluations[0].map((_, k) => `issue${k}`);
  const side = (s) => ({
    name: s === 0 ? 'first' : 'second',
    opensAt: 1,
    understanding: UNDERSTANDING,
    walkAway: 0,
    trustRule: 'off',
    talk: 'silent',
    learning: 'none',
    goals: Object.fromEntries(
      keys.map((key, k) => [
        key,
        { weight: weights[s][k], values: Object.fromEntries(evaluations[s][k].map((value, o) => [`o${o}`, value])) },
      ]),
    ),
  });
  const issues = Object.fromEntries(keys.map((key, k) => [key, { options: evaluations[0][k].map((_, o) => `o${o}`) }]));
  return readScenario({ schemaVersion: 1, title: 'classic', rounds, issues, vendor: side(0), client: side(1) });
}

export function classic() {
  if (!existsSync(DATA)) {
    console.error('classic play: left out, because ../shared/data/bench_domains.json is not there');
    return [];
  }
  const domains = JSON.parse(readFileSync(DATA, 'utf8'));
  return MATCHES.flatMap((match) =>
    ['rand', 'opp'].flatMap((kind) => {
      const scenarios = domains[kind].map((domain) => scenarioOf(domain, match.rounds));
      const options = { runs: match.runs, seats: match.seats, seed: SEED };
      const rows = scenarios.map((scenario) => runs(scenario, { ...options, runs: COMPARED }));
      const loops = domains[kind].map((domain) => match.byHand(tables(domain), match.rounds));
      loops.forEach((loop, i) =>
        rows[i].forEach((row, run) => {
          if (loop(run) !== (row.kind === 'agreement' ? row.round + 1 : -match.rounds))
            throw new Error(`${match.name}, ${kind} ${i}: the loop written by hand has another ending in run ${run}.`);
        }),
      );
      const rounds = rows.reduce((sum, [first]) => sum + first.round + 1, 0) / rows.length;
      const [ours, hand] = inTurn(
        [
          () => scenarios.reduce((sum, scenario) => sum + simulate(scenario, options).runs, 0),
          () => {
            let sum = 0;
            for (const loop of loops) for (let run = 0; run < match.runs; run++) sum += loop(run);
            return sum === 0 ? 0 : loops.length * match.runs;
          },
        ],
        5,
      );
      const name = `classic, ${kind}, ${match.name} (${rounds.toFixed(1)} rounds)`;
      return [row(name, 'negotiations/s', ours, 'by hand', hand)];
    }),
  );
}
