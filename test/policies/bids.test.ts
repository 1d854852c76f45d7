/** Each tactic's formula, worked out by hand; and what no tactic may do. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { policies } from '../../src/policies/catalogue.ts';
import type { BidEntry } from '../../src/policies/contracts/components.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';
import { onTheLine } from './moments.ts';
import { draws } from './scenes.ts';

const { bid } = policies;
const chance = draws([0, 0, 0, 0, 0], 0.1);
type Fields = Readonly<Record<string, number>>;

/** The target in one moment, with this memory. */
function target(
  entry: BidEntry,
  fields: Fields,
  round: number,
  offered: readonly number[] = [],
  memory: Record<string, unknown> = {},
  change: Readonly<Record<string, unknown>> = {},
): number {
  const { view, setting } = onTheLine(round, offered);
  const settled = entry.make(fields, setting)({ ...view, ...change }, memory, chance);
  return typeof settled === 'number' ? settled : settled.target;
}

describe('reciprocal', () => {
  it('is timeDependent, to the byte, with every share at 0', () => {
    fc.assert(
      fc.property(scenarios(), fc.double({ min: 0.1, max: 5, noNaN: true }), (input, exponent) => {
        const scenario = readScenario(input);
        const ending = (spec: { name: 'timeDependent' | 'reciprocal'; [parameter: string]: string | number }) => {
          const { events, ending } = negotiate(scenario, {
            seed: 3,
            seats: { vendor: { bid: spec }, client: { bid: spec } },
          });
          return JSON.stringify([events, ending]);
        };
        const off = { name: 'reciprocal', exponent, reciprocity: 0, pace: 0, floor: 0, fairness: 0 } as const;
        expect(ending(off)).toBe(ending({ name: 'timeDependent', exponent }));
      }),
      { numRuns: FULL ? 40 : 10 },
    );
  });
});

