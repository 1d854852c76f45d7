import { describe, expect, it } from 'vitest';
import { believedCost, initialBeliefs } from '../../src/agents/beliefs.ts';
import {
  updateOnAnswer,
  updateOnGrant,
  updateOnExplanation,
  updateOnPress,
  updateOnRefusal,
} from '../../src/agents/updateBeliefs.ts';
import { goalsOf } from '../../src/domain/goals.ts';
import { spaceOf } from '../../src/domain/space.ts';

const space = spaceOf([2, 2]);
const mine = goalsOf(
  space,
  [0.8, 0.2],
  [
    [1, 0],
    [0, 1],
  ],
  0.9,
  0.3,
);
const theirs = goalsOf(
  space,
  [0.5, 0.5],
  [
    [0, 1],
    [0.4, 0],
  ],
  0.9,
  0.3,
);
const limits = {
  present: Uint8Array.of(0, 1),
  limit: Float64Array.of(0, 0.4),
  option: Int32Array.of(-1, 0),
  flexibility: new Float64Array(2),
  because: ['', 'policy'],
  reserved: new Uint8Array(2),
  kind: [null, null],
};
const nothing = Float64Array.of(NaN, NaN);
const start = (assumes: Float64Array, understanding: number) =>
  initialBeliefs(space, mine, theirs, limits, assumes, understanding);

describe('beliefs at the start', () => {
  it('are the fixed pie without understanding', () => {
    const beliefs = start(nothing, 0);
    expect([...beliefs.importance]).toEqual([1, 0.25]);
    expect([...beliefs.value]).toEqual([0, 1, 1, 0]);
    expect([...beliefs.limit]).toEqual([0, 0]);
  });

  it('are the truth with full understanding, whatever was assumed', () => {
    const beliefs = start(Float64Array.of(0, 0), 1);
    expect([...beliefs.importance]).toEqual([1, 1]);
    expect([...beliefs.value]).toEqual([...theirs.value]);
    expect([...beliefs.limit]).toEqual([0, 1]);
  });

  it('lie between, and take the assumption in place of the mirror', () => {
    const beliefs = start(Float64Array.of(NaN, 0.02), 0.1);
    expect(beliefs.importance[0]).toBeCloseTo(1, 12);
    expect(beliefs.importance[1]).toBeCloseTo(0.1 + 0.9 * 0.02, 12);
    expect(beliefs.limit[1]).toBeCloseTo(0.1, 12);
    expect(beliefs.value[2]).toBeCloseTo(0.1 * 0.4 + 0.9 * 1, 12);
    expect(believedCost(beliefs, 1)).toBeCloseTo(0.118, 12);
  });
});

describe('talk moves beliefs at the speed of trust', () => {
  it('by the rules of the brief', () => {
    const beliefs = start(nothing, 0);
    updateOnPress(beliefs, 1, 0.5); // 0.25 + ½ · 0.5 · 0.75
    expect(beliefs.importance[1]).toBeCloseTo(0.4375, 12);
    updateOnRefusal(beliefs, 1, 0.5); // ½ · 0.5
    expect(beliefs.limit[1]).toBeCloseTo(0.25, 12);
    updateOnExplanation(beliefs, 1, 0.4); // 0.25 + 0.4 · 0.75
    expect(beliefs.limit[1]).toBeCloseTo(0.55, 12);
    expect(believedCost(beliefs, 1)).toBeCloseTo(0.55, 12);
    updateOnAnswer(beliefs, 0, 0.2, 0, 0.5); // 1 + 0.5 · (0.2 − 1)
    expect(beliefs.importance[0]).toBeCloseTo(0.6, 12);
    updateOnGrant(beliefs, 1);
    expect(beliefs.limit[1]).toBe(0);
  });

  it('not at all without trust', () => {
    const beliefs = start(nothing, 0.2);
    const before = JSON.stringify([[...beliefs.importance], [...beliefs.limit], [...beliefs.known]]);
    updateOnPress(beliefs, 0, 0);
    updateOnRefusal(beliefs, 0, 0);
    updateOnExplanation(beliefs, 1, 0);
    updateOnAnswer(beliefs, 0, 0.9, 1, 0);
    expect(JSON.stringify([[...beliefs.importance], [...beliefs.limit], [...beliefs.known]])).toBe(before);
  });
});
