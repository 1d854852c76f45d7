/** What theory says must come out, played through the engine. Tolerances are 1 %. */
import { describe, expect, it } from 'vitest';
import { spaceOf, total } from '../../src/domain/space.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openStream } from '../../src/kernel/stream.ts';
import type { Policy } from '../../src/policies/contracts/policy.ts';
import type { View } from '../../src/agents/view.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { FULL } from '../profile.ts';

const side = (
  name: string,
  goals: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  name,
  walkAway: 0,
  opensAt: 1,
  understanding: 1,
  talk: 'silent',
  trustRule: 'off',
  goals,
  ...more,
});

/** A pie in so many slices: the vendor gets x of it, the client the rest. */
const pie = (slices: number, rounds: number) =>
  readScenario({
    schemaVersion: 1,
    title: 'a pie',
    rounds,
    issues: { share: { options: { from: 0, to: slices, step: 1 } } },
    vendor: side('one', { share: { weight: 1, values: 'more is better' } }),
    client: side('two', { share: { weight: 1, values: 'less is better' } }),
  });

describe('Rubinstein 1982: alternating offers of a pie that shrinks by δ for its owner with every refusal', () => {
  const SLICES = 2000;
  const ROUNDS = 60;

  /**
   * Backward induction over the turns that are left, and nothing else: in the last turn the proposer takes all; before
   * that it leaves the other exactly what that one would have by refusing, discounted. No formula of the limit is used.
   * keeps[n]: the share that the proposer of turn n keeps.
   */
  function plan(deltas: readonly [number, number]): number[] {
    const turns = 2 * ROUNDS;
    const keeps = new Array<number>(turns).fill(1);
    for (let n = turns - 2; n >= 0; n--) keeps[n] = 1 - deltas[((n + 1) % 2) as 0 | 1]! * keeps[n + 1]!;
    return keeps;
  }

  const player =
    (deltas: readonly [number, number], me: 0 | 1): Policy<null> =>
    (view: View) => {
      const keeps = plan(deltas);
      const turn = 2 * view.round + me;
      const offered = view.theirs === null ? -1 : total(view.space, view.goals.worth, view.theirs);
      const next = keeps[turn]!;
      // Refusing now means to propose now: the pie has then shrunk once since the offer.
      const accept = offered >= deltas[me]! * next - 1 / SLICES;
      const slice = me === 0 ? Math.round(next * SLICES) : Math.round((1 - next) * SLICES);
      return { action: { answer: null, accept, leave: false, bid: accept ? null : [slice], talk: null }, memory: null };
    };

  it.each([
    [0.9, 0.9],
    [0.95, 0.8],
    [0.7, 0.9],
    [0.5, 0.5],
  ] as const)(
    'δ₁ = %d, δ₂ = %d: the first offer is taken, and the first mover has (1 − δ₂)/(1 − δ₁δ₂)',
    (first, second) => {
      const { ending } = negotiate(pie(SLICES, ROUNDS), {
        seats: { vendor: player([first, second], 0), client: player([first, second], 1) },
      });
      expect(ending.kind).toBe('agreement');
      expect(ending.round).toBe(0);
      const split = (1 - second) / (1 - first * second);
      expect(Math.abs(ending.utility.vendor / split - 1)).toBeLessThan(0.01);
      expect(Math.abs(ending.utility.client / (1 - split) - 1)).toBeLessThan(0.01);
    },
  );
});

