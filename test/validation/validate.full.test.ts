import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlayedPair } from '../../src/validation/populations/playPairs.ts';
import { payoffMap } from '../../src/validation/claim/payoffMap.ts';
import { talking } from '../../src/validation/claim/talking.ts';
import { correlation, failureRatio } from '../../src/validation/estimators.ts';
import { findings } from '../../src/validation/findings.ts';
import { validationContext } from '../../src/validation/validationContext.ts';
import { findingRow, patternRow } from '../../src/validation/pattern.ts';
import { patterns } from '../../src/validation/patterns.ts';
import { overlapOf } from '../../src/validation/patterns/overlap.ts';
import { assumptionEnds } from '../../src/validation/claim/assumptionEnds.ts';
import { influences } from '../../src/validation/influences.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { TABLE_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

const folder = (name: string): string[] =>
  readdirSync(fileURLToPath(new URL(`../../src/validation/${name}/`, import.meta.url))).map((file) =>
    file.replace('.ts', ''),
  );

describe('the lists', () => {
  it('hold every file of their folder: the patterns by row, and the findings', () => {
    expect(patterns.map(({ row }) => row)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    const files = [...folder('patterns'), ...folder('patterns/overTime')].filter((name) => name !== 'overTime');
    expect(files).toHaveLength(patterns.length);
    expect(folder('contrary')).toHaveLength(findings.length);
    expect(findings.length).toBeGreaterThanOrEqual(6);
  });

  it('only rows 1, 2 and 3 are calibrated', () => {
    expect(patterns.filter(({ basis }) => basis === 'calibrated').map(({ row }) => row)).toEqual([1, 2, 3]);
  });
});

describe('estimators', () => {
  it(
    "r: the third of Anscombe's sets, 0.8163 (Anscombe 1973); " + 'Fisher: z = 1.1457, ± 1.96/√8, so 0.4237 to 0.9507',
    () => {
      const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
      const y = [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73];
      const { estimate, low, high } = correlation(x.map((one, n) => [one, y[n]!] as const))!;
      expect(estimate).toBeCloseTo(0.8163, 3);
      expect([low, high]).toEqual([expect.closeTo(0.4237, 2), expect.closeTo(0.9507, 2)]);
      expect(
        correlation([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ).toBeNull();
      expect(
        correlation([
          [1, 1],
          [1, 2],
          [1, 3],
          [1, 4],
        ]),
      ).toBeNull();
    },
  );

  it(
    'how many times as often: 30 of 100 against 10 of 100, halves added: ln ratio ln(30.5/10.5) = 1.0664 ' +
      'with standard error √(1/30.5 − 1/100.5 + 1/10.5 − 1/100.5) = 0.3285',
    () => {
      const list = (failed: number): PlayedPair[] =>
        Array.from({ length: 100 }, (_, n) => ({ kind: n < failed ? 'deadline' : 'agreement' }) as PlayedPair);
      const { estimate, low, high } = failureRatio(list(30), list(10));
      expect(Math.log(estimate)).toBeCloseTo(1.0664, 3);
      expect(Math.log(high / low) / 2 / 1.959964).toBeCloseTo(0.3285, 3);
    },
  );

  it('overlap: Σ min of the weights', () => {
    const side = (name: string, weights: number[]) => ({
      name,
      walkAway: 0,
      goals: Object.fromEntries(
        ['a', 'b', 'c'].map((key, k) => [key, { weight: weights[k]!, values: 'more is better' }]),
      ),
    });
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'o',
      rounds: 1,
      issues: Object.fromEntries(['a', 'b', 'c'].map((key) => [key, { options: [0, 1] }])),
      vendor: side('v', [0.5, 0.3, 0.2]),
      client: side('c', [0.1, 0.3, 0.6]),
    });
    expect(overlapOf(scenario)).toBeCloseTo(0.1 + 0.3 + 0.2, 12);
  });
});

describe('the model beside people', () => {
  const context = validationContext({ seed: 'test', pairs: 300, quick: true });

  it(
    'has at least six of the patterns in band from one set of people, first offers and deadlines ' +
      'among them; first demands, accounts and satisfaction are out of it',
    () => {
      const rows = patterns.map((pattern) => patternRow(pattern, context));
      expect(rows.filter(({ verdict }) => verdict === 'in band').length).toBeGreaterThanOrEqual(6);
      for (const row of [7, 9])
        expect(rows[row - 1]!.verdict, `row ${row}: ${JSON.stringify(rows[row - 1]!.readings)}`).toBe('in band');
      for (const row of [11, 17, 19]) expect(rows[row - 1]!.verdict, `row ${row}`).toBe('out of band');
      for (const { readings } of rows)
        for (const { ours } of readings)
          if (ours !== null) expect(ours.low <= ours.estimate && ours.estimate <= ours.high).toBe(true);
    },
  );

  it.each([4, 5, 12])('has row %d in band: the cell of the essay, truer beliefs, a talk channel', (number) => {
    // Small shares and small differences need more pairs than the other rows.
    const pattern = patterns.find(({ row }) => row === number)!;
    const { verdict, readings } = patternRow(pattern, validationContext({ seed: 'test', pairs: 1000, quick: true }));
    expect(verdict, JSON.stringify(readings)).toBe('in band');
  });

  it('shows most of the findings against the essay, and says which it cannot', () => {
    const rows = findings.map((finding) => findingRow(finding, context));
    expect(rows.filter(({ shows }) => shows).length).toBeGreaterThanOrEqual(6);
    for (const { shows, note } of rows) if (!shows) expect(note).toMatch(/cannot|does not/);
  });

  it("talk helps in an ordinary population and kills on the essay's table when every request is refused flatly", () => {
    const [market, , , flat] = talking(context);
    expect([market!.ours!.estimate > 0, flat!.ours!.low > 0]).toEqual([true, true]);
  });

  it('inflexibility pays somewhere and costs somewhere', () => {
    const places = payoffMap(context, 10);
    expect(places.some(({ gain }) => gain.holdingOut.low > 0)).toBe(true);
    expect(places.some(({ gain }) => gain.smallPoint.high < 0)).toBe(true);
  });

  it("reaches every assumption, λ, and the parameters of people's policies, in both analyses", () => {
    const names = [...TABLE_ASSUMPTIONS.map(([name]) => name), 'lambda'].sort();
    const parameters = [
      ...Object.keys(policies.bid.reciprocal.card.parameters).map((name) => `bid.${name}`),
      ...Object.keys(policies.talk.foresighted.card.parameters).map((name) => `talk.${name}`),
    ].filter((name) => name !== 'bid.exponent');
    expect(
      [
        ...new Set(
          assumptionEnds(context, 3)
            .filter(({ value }) => value !== null)
            .map(({ name }) => name),
        ),
      ].sort(),
    ).toEqual([...names, ...parameters].sort());
    const { factors } = influences(context, 2, 2);
    expect(
      factors
        .filter(({ kind }) => kind === 'assumption')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
    expect(
      factors
        .filter(({ kind }) => kind === 'policy')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(parameters.sort());
    expect(factors.filter(({ kind }) => kind === 'lever').map(({ name }) => name)).toContain('vendor.bid.exponent');
    expect(factors.filter(({ kind }) => kind === 'lever').length).toBeGreaterThanOrEqual(15);
  });
});
