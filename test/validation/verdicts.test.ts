/** What decides: the whole interval of a reading, and the worst reading of a pattern. */
import { describe, expect, it } from 'vitest';
import { moreFailures, pairedDifference } from '../../src/validation/estimators.ts';
import type { Reading } from '../../src/validation/pattern.ts';
import {
  comparison,
  intervalAbove,
  intervalBelow,
  intervalIn,
  patternRow,
  positive,
} from '../../src/validation/pattern.ts';
import type { PlayedPair } from '../../src/validation/populations/playPairs.ts';
import { validationContext } from '../../src/validation/validationContext.ts';

const from = (low: number, high: number) => ({ estimate: (low + high) / 2, low, high });

describe('a reading', () => {
  it('in a band: inside holds, outside fails, across an end is undecided', () => {
    const at = (low: number, high: number) => intervalIn('x', from(low, high), 0.1, 0.3, '').holds;
    expect([at(0.1, 0.3), at(0.15, 0.2), at(0.31, 0.4), at(0, 0.09), at(0.05, 0.15), at(0.25, 0.35)]).toEqual([
      true,
      true,
      false,
      false,
      'undecided',
      'undecided',
    ]);
    expect(at(0, 1)).toBe('undecided');
    expect(intervalIn('x', null, 0, 1, '').holds).toBe('undecided');
  });
  it('of a sign: wholly on one side holds, wholly on the other fails, across it is undecided', () => {
    const above = (low: number, high: number) => intervalAbove('x', from(low, high), 0, '').holds;
    const below = (low: number, high: number) => intervalBelow('x', from(low, high), 0, '').holds;
    expect([above(0.01, 1), above(0, 1), above(-1, 0.1), above(-1, 0)]).toEqual([
      true,
      'undecided',
      'undecided',
      false,
    ]);
    expect([below(-1, -0.01), below(-1, 0), below(-0.1, 1), below(0, 1)]).toEqual([
      true,
      'undecided',
      'undecided',
      false,
    ]);
  });
});

describe('an effect', () => {
  const holds = (low: number, high: number) => positive('x', from(low, high), 0.01, '').holds;
  it('holds above 0, fails where it is at most negligible, and is undecided where it may be either', () => {
    expect([holds(0.001, 0.005), holds(0.02, 0.3)]).toEqual([true, true]);
    expect([holds(-0.002, 0.002), holds(0, 0.01), holds(-1, -0.5)]).toEqual([false, false, false]);
    expect([holds(-0.01, 0.02), holds(0, 0.011)]).toEqual(['undecided', 'undecided']);
    expect(positive('x', null, 0.01, '').holds).toBe('undecided');
  });
});

describe('a pattern', () => {
  const verdict = (...readings: readonly Reading[]): string =>
    patternRow(
      { row: 1, name: 'x', basis: 'emerged', source: '', note: '', readings: () => [...readings] },
      validationContext({ seed: 'x', pairs: 1, quick: true }),
    ).verdict;
  const [good, open, bad] = [[0.1, 1] as const, [-1, 1] as const, [-1, -0.1] as const].map(([low, high]) =>
    intervalAbove('x', from(low, high), 0, ''),
  ) as [Reading, Reading, Reading];
  it('is as its worst reading; one that is shown for comparison decides nothing', () => {
    expect(verdict(good, comparison('x', from(-1, -0.5)))).toBe('in band');
    expect(verdict(good, open)).toBe('undecided');
    expect(verdict(good, open, bad)).toBe('out of band');
  });
});

describe('paired differences', () => {
  const NEUTRAL = { outcome: 0, self: 0, process: 0, relationship: 0, whole: 3 };
  const pair = (kind: PlayedPair['kind'], joint: number | null = null): PlayedPair => ({
    pair: 0,
    kind,
    round: 0,
    by: null,
    over: null,
    utility: { vendor: 0, client: 0 },
    trust: { vendor: 0, client: 0 },
    satisfaction: { vendor: NEUTRAL, client: NEUTRAL },
    joint,
    frontier: null,
  });
  it('of failures have the interval of Tango; without a difference it is ±z²/(n + z²)', () => {
    const deals = Array.from({ length: 40 }, () => pair('agreement'));
    const { estimate, low, high } = moreFailures(deals, deals);
    expect(estimate).toBe(0);
    expect([low, high]).toEqual([expect.closeTo(-3.8415 / 43.8415, 4), expect.closeTo(3.8415 / 43.8415, 4)]);
    const one = moreFailures(deals, [pair('walk-away'), ...deals.slice(1)]);
    expect(one.estimate).toBe(1 / 40);
  });
  it('that are all equal have the width of no case in n: 1 − 0.05^(1/2) for two pairs', () => {
    const same = [pair('agreement', 0.5), pair('agreement', 0.5)];
    const most = 1 - Math.sqrt(0.05);
    expect(pairedDifference(same, same, ({ joint }) => joint)).toEqual({
      estimate: 0,
      low: expect.closeTo(-most, 12) as number,
      high: expect.closeTo(most, 12) as number,
    });
  });
});
