import { describe, expect, it } from 'vitest';
import { initialEdge } from '../../src/relationship/edge.ts';
import { answerEvidence, concessionEvidence, grantEvidence, refusalEvidence } from '../../src/relationship/evidence.ts';
import { perceivedUtility, tippingPoint } from '../../src/relationship/perceivedUtility.ts';
import { beta } from '../../src/relationship/trustRules/beta.ts';
import { constant } from '../../src/relationship/trustRules/constant.ts';
import { inertia } from '../../src/relationship/trustRules/inertia.ts';
import { frozen } from '../../src/relationship/trustRules/frozen.ts';
import { off } from '../../src/relationship/trustRules/off.ts';

describe('a trust edge', () => {
  it('counts evidence as the brief writes it', () => {
    const rule = beta.make({ name: 'beta', lambda: 2 });
    const edge = initialEdge(0.5, 4); // r = s = 2
    expect(rule.read(edge)).toBe(0.5);
    rule.praise(edge, concessionEvidence(0.25)); // r = 2 + 4 · 0.25 = 3
    expect(rule.read(edge)).toBeCloseTo(3 / 5, 15);
    rule.praise(edge, grantEvidence(1)); // r = 4
    rule.praise(edge, answerEvidence()); // r = 4.25
    rule.blame(edge, refusalEvidence(0.5, 2)); // s = 2 + 2 · 0.5/2 = 2.5
    expect(rule.read(edge)).toBeCloseTo(4.25 / 6.75, 15);
  });

  it('falls less the deeper it is', () => {
    const rule = beta.make({ name: 'beta', lambda: 2 });
    const shaken = [1, 4, 20].map((depth) => {
      const edge = initialEdge(0.5, depth);
      rule.blame(edge, refusalEvidence(0, 1));
      return rule.read(edge);
    });
    // (depth/2)/(depth + 2)
    expect(shaken).toEqual([0.5 / 3, 2 / 6, 10 / 22]);
  });

  it('has two knock-outs', () => {
    for (const [entry, read] of [
      [frozen, 0.8],
      [off, 0.5],
    ] as const) {
      const rule = entry.make({ name: entry.card.name });
      const edge = initialEdge(0.8, 5);
      rule.praise(edge, 10);
      rule.blame(edge, 30);
      expect(rule.read(edge)).toBe(read);
      expect(edge).toEqual(initialEdge(0.8, 5));
    }
  });
});

describe('other trust rules', () => {
  it('inertia: T ← d·T + (1 − d)·E, d^weight for weights, bad news faster', () => {
    const rule = inertia.make({ good: 0.9, bad: 0.7 });
    const edge = initialEdge(0.5, 4);
    rule.praise(edge, 1);
    expect(rule.read(edge)).toBeCloseTo(0.9 * 0.5 + 0.1, 12);
    rule.blame(edge, 1);
    expect(rule.read(edge)).toBeCloseTo(0.7 * 0.55, 12);
    rule.praise(edge, 2);
    expect(rule.read(edge)).toBeCloseTo(0.81 * 0.385 + 0.19, 12);
  });

  it('constant: one level', () => {
    const rule = constant.make({ level: 0.8 });
    const edge = initialEdge(0.1, 4);
    rule.blame(edge, 9);
    rule.betray(edge);
    expect(rule.read(edge)).toBe(0.8);
  });

  it('being caught in a lie lowers what trust can ever be again', () => {
    const rule = beta.make({});
    const edge = initialEdge(0.5, 4);
    rule.betray(edge);
    expect(rule.read(edge)).toBeCloseTo(0.3, 12);
    rule.praise(edge, 1e6);
    expect(rule.read(edge)).toBeLessThanOrEqual(0.6);
  });
});

describe('a deal seen through trust', () => {
  it('is u(1 − κ(1 − T))', () => {
    expect(perceivedUtility(0.5, 0.6, 0.5)).toBeCloseTo(0.35, 15);
    expect(perceivedUtility(0.5, 0, 0)).toBe(0.5);
    expect(perceivedUtility(0.5, 1, 0)).toBe(0);
  });

  it('meets the outside at the tipping point, where there is one', () => {
    const trust = tippingPoint(0.55, 0.322, 0.6)!;
    expect(perceivedUtility(0.55, 0.6, trust)).toBeCloseTo(0.322, 12);
    expect(tippingPoint(0.55, 0.6, 0.6)).toBeNull();
    expect(tippingPoint(0.55, 0.1, 0.3)).toBeNull();
    expect(tippingPoint(0.5, 0.3, 0)).toBeNull();
  });
});