describe('targets; the walk-away value is 0.2, the opening 1, t = (round + 1)/10', () => {
  it('timeDependent: 0.2 + 0.8(1 − t^(1/e))', () => {
    expect(target(bid.timeDependent, { exponent: 1 }, 4)).toBeCloseTo(0.2 + 0.8 * 0.5, 12);
    expect(target(bid.timeDependent, { exponent: 0.2 }, 4)).toBeCloseTo(0.2 + 0.8 * (1 - 1 / 32), 12); // ½⁵
    expect(target(bid.timeDependent, { exponent: 2 }, 8)).toBeCloseTo(0.2 + 0.8 * (1 - Math.sqrt(0.9)), 12);
  });
  it('exponential: the share conceded is κ^((1 − t)^β)', () => {
    expect(target(bid.exponential, { beta: 1, kappa: 0.04 }, 4)).toBeCloseTo(0.2 + 0.8 * (1 - 0.2), 12); // √0.04
    expect(target(bid.exponential, { beta: 2, kappa: 0.0625 }, 4)).toBeCloseTo(0.2 + 0.8 * (1 - 0.5), 12); // 0.0625^¼
  });
  it('resourceDependent: exp(−left/ease) conceded, all of it in the last round', () => {
    // 4 rounds left
    expect(target(bid.resourceDependent, { ease: 4, k: 0 }, 4)).toBeCloseTo(0.2 + 0.8 * (1 - Math.exp(-1)), 12);
    expect(target(bid.resourceDependent, { ease: 4, k: 0.5 }, 4)).toBeCloseTo(
      0.2 + 0.8 * (1 - 0.5 - 0.5 * Math.exp(-1)),
      12,
    );
    expect(target(bid.resourceDependent, { ease: 4, k: 0 }, 8)).toBeCloseTo(0.2, 12);
  });
  it('relativeTitForTat: in the ratio of their last two offers', () => {
    expect(target(bid.relativeTitForTat, {}, 3, [0.2, 0.4], { target: 0.9 })).toBeCloseTo(0.45, 12);
    expect(target(bid.relativeTitForTat, {}, 3, [0.3], { target: 0.9 })).toBe(0.9);
    // an offer of utility 0 gives no ratio
    expect(target(bid.relativeTitForTat, {}, 3, [0.1, 0], { target: 0.9 })).toBe(0.9);
    // The target does not fall below the walk-away value.
    expect(target(bid.relativeTitForTat, {}, 3, [0.05, 0.5], { target: 0.9 })).toBe(0.2);
  });
  it('absoluteTitForTat: by the difference of their last two offers, up as well as down', () => {
    expect(target(bid.absoluteTitForTat, {}, 3, [0.2, 0.35], { target: 0.9 })).toBeCloseTo(0.75, 12);
    expect(target(bid.absoluteTitForTat, {}, 3, [0.35, 0.3], { target: 0.9 })).toBeCloseTo(0.95, 12);
  });
  it('averagedTitForTat: the mean ratio of the window', () => {
    expect(target(bid.averagedTitForTat, { window: 2 }, 3, [0.1, 0.3, 0.4], { target: 0.8 })).toBeCloseTo(
      0.8 * Math.sqrt(0.1 / 0.4),
      12,
    );
    expect(target(bid.averagedTitForTat, { window: 1 }, 3, [0.1, 0.3, 0.4], { target: 0.8 })).toBeCloseTo(
      0.8 * 0.75,
      12,
    );
  });
  it('abmp: TU = U_own + β(1 − μ/U_own)(U_opp − U_own)', () => {
    expect(target(bid.abmp, { beta: 0.1 }, 3, [0.4], { target: 0.8 })).toBeCloseTo(
      0.8 + 0.1 * (1 - 0.25) * (0.4 - 0.8),
      12,
    );
    expect(target(bid.abmp, { beta: 0.1 }, 3, [])).toBe(1);
  });
  it('trustScaled: exponent 0.2 without trust, 2 with all of it', () => {
    expect(target(bid.trustScaled, { low: 0.2, high: 2 }, 4, [], {}, { trust: 0 })).toBeCloseTo(
      0.2 + 0.8 * (1 - 1 / 32),
      12,
    );
    expect(target(bid.trustScaled, { low: 0.2, high: 2 }, 4, [], {}, { trust: 1 })).toBeCloseTo(
      0.2 + 0.8 * (1 - Math.SQRT1_2),
      12,
    );
  });
  it('reciprocal: (1 − ρ)·t^(1/e′) + ρ·received/0.8 conceded, e′ = e·exp(γ(T − ½)), not below the outside', () => {
    const only = { exponent: 1, reciprocity: 0, pace: 0, floor: 0, fairness: 0 };
    const { reciprocal } = bid;
    // The client's offers rise from 0.1 to 0.3: received 0.2, of 0.8; t is 0.5.
    const memory = {};
    target(reciprocal, { ...only, reciprocity: 0.2 }, 3, [0.1], memory);
    const answered = target(reciprocal, { ...only, reciprocity: 0.2 }, 4, [0.1, 0.3], memory);
    expect(answered).toBeCloseTo(0.2 + 0.8 * (1 - (0.8 * 0.5 + 0.2 * 0.25)), 12);
    // With γ = 2·ln 2 full trust doubles the exponent and no trust halves it.
    const paced = { ...only, pace: 2 * Math.LN2 };
    expect(target(reciprocal, paced, 4, [], {}, { trust: 1 })).toBeCloseTo(0.2 + 0.8 * (1 - Math.SQRT1_2), 12);
    expect(target(reciprocal, paced, 4, [], {}, { trust: 0 })).toBeCloseTo(0.2 + 0.8 * (1 - 0.25), 12);
    // An outside option of 0.45 is worth 0.45/(1 − 0.5·0.5) = 0.6 of this deal; half of the way from 0.2 is 0.4.
    const outside = { outside: 0.45, stake: 0.5, trust: 0.5 };
    expect(target(reciprocal, { ...only, floor: 1 }, 8, [], {}, outside)).toBeCloseTo(0.6, 12);
    expect(target(reciprocal, { ...only, floor: 0.5 }, 8, [], {}, outside)).toBeCloseTo(0.4, 12);
    // Nothing is left of a deal without trust where all of it depends on trust: the side stays at its opening.
    expect(target(reciprocal, { ...only, floor: 1 }, 8, [], {}, { ...outside, stake: 1, trust: 0 })).toBe(1);
    expect(target(reciprocal, { ...only, floor: 1 }, 8, [], {}, { outside: 0, stake: 1, trust: 0 })).toBeCloseTo(0.28);
  });
  it('reciprocal: until the last tenth of the rounds not below its fair point, the compromise plus a bias', () => {
    const only = { exponent: 1, reciprocity: 0, pace: 0, floor: 0, bias: 0.1 };
    const { reciprocal } = bid;
    const compromise = { compromise: () => 0.6 };
    // Of 9 rounds, the eighth is before the last tenth. By the clock the target is 0.2 + 0.8·0.2 = 0.36.
    expect(target(reciprocal, { ...only, fairness: 1 }, 7, [], {}, compromise)).toBeCloseTo(0.7, 12);
    expect(target(reciprocal, { ...only, fairness: 0.5 }, 7, [], {}, compromise)).toBeCloseTo(0.45, 12);
    expect(target(reciprocal, { ...only, fairness: 0 }, 7, [], {}, compromise)).toBeCloseTo(0.36, 12);
    expect(target(reciprocal, { ...only, fairness: 1 }, 8, [], {}, compromise)).toBeCloseTo(0.28, 12);
    // No more is fair than the opening, and no less than the walk-away value.
    expect(target(reciprocal, { ...only, fairness: 1 }, 7, [], {}, { compromise: () => 0.95 })).toBeCloseTo(1, 12);
    expect(target(reciprocal, { ...only, fairness: 1 }, 7, [], {}, { compromise: () => -1 })).toBeCloseTo(0.36, 12);
  });
  it('grit: small steps unasked, as many as its patience; then it waits; what comes back is matched', () => {
    const memory = {};
    const entry = bid.grit;
    const fields = { step: 0.05, patience: 2 };
    expect(target(entry, fields, 0, [], memory)).toBe(1);
    expect(target(entry, fields, 1, [0.1], memory)).toBeCloseTo(0.95, 12);
    expect(target(entry, fields, 2, [0.1, 0.1], memory)).toBeCloseTo(0.9, 12);
    expect(target(entry, fields, 3, [0.1, 0.1, 0.1], memory)).toBeCloseTo(0.9, 12);
    expect(target(entry, fields, 4, [0.1, 0.1, 0.1, 0.2], memory)).toBeCloseTo(0.9 - 0.1 - 0.05, 12);
  });
  it('micro: down its list, one step for every new package, and no step for an old one', () => {
    const memory = {};
    expect(target(bid.micro, {}, 0, [], memory)).toBe(1);
    expect(target(bid.micro, {}, 1, [0.1], memory)).toBeCloseTo(0.99, 12);
    expect(target(bid.micro, {}, 2, [0.1, 0.1], memory)).toBeCloseTo(0.99, 12);
    expect(target(bid.micro, {}, 3, [0.1, 0.1, 0.3], memory)).toBeCloseTo(0.98, 12);
  });
  it('tradeOff: keeps its level while their offers get better, and falls a step where they do not', () => {
    expect(target(bid.tradeOff, { step: 0.04 }, 3, [0.1, 0.2], { level: 0.9 })).toBeCloseTo(0.9, 12);
    expect(target(bid.tradeOff, { step: 0.04 }, 3, [0.2, 0.2], { level: 0.9 })).toBeCloseTo(0.86, 12);
  });
  it('hardliner: the opening, to the end', () => expect(target(bid.hardliner, {}, 8, [0.9])).toBe(1));
  it('zeuthen: whoever risks less concedes, just enough', () => {
    // The vendor's bid is worth 1 and the client's 0.3 to the vendor, over a floor of 0.2: the vendor's risk is
    // (0.8 − 0.1)/0.8 = 0.875. To the client a package is worth 1 − u, over a floor of 0.2: it gains 0.5 at its own
    // bid and
    // less than 0 at the vendor's, so its risk is above 0.875 and the vendor concedes. (u − 0.2)(0.8 − u) must
    // exceed
    // 0.1 · 0.5, which holds for u between 0.3 and 0.7, so the best package for the vendor is the hundredth below 0.7.
    const known = { understanding: 1 };
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'z',
      rounds: 9,
      issues: { share: { options: { from: 0, to: 100, step: 1 } } },
      vendor: {
        name: 'V',
        walkAway: 0.2,
        opensAt: 1,
        bid: 'zeuthen',
        talk: 'silent',
        ...known,
        goals: { share: { weight: 1, values: 'more is better' } },
      },
      client: {
        name: 'C',
        walkAway: 0.2,
        opensAt: 1,
        talk: 'silent',
        ...known,
        goals: { share: { weight: 1, values: 'less is better' } },
      },
    });
    const seats = {
      client: (view: { round: number }) => ({
        action: { answer: null, accept: false, leave: false, bid: [30], talk: null },
        memory: view.round,
      }),
    };
    const { events } = negotiate(scenario, { seats });
    const offers = events
      .filter((event) => event.kind === 'offer' && event.by === 'vendor')
      .map((event) => event.package!['share']);
    expect(offers.slice(0, 2)).toEqual([100, 69]);
  });
});

