import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { total } from '../../../src/domain/space.ts';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { prepare } from '../../../src/engine/preparation/prepare.ts';
import { runPlayer } from '../../../src/experiments/runs/runBatch.ts';
import { playPairs } from '../../../src/validation/populations/playPairs.ts';
import { populations } from '../../../src/validation/populations/populations.ts';
import { bestJoint, onFrontier } from '../../../src/validation/populations/quality.ts';
import { clusteredMean, clusteredRate } from '../../../src/statistics/clustered.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { measure } from '../../../src/validation/populations/measure.ts';
import { ALIKE, people } from '../../../src/validation/people/people.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { DealbreakerError } from '../../../src/kernel/problems.ts';
import { withAssumptions } from '../../../src/domain/assumed.ts';

const names = Object.keys(populations) as (keyof typeof populations)[];
const sides = (scenario: Scenario) => [scenario.vendor, scenario.client];

describe('populations', () => {
  it('are the files of the folder that have a card, each under its own name', () => {
    const folder = fileURLToPath(new URL('../../../src/validation/populations/', import.meta.url));
    const helpers = [
      'population',
      'populations',
      'playPairs',
      'dealSeries',
      'quality',
      'weights',
      'measure',
      'measurePairs',
    ];
    expect(
      readdirSync(folder)
        .map((file) => file.replace('.ts', ''))
        .filter((file) => !helpers.includes(file))
        .sort(),
    ).toEqual([...names].sort());
    for (const name of names) expect(populations[name].card.name).toBe(name);
  });

  it.each(names)('%s: pair n depends on the seed and n only, and the people are drawn from the one set', (name) => {
    const few = populations[name]({ pairs: 5, seed: 3 });
    const more = populations[name]({ pairs: 9, seed: '3' });
    expect(JSON.stringify(more.slice(0, 5))).toBe(JSON.stringify(few));
    expect(JSON.stringify(populations[name]({ pairs: 5, seed: 4 }))).not.toBe(JSON.stringify(few));
    for (const side of populations[name]({ pairs: 60 }).flatMap(sides)) {
      expect(side.opensAt).toBeGreaterThanOrEqual(0.25);
      expect(side.opensAt).toBeLessThanOrEqual(1);
      for (const trait of ['understanding', 'trust', 'care'] as const) {
        expect(side[trait]).toBeGreaterThanOrEqual(people[trait].from);
        expect(side[trait]).toBeLessThanOrEqual(people[trait].to);
      }
      expect(side.bid['exponent']).toBeGreaterThanOrEqual(people.exponent.from);
      expect(side.bid['exponent']).toBeLessThanOrEqual(people.exponent.to);
      expect([side.depth, side.accept.name, side.talk.name, side.learning.name, side.trustRule.name]).toEqual([
        ALIKE.depth,
        ALIKE.accept,
        ALIKE.talk,
        ALIKE.learning,
        ALIKE.trustRule,
      ]);
    }
  });

  it('open half a point below what people first demand: 5, 6, 8, 9 and 10 of 10 at 5, 10, 25, 50 and 75 %', () => {
    // Where nothing is worth walking away for, an opening is the person's own. The file of 1,000 pairs has 2,000.
    const openings = populations
      .dealOrNoDeal({ pairs: 1000, seed: 1 })
      .flatMap(sides)
      .map(({ opensAt }) => opensAt)
      .sort((a, b) => a - b);
    for (const [share, value] of [
      [0.05, 0.45],
      [0.1, 0.55],
      [0.25, 0.75],
      [0.5, 0.85],
      [0.75, 0.95],
    ] as const)
      expect(Math.abs(openings[Math.round(share * openings.length)]! - value)).toBeLessThan(0.05);
  });

  it('want a whole number of pairs from 1', () => {
    for (const pairs of [0, 1.5, NaN, -2]) expect(() => populations.market({ pairs })).toThrow(DealbreakerError);
  });

  it(
    'dealOrNoDeal: 5 to 7 items of three kinds, at least one of each; values × counts sum to 10; no deal ' +
      'is worth 0; nothing is worthless to both',
    () => {
      for (const scenario of populations.dealOrNoDeal({ pairs: 300 })) {
        const counts = Object.values(scenario.issues).map(({ options }) => options.length - 1);
        const items = counts.reduce((a, b) => a + b, 0);
        expect(counts).toHaveLength(3);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
        expect(items >= 5 && items <= 7).toBe(true);
        const worth = sides(scenario).map((side) =>
          Object.values(side.goals).map(({ weight }, k) => (10 * weight) / counts[k]!),
        );
        for (const values of worth) {
          for (const value of values) expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-9);
          expect(values.reduce((sum, value, k) => sum + value * counts[k]!, 0)).toBeCloseTo(10, 9);
        }
        expect(worth[0]!.every((value, k) => value + worth[1]![k]! > 0)).toBe(true);
        expect(worth[0]!.some((value, k) => value * worth[1]![k]! > 0)).toBe(true);
        expect([scenario.vendor.walkAway, scenario.client.walkAway]).toEqual([0, 0]);
      }
    },
  );

  it("casino: the file's own priorities where its text is given", () => {
    const priority = (food: string, water: string, firewood: string) => ({ food, water, firewood });
    const text = JSON.stringify({
      dyads: [
        {
          id: 4,
          walkAway: false,
          a: { priority: priority('High', 'Low', 'Medium'), points: 1 },
          b: { priority: priority('Low', 'Medium', 'High'), points: 1 },
        },
      ],
    });
    const [scenario] = populations.casino({ text }) as [Scenario];
    expect(Object.values(scenario.vendor.goals).map(({ weight }) => Math.round(36 * weight))).toEqual([15, 9, 12]);
    expect(Object.values(scenario.client.goals).map(({ weight }) => Math.round(36 * weight))).toEqual([9, 12, 15]);
  });
});

