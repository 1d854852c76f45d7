// The cost of a round on shapes on which a search over packages is hard, because many packages are worth the same or
// nearly so, with the exponent by which it grows with the number of options of all issues, and with what the packages
// that the searches found can lack of the best, as the record states it.
import { negotiate, readScenario, simulate } from 'dealbreaker';
import { inTurn, median, row } from './measure.mjs';

/** Issues and options of each. */
const SIZES = [
  [4, 5],
  [8, 8],
  [10, 10],
  [20, 10],
  [30, 10],
  [30, 20],
];
/** Runs of a measurement, so many that it takes some hundredths of a second in every size. */
const runsFor = (options) => Math.ceil(20_000 / options);

/** A number in [0, 1) that depends on n alone. */
const pseudo = (n) => {
  const x = Math.sin(n * 12.9898) * 43758.5453;
  return x - Math.floor(x);
};

/** Weights (in proportion) and the vendor's and the client's value of option o of issue k; x is o as a share of 1. */
const SHAPES = {
  'equal weights': {},
  'near-equal weights': { weight: (k, side) => 1 + 0.02 * pseudo(11 * k + side) },
  'strongly correlated': {
    weight: (k, side) => 0.5 + pseudo(100 + k) + 0.02 * pseudo(11 * k + side),
    value: (x, k, o, side) => x + (o % 2 === 0 ? 0 : 0.01 * (pseudo(1000 * k + 10 * o + side) - 0.5)),
  },
  'one dominant issue': { weight: (k, _side, issues) => (k === 0 ? issues : 1) },
  plateaus: { value: (x) => Math.floor(3.999 * x) / 3 },
  'break points on half of the issues': { breaks: true },
  'unequal weights': { weight: (k, side) => 0.2 + pseudo(k + 77 * side) },
};

/** The scenario file of a shape: values are opposed, and `breaks` gives both sides limits on the odd issues. */
function hardShape(shape, issues, options, rounds = 20) {
  const { weight = () => 1, value = (x) => x, breaks = false } = SHAPES[shape];
  const keys = Array.from({ length: issues }, (_, k) => `issue${k + 1}`);
  const names = Array.from({ length: options }, (_, o) => `o${o}`);
  const sideOf = (name, side) => {
    const raw = keys.map((_, k) => weight(k, side, issues));
    const sum = raw.reduce((a, b) => a + b, 0);
    const share = (o) => (side === 0 ? o : options - 1 - o) / (options - 1);
    const valueOf = (k, o) => Math.min(1, Math.max(0, value(share(o), k, o, side)));
    const limit = names[side === 0 ? Math.floor(options / 5) : options - 1 - Math.floor(options / 5)];
    return {
      name,
      walkAway: 0.3,
      goals: Object.fromEntries(
        keys.map((key, k) => [
          key,
          { weight: raw[k] / sum, values: Object.fromEntries(names.map((n, o) => [n, valueOf(k, o)])) },
        ]),
      ),
      ...(breaks
        ? { breakPoints: Object.fromEntries(keys.filter((_, k) => k % 2 === 1).map((key) => [key, { limit }])) }
        : {}),
    };
  };
  return {
    schemaVersion: 1,
    title: `${shape}, ${issues} × ${options}`,
    rounds,
    issues: Object.fromEntries(keys.map((key) => [key, { options: names }])),
    vendor: sideOf('V', 0),
    client: sideOf('C', 1),
  };
}

/** What the searches of three negotiations could lack at most: " (lacks up to 2.9 %)"; "" where all were exact. */
function lacking(scenario) {
  const shares = ['a', 'b', 'c'].flatMap((seed) =>
    negotiate(scenario, { seed }).events.flatMap(({ vendor, client }) => [
      vendor.shortfall ?? 0,
      client.shortfall ?? 0,
    ]),
  );
  const most = Math.max(...shares);
  return most === 0 ? '' : ` (lacks up to ${(Math.max(1, Math.ceil(1000 * most)) / 10).toFixed(1)} %)`;
}

/**
 * Milliseconds a round (less is better), a row for each shape and size, beside the time of 4 × 5 in proportion to the
 * number of options; and a row with the exponent of each shape.
 */
export function hardShapes() {
  const rows = [];
  for (const shape of Object.keys(SHAPES)) {
    const measured = SIZES.map(([issues, options]) => {
      const scenario = readScenario(hardShape(shape, issues, options));
      const [rates] = inTurn(
        [
          () => {
            const { runs, rounds } = simulate(scenario, { runs: runsFor(issues * options), seed: 'bench' });
            return runs * rounds.estimate;
          },
        ],
        3,
      );
      return { issues, options, scenario, cost: rates.map((rate) => 1000 / rate) };
    });
    const [smallest] = measured;
    const size = ({ issues, options }) => issues * options;
    for (const one of measured) {
      const linear = smallest.cost.map((ms) => (ms * size(one)) / size(smallest));
      const name = `a round, ${shape}, ${one.issues} × ${one.options}${lacking(one.scenario)}`;
      rows.push(
        one === smallest
          ? row(name, 'ms', one.cost)
          : { ...row(name, 'ms', one.cost, 'as fast, for its options, as 4 × 5'), ratio: ratioOf(linear, one.cost) },
      );
    }
    const exponents = smallest.cost.map((_, round) =>
      exponentOf(measured.map((one) => [Math.log(size(one)), Math.log(one.cost[round])])),
    );
    rows.push(row(`exponent, ${shape}`, '', exponents));
  }
  return rows;
}

const ratioOf = (peer, own) => median(peer.map((ms, i) => ms / own[i]));

/** The slope of the line through points with the least squares. */
function exponentOf(points) {
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (f) => points.reduce((total, point) => total + f(point), 0);
  return sum(([a, b]) => (a - x) * (b - y)) / sum(([a]) => (a - x) ** 2);
}
