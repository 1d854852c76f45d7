/** People are not sharp: what a side assumes is off, and points that matter alike are pressed by turns. */
import { describe, expect, it } from 'vitest';
import { assumedImportance, blurImportance } from '../../src/agents/beliefs.ts';
import type { View } from '../../src/agents/view.ts';
import { goalsOf } from '../../src/domain/goals.ts';
import { spaceOf } from '../../src/domain/space.ts';
import type { Assumed } from '../../src/domain/assumed.ts';
import { ASSUMED, withAssumptions } from '../../src/domain/assumed.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { sweep } from '../../src/experiments/sweep.ts';
import { openStream } from '../../src/kernel/stream.ts';
import { bestPress } from '../../src/policies/toolkit/speaking.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

describe('what a side assumes', () => {
  const space = spaceOf([2, 2]);
  const opposed = [
    [1, 0],
    [0, 1],
  ];
  const mine = goalsOf(space, [0.8, 0.2], opposed, 0.9, 0.3);

  it('is off by a share of itself: ĉ = U·truth + (1 − U)·assumption·(1 + blur·(2x − 1))', () => {
    // The fixed pie takes the other's weights for its own, 1 and 0.25; U = 0.2 leaves 0.8 of that.
    const assumed = assumedImportance(mine, Float64Array.of(NaN, NaN), 0.2);
    expect(assumed[0]).toBeCloseTo(0.8, 12);
    expect(assumed[1]).toBeCloseTo(0.2, 12);
    expect(assumedImportance(mine, Float64Array.of(0.5, 0.02), 0)).toEqual(Float64Array.of(0.5, 0.02));
    expect(assumedImportance(mine, Float64Array.of(0.5, 0.02), 1)).toEqual(Float64Array.of(0, 0));
    const x = openStream('s', 3, 'vendor', 'beliefs');
    const expected = [0.5 + 0.2 * (2 * x.next() - 1) * 0.8, 0.6 + 0.2 * (2 * x.next() - 1) * 0.2];
    const importance = Float64Array.of(0.5, 0.6);
    blurImportance(importance, assumed, 0.2, openStream('s', 3, 'vendor', 'beliefs'));
    expect([...importance]).toEqual(expected);
  });

  it('is drawn anew for each run and each side, and is the truth where all is understood', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    const first = (of: typeof scenario, run: number, assumed: Assumed = ASSUMED): Float64Array[] => {
      const state = makeState(prepare(of, undefined, assumed));
      reset(state, 'blur', run);
      return [state.vendor.view.beliefs.importance.slice(), state.client.view.beliefs.importance.slice()];
    };
    const plain = first(scenario, 0, withAssumptions({ blur: 0 }));
    expect(first(scenario, 1, withAssumptions({ blur: 0 }))).toEqual(plain);
    expect(plain[1]).toEqual(prepare(scenario).client.firstBeliefs.importance);
    expect(first(scenario, 0)).toEqual(first(scenario, 0));
    expect(first(scenario, 0)).not.toEqual(first(scenario, 1));
    const understood = withLevers(scenario, { 'client.understanding': 1 });
    expect(first(understood, 0)[1]).toEqual(first(understood, 1)[1]);
    // Whatever the other side's levers are, the own draws stay.
    expect(first(understood, 0)[0]).toEqual(first(scenario, 0)[0]);
  });
});

describe('the point that is pressed', () => {
  /**
   * Three issues of two options; the other side offers the second of each, the side bids the first. The priorities are
   * w/(ĉ + 0.05): 0.5/1 = 0.5, 0.3/0.75 = 0.4 and 0.2/1 = 0.2, so that with slip 0.6 they count 0.3, 0.2 and 0.
   */
  const space = spaceOf([2, 2, 2]);
  const values = [
    [1, 0],
    [1, 0],
    [1, 0],
  ];
  const view = (slip: number): View =>
    ({
      space,
      goals: goalsOf(space, [0.5, 0.3, 0.2], values, 0.9, 0.3),
      beliefs: {
        importance: Float64Array.of(0.95, 0.7, 0.95),
        limit: new Float64Array(3),
        known: new Float64Array(3),
        value: new Float64Array(6),
      },
      theirs: Int32Array.of(1, 1, 1),
      assumed: withAssumptions({ slip }),
    }) as unknown as View;
  const pressed = (slip: number, draw?: number): number => bestPress(view(slip), [0, 0, 0], draw)!.issue;

  it('is each of those near the best, in proportion to what it has above 1 − slip of the best', () => {
    expect([0, 0.3, 0.59, 0.61, 0.99].map((draw) => pressed(0.6, draw))).toEqual([0, 0, 0, 1, 1]);
    // With slip 1 the chances are as 0.5 : 0.4 : 0.2.
    expect([0.45, 0.46, 0.81, 0.82].map((draw) => pressed(1, draw))).toEqual([0, 1, 1, 2]);
  });

  it('is the best where nothing is drawn, and where the slip is 0', () => {
    expect(pressed(0.6)).toBe(0);
    expect([0, 0.5, 0.999].map((draw) => pressed(0, draw))).toEqual([0, 0, 0]);
  });
});

describe('a sweep of a human lever', () => {
  /**
   * The essay's table, and one on which the clause that is believed cheap comes to be pressed instead of the price as
   * the client understands more. Measure: the greatest change of the deal rate between neighbours at steps of 0.02.
   * Sharp choices made steps of 0.6 on the second table.
   */
  const clause = readScenario({
    schemaVersion: 1,
    title: 'A clause',
    rounds: 12,
    issues: {
      price: { options: { from: 20, to: 40, step: 5 } },
      rise: { options: [0, 3, 5, 8] },
      term: { options: [1, 2, 3] },
      clause: { options: ['none', 'some', 'all'] },
    },
    vendor: {
      name: 'V',
      walkAway: 0.35,
      care: 0.05,
      understanding: 0.1,
      stake: 0.2,
      goals: {
        price: { weight: 0.4, values: 'more is better' },
        rise: { weight: 0.25, values: 'more is better' },
        term: { weight: 0.25, values: 'more is better' },
        clause: { weight: 0.1, values: { none: 1, some: 0.5, all: 0 } },
      },
      breakPoints: { clause: { limit: 'some', because: 'audits', flexibility: 0.1 } },
    },
    client: {
      name: 'C',
      walkAway: 0.3,
      care: 0.1,
      stake: 0.6,
      goals: {
        price: { weight: 0.4, values: 'less is better' },
        rise: { weight: 0.25, values: 'less is better' },
        term: { weight: 0.15, values: 'less is better' },
        clause: { weight: 0.2, values: { none: 0, some: 0.8, all: 1 } },
      },
      assumes: { clause: 0.02 },
    },
    rivals: [{ name: 'R', fit: 0.5 }],
  });
  const greatestStep = (scenario: typeof clause): number => {
    const runs = FULL ? 2000 : 100;
    const rates = sweep(scenario, {
      vary: { 'client.understanding': { from: 0, to: 0.5, step: 0.02 } },
      runs,
      seed: 'graded',
    }).map(({ dealRate }) => dealRate);
    return Math.max(...rates.slice(1).map((rate, i) => Math.abs(rate - rates[i]!)));
  };

  it.each([
    ['the clause', clause] as const,
    ...(FULL ? ([['the small point', readScenario(scenarioFile('small-point'))]] as const) : []),
  ])('has no staircase: %s', (_, scenario) => {
    // The rise itself is 0.1 at its steepest; with 100 runs chance adds up to 0.1.
    expect(greatestStep(scenario)).toBeLessThan(FULL ? 0.12 : 0.2);
  });
});
