/** A class's hands, by algebra: two issues with opposed values, so that every joint value can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { readHands } from '../../src/classroom/readHands.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

// Vendor .8/.2, client .2/.8, values opposed: the best joint package is (high, high): .8 to each. (low, low) is worth
// .2 to each; (high, low): 1 and 0.
const scenario = readScenario({
  schemaVersion: 1,
  title: 'Two points',
  rounds: 4,
  issues: { price: { options: ['low', 'high'] }, support: { options: ['low', 'high'] } },
  vendor: {
    name: 'V',
    walkAway: 0.1,
    goals: {
      price: { weight: 0.8, values: { low: 0, high: 1 } },
      support: { weight: 0.2, values: { low: 1, high: 0 } },
    },
  },
  client: {
    name: 'C',
    walkAway: 0.15,
    goals: {
      price: { weight: 0.2, values: { low: 1, high: 0 } },
      support: { weight: 0.8, values: { low: 0, high: 1 } },
    },
  },
  rivals: [{ name: 'R', fit: 0.3 }],
});

describe('a debrief', () => {
  it('measures every hand', () => {
    const hands = readHands(
      'hand,price,support,liking\r\nAnn & Bo,high,high,6\r\n"Cy ""C"", Di",low,low,2\r\nEd & Flo,,,1\r\n',
    );
    const result = debrief(scenario, hands);
    const [best, worse, none] = result.hands as [
      Record<string, unknown>,
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    expect(best).toMatchObject({
      hand: 'Ann & Bo',
      kind: 'agreement',
      joint: 1,
      onFrontier: 1,
      'left.vendor': 0,
      'left.client': 0,
      liking: 6,
    });
    expect(worse['hand']).toBe('Cy "C", Di');
    expect(worse['utility.vendor']).toBeCloseTo(0.2, 12);
    expect(worse['joint']).toBeCloseTo(0.4 / 1.6, 12);
    // (high, high) gives each .6 more, and takes nothing from the other.
    expect(worse['left.vendor']).toBeCloseTo(0.6, 12);
    expect(worse['left.client']).toBeCloseTo(0.6, 12);
    // Without a deal the vendor has its walk-away value, the client its rival.
    expect(none).toMatchObject({ kind: 'impasse', 'utility.vendor': 0.1, 'utility.client': 0.3, joint: null });
    expect(result.impasses.estimate).toBeCloseTo(1 / 3, 12);
    expect(result.onFrontier!.estimate).toBe(0.5);
    expect(result.readings).toHaveLength(1);
    expect(result.readings[0]).toMatchObject({ reading: 'liking' });
    expect(result.readings[0]!.deals!.estimate).toBe(4);
    expect(result.readings[0]!.impasses!.estimate).toBe(1);
  });

  it('names every problem of the hands', () => {
    const wrong = (): unknown =>
      debrief(scenario, [
        { price: 'hihg', support: 'low' },
        { price: 'low', support: null },
      ]);
    expect(wrong).toThrow(ScenarioError);
    expect(wrong).toThrow(/hands\.0\.price: there is no option "hihg"; did you mean "high"\?/);
    expect(wrong).toThrow(/hands\.1\.support: it is missing/);
    expect(() => debrief(scenario, [])).toThrow(/there are none/);
    expect(() => readHands('a,b\n1\n')).toThrow(/line 2: it has 1 cells and not 2/);
    expect(() => readHands('a,"b\n1,2\n')).toThrow(/a quote is opened/);
    expect(() => readHands('')).toThrow(/there is nothing in it/);
  });
});
