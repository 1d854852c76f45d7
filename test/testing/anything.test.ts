/**
 * Whatever a policy returns, throws, stores or does to what it is given, a check ends in a report. Where the value
 * cannot be an action the report has a broken law; plain data of the same shape is no alarm.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import type { SeatInput } from '../../src/engine/preparation/seats.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { reportText } from '../../src/testing/runner/reportText.ts';
import { FULL } from '../profile.ts';
import { sound } from './mutants.ts';

type Anything = (...given: never[]) => unknown;
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const throwing = (): never => {
  throw new Error('do not read me');
};
/** It takes minutes: a test that calls it fails at its time limit. */
const endless = (): never => {
  for (let n = 0; ; n++) if (n > 1e11) throw new Error('nobody waits so long');
};
const cyclic = (): object => {
  const one: Record<string, unknown> = { bid: [0] };
  return Object.assign(one, { a: one, b: one, c: [one, one] });
};
const HUGE = 'x'.repeat(2 ** 27);
const MANY = Object.fromEntries(Array.from({ length: 2 ** 14 }, (_, n) => [`key ${n}`, n]));
const DEEP = Array.from({ length: 3_000 }).reduce<unknown[]>((inside) => [inside], []);
const BRANCHING = Array.from({ length: 40 }).reduce<object>((inside) => ({ bid: inside, talk: inside }), {});

/** Makers of values that are no data. */
const STRANGE: Readonly<Record<string, () => unknown>> = {
  'a revoked proxy': () => revoked({}),
  'a revoked proxy of a list': () => revoked([]),
  'a revoked function': () => revoked(() => undefined),
  'a proxy whose traps throw': () => new Proxy({}, { get: throwing, ownKeys: throwing, getPrototypeOf: throwing }),
  'a getter that throws': () => ({
    get bid() {
      return throwing();
    },
    get then() {
      return throwing();
    },
  }),
  'a getter that never returns': () => ({
    get bid() {
      return endless();
    },
    get then() {
      return endless();
    },
    get kept() {
      return endless();
    },
  }),
  'a list with a getter that never returns': () => Object.defineProperty([1], 0, { get: endless, enumerable: true }),
  'an error with a message that never comes': () => Object.defineProperty(new Error(), 'message', { get: endless }),
  'a thenable': () => ({ then: (resolve: (x: unknown) => void) => resolve(1) }),
  'a thenable that throws': () => ({ then: throwing }),
  'a rejected promise': () => Promise.reject(new Error('nobody handles me')),
  'a cyclic object': cyclic,
  'a huge text': () => HUGE,
  'a list with a huge length': () => new Array(2 ** 32 - 1),
  'an object without prototype': () => Object.create(null) as object,
  'an object that cannot be a text': () => ({ toString: throwing, valueOf: throwing, toJSON: throwing }),
  'a symbol': () => Symbol('odd'),
  'a large integer': () => 10n ** 30n,
  'a function': () => throwing,
  'a class': () => class {},
  'a date': () => new Date(NaN),
  'a map': () => new Map([[{}, {}]]),
  'a typed array of another kind': () => new BigInt64Array(3),
  'a number that is none': () => NaN,
  'an empty text': () => '',
  'a list that is nested very deep': () => DEEP,
  'an object with very many keys': () => MANY,
  'an object with two ways to each of its parts': () => BRANCHING,
};

const STRENGTH = { seed: 'anything', runs: 1, shrinks: 0 } as const;
/** A check of the policy: the names of the broken laws. The report must be data that can be printed. */
function brokenBy(policy: unknown, runs: number = STRENGTH.runs): readonly string[] {
  const report = checkPolicy(policy as SeatInput, { ...STRENGTH, runs });
  expect(typeof reportText(report)).toBe('string');
  expect(JSON.stringify(report).length).toBeLessThan(2_000_000);
  return report.broken;
}
const about = { summary: 'Strange.', source: 'test' };
const KINDS = ['bid', 'accept', 'talk', 'learning', 'trustRule'] as const;
const component = (kind: (typeof KINDS)[number], made: unknown): unknown =>
  definePolicy({ kind, card: { name: 'strange', ...about }, make: () => made } as never);

