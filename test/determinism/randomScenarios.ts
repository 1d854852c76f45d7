/**
 * Scenario files drawn from a small generator of their own, so that they stay the same when the arbitraries of the
 * testing kit change. Every policy of the catalogue that existed when the digests were taken can occur.
 */

interface Chance {
  /** A number from 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  often(share: number): boolean;
}

/** Numerical Recipes' 32-bit linear congruential generator: whole numbers only, the same in every runtime. */
function generator(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { next, whole, pick: (list) => list[whole(0, list.length - 1)]!, often: (share) => next() < share };
}

type Json = Record<string, unknown>;
type Options = Readonly<Record<string, { readonly options: readonly (string | number)[] }>>;

const BIDS = [
  ...['timeDependent', 'exponential', 'resourceDependent', 'relativeTitForTat', 'absoluteTitForTat'],
  ...['averagedTitForTat', 'micro', 'abmp', 'zeuthen', 'tradeOff', 'grit', 'trustScaled', 'quotaChaser'],
  ...['hardliner', 'random'],
];
const ACCEPTANCES = ['acNext', 'acPrevious', 'acTarget', 'acConst', 'acTime', 'acCombi', 'acCombiAverage'];
const TALK = ['byTheBook', 'candid', 'silent', 'openBook', 'curious', 'trustGated', 'bluffer'];
const LEARNING = ['none', 'frequencyHardHeaded', 'frequencySmith', 'bayesian'];
const TRUST_RULES = ['beta', 'inertia', 'constant', 'frozen', 'off'];

/** A number from 0 to 1 with three decimals. */
const unit = (chance: Chance): number => chance.whole(0, 1000) / 1000;

function valuesOf(chance: Chance, options: readonly (string | number)[]): unknown {
  const kind = chance.whole(0, 3);
  if (kind === 0 && typeof options[0] === 'number') return chance.pick(['more is better', 'less is better']);
  const last = options.length - 1;
  const line = (o: number): number => (last === 0 ? 1 : Math.round((1000 * (kind === 1 ? o : last - o)) / last) / 1000);
  return Object.fromEntries(options.map((option, o) => [String(option), kind === 3 ? unit(chance) : line(o)]));
}

function side(chance: Chance, name: string, issues: Options): Json {
  const keys = Object.keys(issues);
  const parts = keys.map(() => chance.whole(chance.often(0.1) ? 0 : 1, 20));
  if (!parts.some((part) => part > 0)) parts[0] = 1;
  const sum = parts.reduce((a, b) => a + b, 0);
  const walkAway = chance.whole(0, 600) / 1000;
  const goal = (key: string, k: number): Json => ({
    weight: parts[k]! / sum,
    values: valuesOf(chance, issues[key]!.options),
  });
  const breakPoint = (key: string): Json => ({
    limit: chance.pick(issues[key]!.options),
    because: chance.pick(['policy', 'quota', '']),
    flexibility: chance.often(0.4) ? unit(chance) : 0,
  });
  const some = (share: number): string[] => keys.filter(() => chance.often(share));
  return {
    name,
    goals: Object.fromEntries(keys.map((key, k) => [key, goal(key, k)])),
    walkAway,
    opensAt: Math.max(walkAway, chance.whole(500, 1000) / 1000),
    breakPoints: Object.fromEntries(some(0.3).map((key) => [key, breakPoint(key)])),
    assumes: Object.fromEntries(some(0.2).map((key) => [key, unit(chance)])),
    trust: unit(chance),
    depth: chance.whole(1, 20),
    care: unit(chance),
    understanding: unit(chance),
    stake: unit(chance),
    trustRule: chance.often(0.5) ? 'beta' : chance.pick(TRUST_RULES),
    bid: chance.often(0.4) ? { name: 'timeDependent', exponent: chance.whole(1, 20) / 10 } : chance.pick(BIDS),
    accept: chance.often(0.5) ? 'acNext' : chance.pick(ACCEPTANCES),
    talk: chance.often(0.5) ? 'candid' : chance.pick(TALK),
    learning: chance.often(0.5) ? 'none' : chance.pick(LEARNING),
  };
}

function issueOptions(chance: Chance): { options: (string | number)[] } {
  const size = chance.whole(1, 6);
  const numeric = chance.often(0.5);
  return { options: Array.from({ length: size }, (_, o) => (numeric ? 10 + 5 * o : `option ${o + 1}`)) };
}

/** The n-th scenario file, n from 0. */
export function randomScenario(n: number): Json {
  const chance = generator(n * 2654435761 + 97);
  for (let i = 0; i < 8; i++) chance.next();
  const count = chance.whole(1, 5);
  const issues = Object.fromEntries(
    Array.from({ length: count }, (_, k) => [`issue${k + 1}`, issueOptions(chance)] as const),
  );
  const rival = (i: number): Json => ({
    name: ['Borealis', 'Ember'][i],
    fit: unit(chance),
    trust: unit(chance),
    courts: chance.often(0.3) ? 'vendor' : 'client',
  });
  return {
    schemaVersion: 1,
    title: `random ${n}`,
    rounds: chance.pick([1, 2, 5, 8, 16, 30]),
    issues,
    vendor: side(chance, 'Acme', issues),
    client: side(chance, 'Birch', issues),
    rivals: Array.from({ length: chance.whole(0, 2) }, (_, i) => rival(i)),
  };
}
