/**
 * Compares what the learning rules infer from offers with the published counts, worked out by hand, and checks that
 * they find a preference that exists.
 */
import { describe, expect, it } from 'vitest';
import { emptyHistory, writeTurn } from '../../src/agents/history.ts';
import type { View } from '../../src/agents/view.ts';
import { spaceOf } from '../../src/domain/space.ts';
import { policies } from '../../src/policies/catalogue.ts';

const space = spaceOf([2, 3]);

/** The beliefs after the vendor was offered these packages in turn, with the published rule alone (pace 1). */
function learnt(
  name: keyof typeof policies.learning,
  offers: readonly (readonly number[])[],
  fields: Record<string, number> = {},
): { importance: number[]; value: number[] } {
  const view = {
    space,
    history: emptyHistory(2),
    time: 0,
    theirs: null,
    beliefs: {
      importance: new Float64Array([0.3, 0.3]),
      limit: new Float64Array(2),
      known: new Float64Array(2),
      value: new Float64Array(5).fill(0.5),
    },
  } as unknown as View & { theirs: unknown; time: number };
  const learn = policies.learning[name].make({ pace: 1, ...fields }, { space } as never)!;
  const memory = {};
  offers.forEach((offer, n) => {
    writeTurn(view.history, null, [0, 0], null);
    writeTurn(view.history, null, offer, null);
    view.theirs = Int32Array.from(offer);
    view.time = (n + 1) / (offers.length + 1);
    learn(view, memory);
  });
  return { importance: [...view.beliefs.importance], value: [...view.beliefs.value] };
}
const close = (found: readonly number[], expected: readonly number[]): void =>
  expected.forEach((x, i) => expect(found[i]).toBeCloseTo(x, 12));

describe('learning from offers', () => {
  it('frequencySmith: counts over the largest count', () => {
    // Issue 1: option 0 three times of three. Issue 2: options 0, 0, 2. Weights 3 and 2, relative to the largest 1 and
    // ⅔.
    const { importance, value } = learnt('frequencySmith', [
      [0, 0],
      [0, 0],
      [0, 2],
    ]);
    close(importance, [1, 2 / 3]);
    close(value, [1, 0, 1, 0, 0.5]);
  });

  it('frequencyHardHeaded: the unmoved issue gains ε/n, all are scaled back to 1; each option starts at 1', () => {
    // Second offer: issue 1 unmoved, issue 2 moved. g = 0.1: w = (0.5 + 0.1)/1.1 and 0.5/1.1, so relative 1 and 5/6.
    const { importance, value } = learnt('frequencyHardHeaded', [
      [0, 0],
      [0, 2],
    ]);
    close(importance, [1, 5 / 6]);
    // Issue 1: 1 + 2 and 1. Issue 2: 2, 1, 2.
    close(value, [1, 1 / 3, 1, 0.5, 1]);
  });

  it('bayesian: what is always asked for is liked, and what is held matters more than what is given', () => {
    const { value } = learnt(
      'bayesian',
      Array.from({ length: 12 }, () => [1, 2]),
    );
    expect(value[1]!).toBeGreaterThan(value[0]!);
    expect(value[4]!).toBeGreaterThan(value[3]!);
    expect(value[3]!).toBeGreaterThan(value[2]!);
    for (const x of value) expect(x >= 0 && x <= 1).toBe(true);
  });

  it('a pace moves beliefs a share of the way: 0.3 + ¼(1 − 0.3)', () => {
    close(learnt('frequencySmith', [[0, 0]], { pace: 0.25 }).importance, [0.475, 0.475]);
    close(learnt('frequencySmith', [[0, 0]], { pace: 0 }).importance, [0.3, 0.3]);
  });
});