describe('Zeuthen 1930, Harsanyi 1956: two who concede by risk end at the greatest Nash product', () => {
  it("in spaces of 4 issues with 5 options, each with the other's goals known", () => {
    const chance = openStream('zeuthen', 0, 'test', 'goals');
    const space = spaceOf([5, 5, 5, 5]);
    let exact = 0;
    for (let n = 0; n < 40; n++) {
      const keys = ['a', 'b', 'c', 'd'];
      const draw = (): { weights: number[]; values: number[][] } => {
        const raw = keys.map(() => 0.05 + chance.next());
        const sum = raw.reduce((x, y) => x + y, 0);
        return {
          weights: raw.map((w) => w / sum),
          values: keys.map(() => Array.from({ length: 5 }, () => chance.next())),
        };
      };
      const tables = [draw(), draw()] as const;
      const goals = (t: (typeof tables)[0]): Record<string, unknown> =>
        Object.fromEntries(
          keys.map((key, k) => [
            key,
            { weight: t.weights[k], values: Object.fromEntries(t.values[k]!.map((v, o) => [`o${o}`, v])) },
          ]),
        );
      const scenario = readScenario({
        schemaVersion: 1,
        title: 'z',
        rounds: 300,
        issues: Object.fromEntries(keys.map((key) => [key, { options: ['o0', 'o1', 'o2', 'o3', 'o4'] }])),
        vendor: side('one', goals(tables[0]), { bid: 'zeuthen' }),
        client: side('two', goals(tables[1]), { bid: 'zeuthen' }),
      });
      // The greatest product, by looking at every package.
      const worth = tables.map(({ weights, values }) => values.flatMap((list, k) => list.map((v) => v * weights[k]!)));
      let greatest = 0;
      for (let p = 0; p < 625; p++) {
        const chosen = [Math.floor(p / 125), Math.floor(p / 25) % 5, Math.floor(p / 5) % 5, p % 5];
        greatest = Math.max(greatest, total(space, worth[0]!, chosen) * total(space, worth[1]!, chosen));
      }
      const { ending } = negotiate(scenario, { seed: n });
      expect(ending.kind).toBe('agreement');
      const product = ending.utility.vendor * ending.utility.client;
      expect(product / greatest).toBeGreaterThan(0.99);
      if (product > greatest * (1 - 1e-9)) exact += 1;
    }
    expect(exact).toBeGreaterThanOrEqual(36);
  });
});

describe('Chatterjee & Samuelson 1983: a sealed-bid double auction with uniform values', () => {
  /**
   * The linear equilibrium: the seller asks ⅔c + ¼, the buyer bids ⅔v + 1/12; they trade where the bid is not
   * below the ask.
   */
  const ask = (c: number): number => (2 / 3) * c + 1 / 4;
  const bid = (v: number): number => (2 / 3) * v + 1 / 12;

  it.runIf(FULL)(
    'trades in 9/16 of the cases in which there is something to gain, and takes 27/32 of the gains',
    () => {
      const PRICES = 1200;
      const market = readScenario({
        schemaVersion: 1,
        title: 'an auction',
        rounds: 1,
        issues: { price: { options: { from: 0, to: PRICES, step: 1 } } },
        vendor: side('seller', { price: { weight: 1, values: 'more is better' } }),
        client: side('buyer', { price: { weight: 1, values: 'less is better' } }),
      });
      // A grid on which no pair lies exactly at v − c = ¼, where trade begins.
      const GRID = 82;
      let [cost, value] = [0, 0];
      const seller: Policy<null> = () => ({
        action: { answer: null, accept: false, leave: false, bid: [Math.round(ask(cost) * PRICES)], talk: null },
        memory: null,
      });
      const buyer: Policy<null> = (view) => {
        const accept = view.theirs![0]! <= bid(value) * PRICES;
        return { action: { answer: null, accept, leave: !accept, bid: null, talk: null }, memory: null };
      };
      const seats = { vendor: seller, client: buyer };
      let [efficient, trades, possible, gained] = [0, 0, 0, 0];
      for (let i = 0; i < GRID; i++) {
        for (let j = 0; j < GRID; j++) {
          [cost, value] = [(i + 0.5) / GRID, (j + 0.5) / GRID];
          const traded = negotiate(market, { record: false, seats }).ending.kind === 'agreement';
          efficient += value > cost ? 1 : value === cost ? 0.5 : 0;
          possible += Math.max(0, value - cost);
          if (!traded) continue;
          expect(value).toBeGreaterThan(cost);
          trades += 1;
          gained += value - cost;
        }
      }
      expect(Math.abs(trades / efficient / (9 / 16) - 1)).toBeLessThan(0.01);
      expect(Math.abs(gained / possible / (27 / 32) - 1)).toBeLessThan(0.01);
    },
  );
});
