/** The formula of satisfaction, each number worked out on paper. */
import { describe, expect, it } from 'vitest';
import type { Assumed } from '../../src/domain/assumed.ts';
import { ASSUMED, withAssumptions } from '../../src/domain/assumed.ts';
import { COUNTED, satisfactionIn, writeSatisfaction } from '../../src/relationship/satisfaction.ts';

/** Nothing was said, and it got what it expected, with a trust of ½. */
const neutral = {
  ...{ utility: 0.5, expected: 0.5, opensAt: 0.9, walkAway: 0.1, trust: 0.5 },
  ...{ givenUp: 0, refused: 0, explained: 0, answered: 0, declined: 0 },
};
function of(change: Partial<typeof neutral>, assumed: Assumed = ASSUMED) {
  const { utility, expected, opensAt, walkAway, trust, ...counted } = { ...neutral, ...change };
  const counts = new Int32Array(5);
  for (const [name, place] of Object.entries(COUNTED)) counts[place] = counted[name as keyof typeof COUNTED];
  const row = new Float64Array(10);
  writeSatisfaction(counts, utility - expected, opensAt - walkAway, trust, assumed, row, 5);
  return satisfactionIn(row).client;
}

describe('satisfaction', () => {
  it('is in the middle of everything where nothing happened that counts', () => {
    expect(of({})).toEqual({ outcome: 0, self: 0, process: 0, relationship: 0, whole: 3 });
  });

  it.each([
    // (0.7 − 0.5)/(0.9 − 0.1), (0.3 − 0.5)/0.8, and beyond the range of what could be hoped or feared.
    [0.7, 0.25],
    [0.3, -0.25],
    [1, 0.625],
  ])('outcome: %d, where 0.5 was expected, is %d', (utility, outcome) => {
    expect(of({ utility }).outcome).toBeCloseTo(outcome, 12);
  });

  it('outcome: is cut at −1 and 1, and where nothing lies between opening and leaving it is a sign', () => {
    expect(of({ utility: 1, opensAt: 0.4, walkAway: 0.3 }).outcome).toBe(1);
    expect(of({ utility: 0, opensAt: 0.4, walkAway: 0.3 }).outcome).toBe(-1);
    const outcomes = [0.4, 0.5, 0.6].map((utility) => of({ utility, opensAt: 0.5, walkAway: 0.5 }).outcome);
    expect(outcomes).toEqual([-1, 0, 1]);
  });

  it.each([
    [0, 0, 0],
    [1, 0, -1 / 2],
    [0, 1, -1 / 2],
    [1, 2, -3 / 4],
    [0, 9, -9 / 10],
  ])('self: %d limits given up and %d refusals make %d', (givenUp, refused, self) => {
    expect(of({ givenUp, refused }).self).toBeCloseTo(self, 12);
  });

  it.each([
    // answered, declined, explained, refused: a ratio x counts 2x − 1, two count half each.
    [3, 0, 0, 0, 1],
    [0, 2, 0, 0, -1],
    [3, 1, 0, 0, 0.5],
    [0, 0, 1, 3, -0.5],
    [3, 1, 1, 3, 0],
    [2, 0, 1, 1, 0.5],
  ])('process: %d answered, %d declined, %d explained, %d refused make %d', (...row) => {
    const [answered, declined, explained, refused, process] = row;
    expect(of({ answered, declined, explained, refused }).process).toBeCloseTo(process, 12);
  });

  it('relationship: a trust of 0, ¼, ½ and 1 makes −1, −½, 0 and 1', () => {
    expect([0, 0.25, 0.5, 1].map((trust) => of({ trust }).relationship)).toEqual([-1, -0.5, 0, 1]);
  });

  it('the whole adds the parts by their weights', () => {
    // outcome 0.25, self −½, process (1 + 0)/2 = ½, relationship 0.5: 3 + 1.58/4 + 1.17/2 + (−½ + ½)/2.
    const all = { utility: 0.7, refused: 1, explained: 1, answered: 1, trust: 0.75 };
    expect(of(all).whole).toBeCloseTo(3 + 0.395 + 0.585, 12);
    // With the weight of what no data measure at 1.5, one refusal more (self −⅔, process (1 − ⅓)/2 = ⅓) takes ½.
    const { whole } = of({ ...all, refused: 2 }, withAssumptions({ treatmentWeight: 1.5 }));
    expect(whole).toBeCloseTo(3 + 0.395 + 0.585 + 1.5 * (-2 / 3 + 1 / 3), 12);
  });

  it('the whole is that of people who rate from 1 to 5: a point of 36 is 0.051, a step of liking 0.587', () => {
    // CaSiNo: 5 points for walking away, 36 at most; liking from 1 to 5 is trust from 0 to 1.
    const camp = { opensAt: 36 / 36, walkAway: 5 / 36, expected: 18 / 36 };
    const at = (points: number, liking: number) => of({ ...camp, utility: points / 36, trust: (liking - 1) / 4 }).whole;
    expect(at(20, 3) - at(18, 3)).toBeCloseTo(2 * 0.051, 3);
    expect(at(18, 4) - at(18, 3)).toBeCloseTo(0.587, 2);
  });

  it('the whole is cut at 1 and 5', () => {
    const heavy = withAssumptions({ outcomeWeight: 5 });
    expect(of({ utility: 0.9, trust: 1 }, heavy).whole).toBe(5);
    expect(of({ utility: 0.1, trust: 0 }, heavy).whole).toBe(1);
  });
});