describe('the quality of a deal', () => {
  it('is what a list of all packages says', () => {
    for (const scenario of [...populations.dealOrNoDeal({ pairs: 12 }), ...populations.casino({ pairs: 6 })]) {
      const prepared = prepare(scenario);
      const { space } = prepared;
      const all = [...space.sizes]
        .reduce<number[][]>(
          (list, size) => list.flatMap((head) => Array.from({ length: size }, (_, o) => [...head, o])),
          [[]],
        )
        .map((chosen) => ({
          vendor: total(space, prepared.vendor.goals.worth, chosen),
          client: total(space, prepared.client.goals.worth, chosen),
        }));
      expect(bestJoint(prepared)).toBeCloseTo(Math.max(...all.map(({ vendor, client }) => vendor + client)), 12);
      for (const one of all) {
        const beaten = all.some(
          (other) =>
            other.vendor >= one.vendor - 1e-9 &&
            other.client >= one.client - 1e-9 &&
            other.vendor + other.client > one.vendor + one.client + 2e-9,
        );
        expect(onFrontier(prepared, one)).toBe(!beaten);
      }
    }
  });
});

describe('estimates from pairs', () => {
  it('one play each: the ordinary ones', () => {
    const list = [1, 0, 1, 1, 0, 1, 1, 1, 0, 1].map((sum) => ({ sum, count: 1 }));
    // 7 of 10. The ratio estimator's variance is p(1 − p)/(n − 1): nine trials' worth at most, and never fewer
    // trials
    // than pairs.
    expect(clusteredRate(list)).toEqual({
      ...wilson(7, 10),
      estimate: 0.7,
      low: expect.closeTo(wilson(7, 10).low, 12) as number,
      high: expect.closeTo(wilson(7, 10).high, 12) as number,
    });
    // 1, 2, 3, 4: s² = 5/3, t(3) = 3.18245.
    const half = 3.18245 * Math.sqrt(5 / 12);
    expect(
      clusteredMean(
        [1, 2, 3, 4].map((sum) => ({ sum, count: 1 })),
        -9,
        9,
      ),
    ).toEqual({
      estimate: 2.5,
      low: expect.closeTo(2.5 - half, 10) as number,
      high: expect.closeTo(2.5 + half, 10) as number,
    });
  });

  it(
    'plays of a pair that are all alike count as one: 3 pairs that always close and 2 that never do, 100 ' +
      'times each, are worth 5 trials, not 500',
    () => {
      const list = [100, 100, 100, 0, 0].map((sum) => ({ sum, count: 100 }));
      const { low, high } = clusteredRate(list)!;
      expect([low, high]).toEqual([expect.closeTo(wilson(3, 5).low, 9), expect.closeTo(wilson(3, 5).high, 9)]);
    },
  );

  it('nothing counted is null, not a number', () => {
    expect(clusteredMean([{ sum: 0, count: 0 }], 0, 1)).toBeNull();
    expect(clusteredRate([])).toBeNull();
  });
});

