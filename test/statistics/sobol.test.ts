/** Sobol' indices on functions whose indices are known. */
import { describe, expect, it } from 'vitest';
import type { Levels, ReadLevels } from '../../src/experiments/design/levels.ts';
import { readLevels } from '../../src/experiments/design/levels.ts';
import { saltelli } from '../../src/experiments/design/saltelli.ts';
import { sensitivity } from '../../src/experiments/sensitivity.ts';
import type { SobolIndices } from '../../src/statistics/sobol.ts';
import { sobol } from '../../src/statistics/sobol.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';
import { FULL } from '../profile.ts';

/** The indices of a function, by the scheme. */
function indicesOf(
  f: (x: readonly number[]) => number,
  levels: Readonly<Record<string, Levels>>,
  samples: number,
  seed: string,
): SobolIndices[] {
  const read = new Map<string, ReadLevels>(
    Object.entries(levels).map(([path, one]) => [path, readLevels(path, one, null, [])!]),
  );
  const design = saltelli(read, samples, seed);
  const values = Float64Array.from({ length: design.count }, (_, i) => f(Object.values(design.at(i)) as number[]));
  const column = (place: number): Float64Array => values.filter((_, i) => i % (read.size + 2) === place);
  return sobol(
    column(0),
    column(1),
    [...read.keys()].map((_, k) => column(k + 2)),
    seed,
  );
}

/**
 * Ishigami & Homma 1990: sin x₁ + a sin² x₂ + b x₃⁴ sin x₁, each xᵢ uniform on (−π, π); a = 7, b =
 * 0.1. V = a²/8 + bπ⁴/5 + b²π⁸/18 + ½ = 13.8446; V₁ = ½(1 + bπ⁴/5)² = 4.3459; V₂ = a²/8 = 6.125;
 * V₁₃ = 8b²π⁸/225 = 3.3737. First: 0.3139, 0.4424, 0. Total: 0.5576, 0.4424, 0.2437.
 */
const ishigami = ([x1, x2, x3]: readonly number[]): number =>
  Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!);
const circle = { from: -Math.PI, to: Math.PI };
const V = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
const V1 = (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2;
const V13 = (8 * 0.01 * Math.PI ** 8) / 225;
const TRUTH = [
  [V1 / V, (V1 + V13) / V],
  [49 / 8 / V, 49 / 8 / V],
  [0, V13 / V],
] as const;

describe("Sobol' indices", () => {
  it("of Ishigami's function are near the truth", () => {
    expect(TRUTH.flat().map((x) => Number(x.toFixed(4)))).toEqual([0.3139, 0.5576, 0.4424, 0.4424, 0, 0.2437]);
    const found = indicesOf(ishigami, { x1: circle, x2: circle, x3: circle }, 8192, 'ishigami');
    TRUTH.forEach(([first, total], k) => {
      expect(Math.abs(found[k]!.first!.estimate - first)).toBeLessThan(0.04);
      expect(Math.abs(found[k]!.total!.estimate - total)).toBeLessThan(0.04);
    });
  });

  it.runIf(FULL)('have intervals that hold the truth some 95 times in a hundred', () => {
    let [held, all] = [0, 0];
    for (let trial = 0; trial < 60; trial++) {
      indicesOf(ishigami, { x1: circle, x2: circle, x3: circle }, 400, `trial ${trial}`).forEach(
        ({ first, total }, k) => {
          for (const [estimate, truth] of [
            [first!, TRUTH[k]![0]],
            [total!, TRUTH[k]![1]],
          ] as const) {
            all += 1;
            if (estimate.low <= truth && truth <= estimate.high) held += 1;
          }
        },
      );
    }
    expect(held / all).toBeGreaterThan(0.91);
    expect(held / all).toBeLessThan(0.99);
  });

  it.runIf(FULL)('of x₁ + 2x₂ are 1/5 and 4/5; of x₁ · x₂ around 0 nothing is alone and everything together', () => {
    const unit = { from: -0.5, to: 0.5 };
    const sum = indicesOf(([a, b]) => a! + 2 * b!, { a: unit, b: unit }, 8192, 'sum');
    expect(sum.map(({ first, total }) => [first!.estimate, total!.estimate])).toEqual(
      [
        [0.2, 0.2],
        [0.8, 0.8],
      ].map((pair) => pair.map((x) => expect.closeTo(x, 1) as number)),
    );
    const product = indicesOf(([a, b]) => a! * b!, { a: unit, b: unit }, 8192, 'product');
    expect(product.map(({ first, total }) => [first!.estimate, total!.estimate])).toEqual(
      [
        [0, 1],
        [0, 1],
      ].map((pair) => pair.map((x) => expect.closeTo(x, 1) as number)),
    );
  });

  it('are null where nothing ever changes', () =>
    expect(indicesOf(() => 3, { a: circle }, 50, 'constant')).toEqual([{ first: null, total: null, rank: null }]));
});

describe("Saltelli's points", () => {
  it('are A, B, and A with one factor from B; more samples extend fewer; a further factor changes no other', () => {
    const levels = (...paths: string[]): Map<string, ReadLevels> =>
      new Map(paths.map((path) => [path, { from: 0, to: 1 }]));
    const design = saltelli(levels('a', 'b'), 3, 's');
    expect(design.count).toBe(12);
    for (let row = 0; row < 3; row++) {
      const [A, B, withA, withB] = [0, 1, 2, 3].map((place) => design.at(4 * row + place));
      expect(withA).toEqual({ ...A, a: B!['a'] });
      expect(withB).toEqual({ ...A, b: B!['b'] });
    }
    expect(saltelli(levels('a', 'b'), 9, 's').at(5)).toEqual(design.at(5));
    expect(saltelli(levels('a', 'b', 'c'), 3, 's').at(0)).toMatchObject(design.at(0));
  });
});

describe('sensitivity', () => {
  it('finds the rival, and nothing in a lever that plays no part', () => {
    // Nobody is pressed or asked, so care (explaining, asking) cannot matter.
    const scenario = readScenario({ ...(scenarioFile('small-point') as object), rounds: 6 });
    const found = sensitivity(scenario, {
      vary: { 'rivals.0.fit': '0.2:0.7', 'rivals.0.name': ['Borealis', 'Ember'] },
      samples: 60,
      runs: 20,
    });
    const [fit, name] = found.factors;
    expect(found).toMatchObject({ of: 'dealRate', samples: 60, runs: 20 });
    expect(fit!.total!.estimate).toBeGreaterThan(0.5);
    expect(name!.total).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(found.mean.low).toBeLessThan(found.mean.estimate);
  });

  it('says what is wrong', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    expect(() => sensitivity(scenario, { vary: { 'vendor.care': '0:2' }, samples: 10 })).toThrow(/vendor\.care/);
    expect(() => sensitivity(scenario, { vary: {} })).toThrow(/nothing varies/);
    expect(() => sensitivity(scenario, { vary: { 'vendor.care': '0:1' }, samples: 1 })).toThrow(DealbreakerError);
    expect(() => sensitivity(scenario, { vary: { 'vendor.care': '0:1' }, of: 'luck' as 'dealRate' })).toThrow(
      /no measure "luck"/,
    );
  });
});