/** Values that took without end once; `npm test` tries these and every eighth, the full run all. */
const ENDLESS = ['a rejected promise', 'a list with a huge length', 'a getter that never returns'];
const tried = Object.entries(STRANGE).filter(([name], n) => FULL || n % 8 === 0 || ENDLESS.includes(name));
/** `npm test` tries every fifth way to return a value, other ones for each value. */
const ways = <T>(all: readonly T[], strange: string): readonly T[] =>
  all.filter((_, n) => FULL || n % 5 === tried.findIndex(([name]) => name === strange) % 5);

describe.each(tried)('%s', (name, strange) => {
  const action = (change: object): Anything =>
    ((view: View, memory: unknown, draws: never) => {
      const one = sound(view, memory, draws);
      return { ...one, action: { ...one.action, accept: false, leave: false, bid: [0], ...change } };
    }) as Anything;

  it('as what a seat returns, throws, does or stores', () => {
    const seats: readonly (() => Anything)[] = [
      () => () => strange(),
      () => () => ({ action: strange(), memory: null }),
      () => action({ bid: strange() }),
      () => action({ bid: [strange()] }),
      () => action({ talk: strange() }),
      () => action({ talk: { kind: strange(), issue: 0 } }),
      () => action({ talk: { kind: 'press', issue: strange() } }),
      () => {
        const accepting = strange();
        return action({ accept: accepting === '' ? 1 : accepting, bid: null });
      },
      () => () => {
        throw strange();
      },
    ];
    for (const seat of ways(seats, name)) expect(brokenBy(seat())).not.toEqual([]);
    // An answer or an option that is left out is no fault, and some of these count as left out: no more than a report.
    brokenBy((view: View, memory: unknown, draws: never) => ({ ...sound(view, memory, draws), memory: strange() }));
    if (FULL) brokenBy(action({ answer: strange() }));
  });

  it('as what a component returns, stores or is', () => {
    const policies: readonly (() => unknown)[] = [
      ...KINDS.map((kind) => () => component(kind, strange())),
      () => component('bid', (_: View, memory: { kept?: unknown }) => ((memory.kept = strange()), 1)),
      () => component('talk', { answer: strange, speak: strange }),
      () => component('learning', (view: { beliefs: unknown }) => void (view.beliefs = strange())),
      () => component('trustRule', { read: strange, praise: strange, blame: strange, betray: strange }),
    ];
    for (const policy of ways(policies, name)) brokenBy(policy());
    expect(brokenBy(component('bid', strange))).not.toEqual([]);
    if (FULL) expect(brokenBy(component('accept', strange), 8)).not.toEqual([]);
  });
});

it('a proxy whose traps never return, from a seat', () => {
  const proxy = new Proxy({}, { get: endless, has: endless, ownKeys: endless, getPrototypeOf: endless });
  const thrown = (): never => {
    throw proxy as Error;
  };
  const leaving = { action: { leave: true }, memory: proxy };
  for (const seat of [
    () => proxy,
    () => ({ action: proxy }),
    () => ({ action: { bid: proxy } }),
    () => leaving,
    thrown,
  ])
    expect(brokenBy(seat)).not.toEqual([]);
});

it('a view that is spoilt', () => {
  const spoil = (key: string) => (view: View, memory: unknown, draws: never) => {
    const one = sound(view, memory, draws);
    Object.defineProperty(view, key, { get: throwing });
    return one;
  };
  for (const key of ['trust', 'history', 'beliefs', 'goals'])
    expect(
      checkPolicy(spoil(key) as SeatInput, { ...STRENGTH, laws: ['changesNothingItWasGiven'] }).broken,
    ).toHaveLength(1);
});

it.runIf(FULL)('memory that is a list with one link for each turn, in talks of a hundred rounds, is no alarm', () => {
  const linked = (view: View, memory: unknown, draws: never) => ({
    ...sound(view, memory, draws),
    memory: { round: view.round, before: memory },
  });
  expect(checkPolicy(linked as SeatInput, { runs: 40 }).broken).toEqual([]);
});

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on('unhandledRejection', note);
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