describe('measure', () => {
  const list = populations.smallPoint({ pairs: 12 });

  it('is what negotiate does, play by play', () => {
    const measured = measure(list, { seed: 'm', runs: 3 });
    const endings = list.flatMap((scenario, n) =>
      [0, 1, 2].map((m) => negotiate(scenario, { seed: 'm', run: 3 * n + m })),
    );
    expect(measured.endings.agreement).toBe(endings.filter(({ ending }) => ending.kind === 'agreement').length);
    expect(measured.dealRate.estimate).toBeCloseTo(measured.endings.agreement / 36, 12);
    expect(measured.trust.client.estimate).toBeCloseTo(
      endings.reduce((sum, { trust }) => sum + trust.client, 0) / 36,
      12,
    );
    expect(measured.payoff.vendor.estimate).toBeCloseTo(
      endings.reduce((sum, { ending }) => sum + ending.utility.vendor, 0) / 36,
      12,
    );
    expect(measured.accountsDistance!.estimate).toBeGreaterThan(0);
    expect(measured.accountsDistance!.estimate).toBeLessThan(1);
    expect(measured.joint!.high).toBeLessThanOrEqual(1);
  });

  it('takes any list, and says what is wrong with it', () => {
    expect(measure([list[0]!, JSON.parse(JSON.stringify(list[1])) as Scenario], { runs: 2 }).pairs).toBe(2);
    expect(() => measure([])).toThrow(DealbreakerError);
    expect(() => measure([{} as Scenario])).toThrow('title');
  });

  it('where everybody understands, the accounts lie nearer', () => {
    const understood = populations.smallPoint({ pairs: 12 }).map((scenario) => ({
      ...scenario,
      vendor: { ...scenario.vendor, understanding: 1 },
      client: { ...scenario.client, understanding: 1 },
    }));
    expect(measure(understood, { runs: 4 }).accountsDistance!.estimate).toBeLessThan(
      measure(list, { runs: 4 }).accountsDistance!.estimate / 2,
    );
  });
});

describe('assumptions', () => {
  const [scenario] = populations.smallPoint({ pairs: 1 }) as [Scenario];
  const text = (list: unknown) => JSON.stringify(list);

  it('can be changed for a play, and only for it', () => {
    const plain = playPairs([scenario], { seed: 'a', runs: 40 });
    const patient = playPairs([scenario], { seed: 'a', runs: 40, assumed: withAssumptions({ graceTime: 1 }) });
    expect(plain.some(({ kind }) => kind === 'walk-away')).toBe(true);
    expect(patient.some(({ kind }) => kind === 'walk-away')).toBe(false);
    expect(text(playPairs([scenario], { seed: 'a', runs: 40 }))).toBe(text(plain));
    expect(text(playPairs([scenario], { seed: 'a', runs: 40, assumed: withAssumptions({}) }))).toBe(text(plain));
  });

  it('reach the trust rule: without evidence of any kind and without blame, trust stays', () => {
    const play = runPlayer(
      { ...scenario, vendor: { ...scenario.vendor, care: 1 } },
      'b',
      undefined,
      withAssumptions({ perUtility: 0, answer: 0, favour: 0 }),
    );
    const state = play(0);
    expect(state.client.edge.r / (state.client.edge.r + state.client.edge.s)).toBeCloseTo(scenario.client.trust, 12);
  });

  it('are named where there is none such', () => {
    expect(() => withAssumptions({ nonsense: 1 } as never)).toThrow('nonsense');
    expect(() => withAssumptions({ looks: -1 })).toThrow(DealbreakerError);
  });
});
