/** The verdict of every row without each mechanism. Every pattern is played once for each: `npm run test:full`. */
import { describe, expect, it } from 'vitest';
import type { KnockedOut } from '../../src/validation/validationContext.ts';
import { validationContext } from '../../src/validation/validationContext.ts';
import type { Knockout } from '../../src/validation/knockouts.ts';
import { KNOCKOUTS, knockoutRows } from '../../src/validation/knockouts.ts';
import type { PatternRow } from '../../src/validation/pattern.ts';
import { patternRow } from '../../src/validation/pattern.ts';
import { patterns } from '../../src/validation/patterns.ts';

const contextWith = (knockedOut?: KnockedOut) =>
  validationContext({ seed: 'knock', pairs: 12, quick: true, ...(knockedOut && { knockedOut }) });

describe('the rows', () => {
  const context = contextWith();
  const rowsIn = (one: typeof context): PatternRow[] => patterns.map((pattern) => patternRow(pattern, one));
  const rows = rowsIn(context);
  const all = KNOCKOUTS.map((knockout) => ({ knockout, rows: rowsIn(contextWith(knockout)) }));
  const found = knockoutRows(rows, all);
  const without = (row: number, name: Knockout['name']) =>
    found.find((one) => one.row === row)!.without.find((one) => one.name === name)!;

  it('a refusal costs no trust without trust, and there is none without talk', () => {
    expect(without(10, 'trust')).toEqual({ name: 'trust', verdict: 'out of band', moves: true });
    expect(without(10, 'talk')).toEqual({ name: 'talk', verdict: 'undecided', moves: true });
  });

  it('rows of a game without trust, leaving or a break point do not move with leaving', () => {
    expect(without(2, 'leaving').moves).toBe(false);
    expect(without(3, 'leaving').moves).toBe(false);
  });

  it('a row is carried only by what takes it out of band, and is geometry only where nothing moves it', () => {
    for (const { verdict, carriedBy, geometry, without: each } of found) {
      expect(geometry).toBe(each.every((one) => !one.moves && one.verdict === verdict));
      if (verdict !== 'in band') expect(carriedBy).toEqual([]);
      for (const name of carriedBy) expect(each.find((one) => one.name === name)!.verdict).not.toBe('in band');
    }
    // A row that is the same without anything: made by hand.
    const still: PatternRow = { ...rows[0]!, readings: rows[0]!.readings.map((one) => ({ ...one, holds: null })) };
    const same = all.map(({ knockout }) => ({ knockout, rows: [still] }));
    expect(knockoutRows([still], same)[0]!.geometry).toBe(true);
    // A verdict that changes is a move, though no number leaves its interval.
    const other: PatternRow = { ...still, verdict: still.verdict === 'in band' ? 'out of band' : 'in band' };
    const once = all.map(({ knockout }, n) => ({ knockout, rows: [n === 0 ? other : still] }));
    expect(knockoutRows([still], once)[0]!.geometry).toBe(false);
  });
});
