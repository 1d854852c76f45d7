/**
 * Each acceptance rule's condition, one row for each answer. The view is the vendor's on a line in hundredths, in round
 * `round` (from 0) of 9, t = (round + 1)/10, with its last bid `mine`.
 */
import { describe, expect, it } from 'vitest';
import { policies } from '../../src/policies/catalogue.ts';
import { onTheLine } from './moments.ts';
import { draws } from './scenes.ts';

const { acNext, acPrevious, acTarget, acConst, acTime, acCombi, acCombiAverage } = policies.accept;
type Row = [
  string,
  { make(fields: Record<string, number>, setting: any): any },
  Record<string, number>,
  { round: number; offers: number[]; mine?: number; target?: number; next?: number },
  boolean,
];

const rows: Row[] = [
  ['acNext: the offer reaches the next bid', acNext, {}, { round: 3, offers: [0.5], next: 0.5 }, true],
  ['acNext: it does not', acNext, {}, { round: 3, offers: [0.49], next: 0.5 }, false],
  ['acNext: 1.02 · 0.49 ≥ 0.49', acNext, { alpha: 1.02 }, { round: 3, offers: [0.49], next: 0.4998 }, true],
  ['acNext: 0.49 + 0.02 ≥ 0.5', acNext, { beta: 0.02 }, { round: 3, offers: [0.49], next: 0.5 }, true],
  [
    'acPrevious: the offer reaches the last bid',
    acPrevious,
    {},
    { round: 3, offers: [0.6], mine: 0.6, next: 0.9 },
    true,
  ],
  [
    'acPrevious: it does not, though it reaches the next',
    acPrevious,
    {},
    { round: 3, offers: [0.6], mine: 0.7, next: 0.5 },
    false,
  ],
  ['acTarget: the offer reaches the target', acTarget, {}, { round: 3, offers: [0.5], target: 0.5, next: 0.9 }, true],
  ['acTarget: it does not', acTarget, {}, { round: 3, offers: [0.5], target: 0.51, next: 0.1 }, false],
  ['acConst: the offer reaches the level', acConst, { level: 0.4 }, { round: 0, offers: [0.4], next: 1 }, true],
  ['acConst: it does not', acConst, { level: 0.4 }, { round: 8, offers: [0.39], next: 0.1 }, false],
  ['acTime: too early', acTime, { moment: 0.5 }, { round: 3, offers: [0.9], next: 0.1 }, false],
  ['acTime: late enough', acTime, { moment: 0.5 }, { round: 4, offers: [0.3], next: 0.9 }, true],
  ['acCombi: as acNext early', acCombi, { moment: 0.8 }, { round: 6, offers: [0.3, 0.5], next: 0.6 }, false],
  // Round 7: two rounds are left (7 and 8), so the window has the two offers before the standing one.
  [
    'acCombi: late, the best of the window',
    acCombi,
    { moment: 0.8 },
    { round: 7, offers: [0.7, 0.3, 0.4, 0.4], next: 0.9 },
    true,
  ],
  [
    'acCombi: late, worse than one in the window',
    acCombi,
    { moment: 0.8 },
    { round: 7, offers: [0.1, 0.3, 0.5, 0.4], next: 0.9 },
    false,
  ],
  [
    'acCombiAverage: late, the average of 0.3 and 0.5',
    acCombiAverage,
    { moment: 0.8 },
    { round: 7, offers: [0.9, 0.3, 0.5, 0.4], next: 0.9 },
    true,
  ],
  [
    'acCombiAverage: late, below it',
    acCombiAverage,
    { moment: 0.8 },
    { round: 7, offers: [0, 0.3, 0.5, 0.39], next: 0.9 },
    false,
  ],
];

describe('an acceptance rule', () => {
  it.each(rows)('%s', (_, entry, fields, { round, offers, mine = 1, target = 1, next = 1 }, accepts) => {
    const { view, setting } = onTheLine(round, offers, mine);
    expect(
      entry.make(fields, setting)({ utility: offers.at(-1)!, target, next }, view, {}, draws([0, 0, 0, 0, 0], 0)),
    ).toBe(accepts);
  });
});