describe('quotaChaser', () => {
  it('leaves its best option nowhere where it has a break point, and gives elsewhere', () => {
    const scenario = withLevers(readScenario(scenarioFile('small-point')), { 'vendor.bid': 'quotaChaser' });
    for (let run = 0; run < 20; run++) {
      const offers = negotiate(scenario, { run }).events.filter(
        (event) => event.kind === 'offer' && event.by === 'vendor',
      );
      expect(new Set(offers.map((event) => event.package!['exit']))).toEqual(new Set(['none']));
      if (offers.length > 12)
        expect(new Set(offers.map((event) => JSON.stringify(event.package))).size).toBeGreaterThan(1);
    }
  });
});

describe('tradeOff', () => {
  it("of packages at its level takes the one most like the other's offer: a trade instead of a gift", () => {
    // Both issues weigh ½ and the vendor opens at 0.5: (3, 1), (1, 3) and (2, 2) are worth ½ each. The client offers
    // the
    // vendor's best option on the first issue, so the vendor bids it too.
    const issue = { weight: 0.5, values: 'more is better' };
    const scenario = readScenario({
      schemaVersion: 1,
      title: 't',
      rounds: 9,
      issues: { a: { options: [1, 2, 3] }, b: { options: [1, 2, 3] } },
      vendor: {
        name: 'V',
        walkAway: 0.1,
        opensAt: 0.5,
        talk: 'silent',
        bid: 'tradeOff',
        accept: { name: 'acConst', level: 1 },
        goals: { a: issue, b: issue },
      },
      client: {
        name: 'C',
        walkAway: 0.1,
        goals: { a: { weight: 0.5, values: 'less is better' }, b: { weight: 0.5, values: 'less is better' } },
      },
    });
    const offer = (bid: number[]) => ({
      client: () => ({ action: { answer: null, accept: false, leave: false, bid, talk: null }, memory: null }),
    });
    const second = (bid: number[]): unknown =>
      negotiate(scenario, { seats: offer(bid) }).events.filter(
        (event) => event.kind === 'offer' && event.by === 'vendor',
      )[1]!.package;
    expect(second([2, 0])).toEqual({ a: 3, b: 1 });
    expect(second([0, 2])).toEqual({ a: 1, b: 3 });
  });
});

