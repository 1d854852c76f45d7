/** Tournaments: whose numbers depend on whom, and what is called a real difference. */
import type { PolicyName } from '../../src/policies/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiments/compare.ts';
import { emptyMean, addToMean } from '../../src/statistics/mean.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { holm, pValue } from '../../src/statistics/pValue.ts';
import { tournament } from '../../src/experiments/tournament/tournament.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';

const small = readScenario(scenarioFile('small-point'));
const open = readScenario(scenarioFile('true-relationship'));
const options = { runs: 20, seed: 'cup' };

describe('a tournament', () => {
  it('plays every pair in both seats on every scenario, each as simulate would', () => {
    const result = tournament(['micro+silent', 'timeDependent:exponent=0.2+candid'], [small, open], options);
    expect(result.pairs).toHaveLength(8);
    const pair = result.pairs.find(
      ({ scenario, vendor, client }) =>
        scenario === open.title && vendor.startsWith('time') && client === 'micro+silent',
    )!;
    const alone = simulate(
      withLevers(open, {
        'vendor.bid': { name: 'timeDependent', exponent: 0.2 },
        'vendor.talk': 'candid',
        'client.bid': 'micro',
        'client.talk': 'silent',
      }),
      options,
    );
    expect(pair.dealRate).toEqual(alone.dealRate);
    expect(pair.payoff).toEqual(alone.payoff);
    expect(pair.trust).toEqual(alone.trust);
  });

  it("does not change a pair's numbers when somebody is added to the field, even a stranger who draws", () => {
    const field = ['micro+silent', 'trustScaled+candid'];
    const gambler = definePolicy({
      kind: 'bid',
      card: { name: 'gambler', summary: 'A test.', source: 'test', draws: true },
      make: () => (_view, _memory, draws) => draws.next(),
    });
    const few = tournament(field, [small], options);
    const many = tournament([gambler, ...field, 'random'], [small], options);
    for (const pair of few.pairs) expect(many.pairs).toContainEqual(pair);
    expect(many.pairs).toHaveLength(16);
  });

  it('says what a policy adds to a baseline, paired by run as compare does', () => {
    const { effects } = tournament(['timeDependent+silent', 'timeDependent+openBook'], [small], {
      ...options,
      baselines: ['timeDependent+silent'],
    });
    expect(effects.map(({ seat }) => seat)).toEqual(['both', 'vendor', 'client']);
    const talk = (vendor: 'silent', client: PolicyName<'talk'>) =>
      withLevers(small, {
        'vendor.bid': 'timeDependent',
        'client.bid': 'timeDependent',
        'vendor.talk': vendor,
        'client.talk': client,
      });
    const paired = compare(talk('silent', 'silent'), talk('silent', 'openBook'), options);
    expect(effects[2]!.vendor.estimate).toBeCloseTo(paired.payoff.vendor.estimate, 12);
    expect(effects[2]!.client.low).toBeCloseTo(paired.payoff.client.low, 12);
  });

  it('shows on the small point that true talk is better for both than silent play that understands nothing', () => {
    const { effects } = tournament(['micro+silent', 'timeDependent+openBook', 'hardliner+byTheBook'], [small], {
      runs: 50,
      baselines: ['micro+silent'],
    });
    const verdicts = Object.fromEntries(
      effects.filter(({ seat }) => seat === 'both').map(({ policy, verdict }) => [policy, verdict]),
    );
    expect(verdicts).toEqual({
      'timeDependent+openBook': 'better for both',
      'hardliner+byTheBook': 'no clear difference',
    });
  });

  it('ranks by utility, and calls no difference real between a policy and itself under another name', () => {
    const twin = { name: 'twin', seat: { bid: policies.bid.timeDependent, talk: policies.talk.candid } };
    const { table, differences } = tournament(['timeDependent+candid', twin, 'hardliner'], [open], options);
    expect(table.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(table.map(({ utility }) => utility.estimate)).toEqual(
      table.map(({ utility }) => utility.estimate).sort((a, b) => b - a),
    );
    const same = differences.find(({ a, b }) => a === 'timeDependent+candid' && b === 'twin')!;
    expect([same.real, same.p]).toEqual([false, 1]);
    expect(Math.abs(same.difference.estimate)).toBeLessThan(1e-12);
  });

  it('names every problem of the field', () => {
    expect(() => tournament(['micr'], [small])).toThrow('policies.0: there is no policy "micr"; did you mean "micro"?');
    expect(() => tournament(['micro+abmp'], [small])).toThrow('"micro" and "abmp" are both of the kind "bid"');
    expect(() => tournament(['timeDependent:exponent=-1'], [small])).toThrow('policies.0.exponent: -1 is out of range');
    expect(() => tournament(['timeDependent:exponent'], [small])).toThrow('sets no number');
    expect(() => tournament(['micro', 'micro'], [small])).toThrow('policies.1: "micro" is there twice');
    expect(() => tournament([], [small])).toThrow('policies: there is none');
    expect(() => tournament(['micro'], [])).toThrow('scenarios: there is none');
    expect(() => tournament(['micro'], [small], { baselines: ['abmp'] })).toThrow('"abmp" is not in the field');
    expect(() => tournament(['micro'], [small], { runs: 1 })).toThrow(DealbreakerError);
  });
});

describe('what is real', () => {
  const sample = (numbers: readonly number[]) => {
    const mean = emptyMean();
    for (const x of numbers) addToMean(mean, x);
    return mean;
  };
  it("p of a mean: printed tables of Student's t", () => {
    // Means and spreads made so that t is 2.0452 with 29 degrees of freedom (p = 0.05), 2.7564 (p = 0.01), and 2.2622
    // with 9 (p = 0.05).
    const made = (t: number, n: number): readonly number[] =>
      Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 1 : -1) + t * Math.sqrt(n / (n - 1) / n));
    expect(pValue(sample(made(2.0452, 30)))).toBeCloseTo(0.05, 3);
    expect(pValue(sample(made(2.7564, 30)))).toBeCloseTo(0.01, 3);
    expect(pValue(sample(made(2.2622, 10)))).toBeCloseTo(0.05, 2);
    expect(pValue(sample([0, 0, 0]))).toBe(1);
    expect(pValue(sample([0.5, 0.5, 0.5]))).toBe(0);
  });
  it("Holm's correction: the worked example of four comparisons", () => {
    // p = 0.01, 0.04, 0.03, 0.005: sorted .005·4, .01·3, .03·2, .04·1, never falling.
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });
});
