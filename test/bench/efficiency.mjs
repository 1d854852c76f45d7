// Time and memory of `efficiency` by the number of packages, beside a list of all packages in the same run. It runs by
// itself after a build: node --expose-gc test/bench/efficiency.mjs
import { pathToFileURL } from 'node:url';
import { efficiency, readScenario, simulate } from '../../dist/index.js';

/**
 * A scenario file with the given number of issues and of options for each. The values follow a fixed rule and are
 * opposed on three issues of four, so that the frontier is long. With `apart` the sides have the same weights, and
 * values that are opposed on every issue but for that much at most: then most packages are on the frontier.
 */
export function large(issues, options, apart = null) {
  const keys = Array.from({ length: issues }, (_, k) => `issue${k + 1}`);
  const pseudo = (n) => {
    const x = Math.sin(n * 12.9898) * 43758.5453;
    return x - Math.floor(x);
  };
  const side = (name, offset, value) => {
    const raw = keys.map((_, k) => 0.2 + pseudo(k + offset));
    const sum = raw.reduce((a, b) => a + b, 0);
    return {
      name,
      walkAway: 0.3,
      goals: Object.fromEntries(
        keys.map((key, k) => [
          key,
          {
            weight: raw[k] / sum,
            values: Object.fromEntries(Array.from({ length: options }, (_, o) => [`o${o}`, value(k, o)])),
          },
        ]),
      ),
    };
  };
  const mine = (k, o) => Number(pseudo(1000 + k * options + o).toFixed(6));
  return {
    schemaVersion: 1,
    title: `${issues} × ${options}`,
    rounds: 50,
    issues: Object.fromEntries(
      keys.map((key) => [key, { options: Array.from({ length: options }, (_, o) => `o${o}`) }]),
    ),
    vendor: side('V', 1, mine),
    client:
      apart === null
        ? side('C', 77, (k, o) => (k % 4 === 3 ? Number(pseudo(5000 + k * options + o).toFixed(6)) : 1 - mine(k, o)))
        : side('C', 1, (k, o) => Math.min(1, 1 - mine(k, o) + apart * pseudo(7000 + k * options + o))),
  };
}

/** The same frontier and solutions from a list of all packages, sorted. */
function listed(scenario) {
  const keys = Object.keys(scenario.issues);
  const tables = ['vendor', 'client'].map((side) =>
    keys.map((key) =>
      scenario.issues[key].options.map(
        (option) => scenario[side].goals[key].weight * scenario[side].goals[key].values[option],
      ),
    ),
  );
  let [first, second] = [new Float64Array(1), new Float64Array(1)];
  for (let k = 0; k < keys.length; k++) {
    const size = tables[0][k].length;
    const [a, b] = [new Float64Array(first.length * size), new Float64Array(first.length * size)];
    for (let i = 0, at = 0; i < first.length; i++)
      for (let o = 0; o < size; o++, at++) {
        a[at] = first[i] + tables[0][k][o];
        b[at] = second[i] + tables[1][k][o];
      }
    [first, second] = [a, b];
  }
  const order = Uint32Array.from(first, (_, i) => i).sort((i, j) => first[j] - first[i] || second[j] - second[i]);
  let [most, count, nash] = [-Infinity, 0, 0];
  for (const i of order) {
    if (second[i] <= most) continue;
    most = second[i];
    if (first[i] < scenario.vendor.walkAway || second[i] < scenario.client.walkAway) continue;
    count += 1;
    nash = Math.max(nash, (first[i] - scenario.vendor.walkAway) * (second[i] - scenario.client.walkAway));
  }
  return { count, nash };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
function timed(times, run) {
  run();
  const rounds = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return { median: median(rounds), least: Math.min(...rounds), most: Math.max(...rounds) };
}

/** Rows for the bench: milliseconds (less is better), `ratio` how many times as long the list takes. */
export function efficiencyRows() {
  const rows = [];
  /** The last list of all packages: larger spaces have none. */
  let peer = null;
  for (const [issues, options, times, apart = null] of [
    [4, 5, 15],
    [5, 10, 9],
    [6, 10, 5],
    [10, 10, 5],
    [20, 10, 3],
    [50, 20, 1],
    [10, 10, 3, 6e-5],
  ]) {
    const scenario = readScenario(large(issues, options, apart));
    globalThis.gc?.();
    let found;
    const own = timed(times, () => {
      found = efficiency(scenario);
    });
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    const packages = options ** issues;
    if (packages <= 1e6) {
      peer = timed(Math.min(times, 3), () => listed(scenario));
      const list = listed(scenario);
      const { nash, disagreement } = found;
      const product = (nash.utility.vendor - disagreement.vendor) * (nash.utility.client - disagreement.client);
      if (list.count !== found.pareto.length || Math.abs(list.nash - product) > 1e-9)
        throw new Error('the list says otherwise');
    }
    const exact = found.within === 0 ? ', exact' : `, within ${found.within.toPrecision(2)}`;
    const power = Math.log10(packages).toFixed(1);
    rows.push({
      name: `all of efficiency, 10^${power} packages (frontier ${found.pareto.length}${exact}; ${memory} MB)`,
      unit: 'ms',
      ...own,
      beside: packages <= 1e6 ? 'a list of all packages takes' : 'a list of 10⁶ packages takes',
      ratio: peer.median / own.median,
    });
  }
  let first = null;
  for (const [issues, options, runs] of [
    [5, 5, 400],
    [10, 10, 20],
  ]) {
    const scenario = readScenario(large(issues, options));
    const rounds = { count: 0 };
    const {
      median: ms,
      least,
      most,
    } = timed(3, () => {
      rounds.count = roundsIn(simulate(scenario, { runs, seed: 'bench' }));
    });
    const rate = (time) => (rounds.count / time) * 1000;
    const ratio = first === null ? null : rate(ms) / first;
    first ??= rate(ms);
    rows.push({
      name: `bidding: rounds of talks over 10^${Math.log10(options ** issues).toFixed(1)} packages`,
      unit: 'a second',
      median: rate(ms),
      least: rate(most),
      most: rate(least),
      beside: ratio === null ? null : 'over 10^3.5',
      ratio,
    });
  }
  return rows;
}

/** Rounds played in all, from the mean. */
const roundsIn = ({ runs, rounds }) => runs * (rounds?.estimate ?? NaN);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, unit, median: middle, least, most, beside, ratio } of efficiencyRows()) {
    const numbers = `${middle.toFixed(1).padStart(9)} ${unit} (${least.toFixed(1)} to ${most.toFixed(1)})`;
    console.log(`${name.padEnd(78)} ${numbers}${beside === null ? '' : `   ${beside} ${ratio.toFixed(1)} ×`}`);
  }
}
