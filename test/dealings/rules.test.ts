/** The rules of the time between two deals, each with a row worked out by hand. */
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/dealings/rules/delivery.ts';
import { driftBack, fadeEdge } from '../../src/dealings/rules/fading.ts';
import { discount, opinionEvidence, opinionOf, tellingChance } from '../../src/dealings/rules/referral.ts';
import { renewalChance } from '../../src/dealings/rules/renewal.ts';
import { beta } from '../../src/relationship/trustRules/beta.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { AfterSpec } from '../../src/scenario/read/scenario.ts';
import { lasting } from './tables.ts';

const after = (numbers: Partial<AfterSpec> = {}): AfterSpec => readScenario(lasting({ after: numbers })).after!;
const draws = (delivery: number, recovery: number) => ({
  delivery,
  recovery,
  renewal: 0,
  telling: 0,
  comeBack: 0,
  newcomer: 0,
});

describe('fading', () => {
  it('takes an edge a quarter of its way back, and leaves what a lie has cost', () => {
    // r: 6 − ¼·(6 − 2) = 5; s: 4 − ¼·(4 − 2) = 3.5.
    const edge = { r: 6, s: 4, ceiling: 0.6 };
    fadeEdge(edge, { r: 2, s: 2, ceiling: 1 }, 0.25);
    expect(edge).toEqual({ r: 5, s: 3.5, ceiling: 0.6 });
  });

  it('leaves all at 0 and takes all at 1', () => {
    const edge = { r: 6.3, s: 4.1, ceiling: 0.6 };
    fadeEdge(edge, { r: 2.7, s: 2.9, ceiling: 1 }, 0);
    expect(edge).toEqual({ r: 6.3, s: 4.1, ceiling: 0.6 });
    fadeEdge(edge, { r: 2.7, s: 2.9, ceiling: 1 }, 1);
    expect(edge).toEqual({ r: 2.7, s: 2.9, ceiling: 1 });
  });

  it('lets half of what was learnt go out of date', () => {
    // 0.9 − ½·(0.9 − 0.1) = 0.5; what was not learnt stays.
    const known = Float64Array.of(0.9, 0.1);
    driftBack(known, Float64Array.of(0.1, 0.1), 0.5);
    expect([...known]).toEqual([0.5, 0.1]);
  });
});

describe('delivery', () => {
  const rule = beta.make({ lambda: 2 });
  it.each([
    // A word kept: r + ¼. A breach: s + λ·1. One made good: r + ½ as well.
    ['kept', 0.79, 0, { r: 2.25, s: 2, ceiling: 1 }, { delivered: true, recovered: null }],
    ['broken', 0.8, 0.5, { r: 2, s: 4, ceiling: 1 }, { delivered: false, recovered: false }],
    ['mended', 0.8, 0.49, { r: 2.5, s: 4, ceiling: 1 }, { delivered: false, recovered: true }],
  ])('is evidence: %s', (_name, delivery, recovery, edge, result) => {
    const now = { r: 2, s: 2, ceiling: 1 };
    expect(deliver(after({ delivery: 0.8, recovers: 0.5 }), draws(delivery, recovery), rule, now)).toEqual(result);
    expect(now).toEqual(edge);
  });

  it('is none where nobody looks', () => {
    const now = { r: 2, s: 2, ceiling: 1 };
    expect(deliver(after(), draws(0.99, 0), rule, now)).toEqual({ delivered: null, recovered: null });
    expect(now).toEqual({ r: 2, s: 2, ceiling: 1 });
  });
});

describe('renewal', () => {
  it.each([
    // logistic(0) = ½, logistic(1) = 0.7310586, logistic(½) = 0.6224593, logistic(−2 + 1 + ½) = 0.3775407.
    [0, 3, 0, 0.5],
    [0, 3.96, 0, 0.7310586],
    [0, 3, 0.092, 0.6224593],
    [-2, 3.96, 0.092, 0.3775407],
  ])('has the odds of β₀ %d, a satisfaction of %d and a gain of %d', (renewal, satisfaction, gain, chance) => {
    expect(renewalChance(after({ renewal }), satisfaction, gain)).toBeCloseTo(chance, 7);
  });

  it('is certain where the file has no β₀', () => {
    expect(renewalChance(after(), 1, -1)).toBe(1);
  });
});

describe('referral', () => {
  it('discounts an opinion by the trust in the teller', () => {
    // r 6, s 2: b 6/10, d 2/10, u 2/10. Half believed: b 0.3, d 0.1, u 0 + ½ + ½·0.2 = 0.6. Evidence: 2·0.3/0.6 = 1.
    const opinion = opinionOf({ r: 6, s: 2, ceiling: 1 });
    expect(opinion).toEqual({ b: 0.6, d: 0.2, u: 0.2 });
    const heard = discount(0.5, opinion);
    expect(heard.b).toBeCloseTo(0.3, 12);
    expect(heard.d).toBeCloseTo(0.1, 12);
    expect(heard.u).toBeCloseTo(0.6, 12);
    expect(opinionEvidence(heard).r).toBeCloseTo(1, 12);
    expect(opinionEvidence(heard).s).toBeCloseTo(1 / 3, 12);
  });

  it('hands on all that a teller knows who is believed, and nothing that one says who is not', () => {
    const opinion = opinionOf({ r: 6, s: 2, ceiling: 1 });
    expect(opinionEvidence(discount(1, opinion)).r).toBeCloseTo(6, 12);
    expect(opinionEvidence(discount(1, opinion)).s).toBeCloseTo(2, 12);
    expect(opinionEvidence(discount(0, opinion))).toEqual({ r: 0, s: 0 });
  });

  it('keeps the trust of one that was lied to: 0.6·5/6 = ½', () => {
    const { b, d } = opinionOf({ r: 5, s: 1, ceiling: 0.6 });
    expect(b / (b + d)).toBeCloseTo(0.5, 12);
  });

  it.each([
    // tells·(S − 3)/2, and twice tells·(3 − S)/2 below.
    [5, 0.4],
    [4, 0.2],
    [3, 0],
    [2, 0.4],
    [1, 0.8],
  ])('is told by a client of satisfaction %d with probability %d', (satisfaction, chance) => {
    expect(tellingChance(0.4, satisfaction)).toBeCloseTo(chance, 12);
  });

  it.each([
    // Bad news as often as good; half as often; never.
    [1, 0.2],
    [0.5, 0.1],
    [0, 0],
  ])('of satisfaction 2, where bad news count %d times as much, with probability %d', (badNews, chance) => {
    expect(tellingChance(0.4, 2, badNews)).toBeCloseTo(chance, 12);
    expect(tellingChance(0.4, 4, badNews)).toBeCloseTo(0.2, 12);
  });

  it('is at most certain', () => {
    expect(tellingChance(0.9, 1)).toBe(1);
  });
});