describe('random', () => {
  it('takes every package that will do, about as often as any other', () => {
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'r',
      rounds: 1,
      issues: { a: { options: [0, 1, 2, 3] }, b: { options: [0, 1, 2, 3] } },
      vendor: {
        name: 'V',
        walkAway: 0.5,
        opensAt: 1,
        understanding: 1,
        talk: 'silent',
        bid: 'random',
        goals: { a: { weight: 0.5, values: 'more is better' }, b: { weight: 0.5, values: 'more is better' } },
      },
      // Goals that agree, so that nobody leaves for want of hope.
      client: {
        name: 'C',
        walkAway: 0,
        talk: 'silent',
        goals: { a: { weight: 0.5, values: 'more is better' }, b: { weight: 0.5, values: 'more is better' } },
      },
    });
    const counts = new Map<string, number>();
    for (let run = 0; run < 600; run++) {
      const first = JSON.stringify(negotiate(scenario, { run }).events[0]!.package);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    // a + b ≥ 3 of 0…3 each: 10 of 16 packages; 600 draws, so 60 ± 7.3 each. Five deviations on either side.
    expect(counts.size).toBe(10);
    for (const n of counts.values()) expect(Math.abs(n - 60)).toBeLessThan(37);
  });
});

describe('no policy of the catalogue crosses its own bounds', () => {
  /** What a side does in a recorded negotiation, against its own limits. */
  function crossed(
    file: Readonly<Record<string, unknown>>,
    seats: Readonly<Record<string, unknown>>,
    run: number,
  ): string | null {
    const scenario = readScenario(file);
    const { events, ending } = negotiate(scenario, { seats, run });
    const waived = new Set<string>();
    const value = (side: Side, key: string, option: unknown): number =>
      (scenario[side].goals[key]!.values as Readonly<Record<string, number>>)[String(option)]!;
    for (const { kind, by, issue, package: chosen, [by]: own } of events) {
      if (kind === 'grant') waived.add(`${by}/${issue!}`);
      if (kind !== 'offer' && kind !== 'accept') continue;
      if (own.utility! < scenario[by].walkAway - 1e-9)
        return `the ${by} ${kind}s at ${own.utility!}, below ${scenario[by].walkAway}`;
      for (const [key, { limit }] of Object.entries(scenario[by].breakPoints)) {
        if (!waived.has(`${by}/${key}`) && value(by, key, chosen![key]) < value(by, key, limit))
          return `the ${by} ${kind}s beyond its break point on ${key}`;
      }
    }
    if (ending.kind === 'agreement')
      for (const side of SIDES)
        if (ending.utility[side] < scenario[side].walkAway - 1e-9)
          return `the ${side} has less than its walk-away value`;
    return null;
  }

  const seats = [
    ...(['bid', 'accept', 'talk', 'learning', 'trustRule'] as const).flatMap((kind) =>
      Object.keys(policies[kind]).map((name): [string, unknown] => [name, { [kind]: name }]),
    ),
    ...Object.entries(policies.seat).map(([name, entry]): [string, unknown] => [name, entry]),
  ];

  it.each(seats)('%s', (_, seat) => {
    fc.assert(
      fc.property(scenarios(), fc.nat(1000), (file, run) => {
        expect(crossed(file, { vendor: seat, client: seat }, run)).toBeNull();
      }),
      { numRuns: FULL ? 60 : 15 },
    );
  });
});
