// Every chart of every example scenario, with its key in `charts`: what the script draws and the test compiles.
import { readFileSync, readdirSync } from 'node:fs';
import {
  dealings,
  negotiate,
  postMortem,
  readScenario,
  runs,
  simulate,
  simulateDealings,
  sweep,
  tournament,
  withLevers,
} from 'dealbreaker';
import { charts } from 'dealbreaker/charts';
import { chain, nullModels, sweepDealings } from 'dealbreaker/validation';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const side = (scenario) => (Object.keys(scenario.vendor.breakPoints).length > 0 ? 'vendor' : 'client');

/** The first run of a seed that ends in a failure (or, asked so, in a deal), or the first of all. */
function found(scenario, failed) {
  for (let run = 0; run < 60; run++) {
    const negotiation = negotiate(scenario, { seed: 1, run });
    if ((negotiation.ending.kind !== 'agreement') === failed) return negotiation;
  }
  return negotiate(scenario, { seed: 1 });
}

/** `share`, in (0, 1], of the runs is played; the numbers below are for all of them. `only` names one scenario. */
export function* exampleCharts(share = 1, only = '') {
  const runsOf = (all) => Math.ceil(share * all);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name.startsWith(only))
    .sort()) {
    const name = file.replace('.json', '');
    const scenario = readScenario(readFileSync(new URL(file, folder), 'utf8'));
    for (const [kind, negotiation] of [
      ['failed', found(scenario, true)],
      ['deal', found(scenario, false)],
    ]) {
      for (const chart of ['dance', 'trust', 'understanding', 'concessions'])
        yield { name: `${name}-${chart}-${kind}`, chart, spec: charts[chart](negotiation) };
    }
    const keeper = side(scenario);
    const one = sweep(scenario, { vary: { [`${keeper}.care`]: '0:1:0.25' }, runs: runsOf(40), seed: 1 });
    yield { name: `${name}-map-one`, chart: 'map', spec: charts.map(one) };
    const two = sweep(scenario, {
      vary: { 'vendor.care': '0:1:0.125', 'client.trust': '0.1:0.9:0.1' },
      runs: runsOf(40),
      seed: 1,
    });
    yield { name: `${name}-map-two`, chart: 'map', spec: charts.map(two, { y: 'client.trust', x: 'vendor.care' }) };
    if (name === 'small-point') {
      yield {
        name: `${name}-map-words`,
        chart: 'map',
        spec: charts.map(
          sweep(scenario, {
            vary: { 'client.talk': ['candid', 'silent'], 'vendor.trustRule': ['beta', 'frozen', 'off'] },
            runs: runsOf(40),
            seed: 1,
          }),
        ),
      };
      yield {
        name: `${name}-map-three`,
        chart: 'map',
        spec: charts.map(
          sweep(scenario, {
            vary: { 'vendor.care': '0:1:0.25', 'client.trust': '0.1:0.9:0.2', 'vendor.flexibility': [0, 1] },
            runs: runsOf(40),
            seed: 1,
          }),
        ),
      };
      yield {
        name: `${name}-map-cube`,
        chart: 'map',
        spec: charts.map(
          sweep(scenario, {
            vary: { points: 60, latinHypercube: { 'vendor.care': '0:1', 'client.trust': '0:1' } },
            runs: runsOf(40),
            seed: 1,
          }),
          { of: 'payoff.client' },
        ),
      };
    }
    yield {
      name: `${name}-rates`,
      chart: 'rates',
      spec: charts.rates([
        { label: 'as it is', simulation: simulate(scenario, { runs: runsOf(200), seed: 1 }) },
        {
          label: `${keeper} always explains`,
          simulation: simulate(withLevers(scenario, { [`${keeper}.care`]: 1 }), { runs: runsOf(200), seed: 1 }),
        },
      ]),
    };
    const rows = runs(scenario, { runs: runsOf(300), seed: 1 });
    yield { name: `${name}-distribution`, chart: 'distribution', spec: charts.distribution(rows) };
    yield { name: `${name}-outcomes`, chart: 'outcomes', spec: charts.outcomes(scenario, rows.slice(0, 40)) };
    const failed = found(scenario, true);
    const result = postMortem(failed, { runs: runsOf(20), others: runsOf(20) });
    yield { name: `${name}-blame`, chart: 'blame', spec: charts.blame(result) };
    if (result.rescues.length > 0) yield { name: `${name}-rescues`, chart: 'rescues', spec: charts.rescues(result) };
  }
  const named = (name) => readScenario(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  yield {
    name: 'chain',
    chart: 'chain',
    spec: charts.chain(chain(named('small-point'), { meetings: [0, 2, 8], runs: runsOf(60), seed: 1 })),
  };
  const lasting = withLevers(named('small-point'), {
    'after.fades': 0.1,
    'after.drift': 0.1,
    'after.renewal': 1,
    'after.newcomers': 1,
  });
  yield {
    name: 'relationship',
    chart: 'relationship',
    spec: charts.relationship(dealings(lasting, { deals: 12, seed: 3 })),
  };
  yield {
    name: 'over-deals',
    chart: 'overDeals',
    spec: charts.overDeals(simulateDealings(named('next-deal'), { runs: runsOf(400), deals: 8, seed: 1 })),
  };
  yield {
    name: 'map-of-deals',
    chart: 'map',
    spec: charts.map(
      sweepDealings(named('next-deal'), {
        vary: { 'after.fades': [0, 0.5, 1], 'vendor.care': [0, 0.5, 1] },
        runs: runsOf(100),
        deals: 4,
        seed: 1,
      }),
      { of: 'survival' },
    ),
  };
  yield {
    name: 'survival',
    chart: 'survival',
    spec: charts.survival(nullModels(lasting, { runs: runsOf(400), deals: 8, seed: 1 })),
  };
  const games = [named('small-point'), named('firm-and-right')];
  yield {
    name: 'tournament',
    chart: 'tournament',
    spec: charts.tournament(tournament(['timeDependent', 'micro', 'hardliner'], games, { runs: runsOf(10), seed: 1 })),
  };
}
