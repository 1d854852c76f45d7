/** What is knocked out does not happen, and is what `--knockouts` says. */
import { describe, expect, it } from 'vitest';
import type { KnockedOut, PopulationName } from '../../src/validation/validationContext.ts';
import { validationContext } from '../../src/validation/validationContext.ts';
import type { Knockout } from '../../src/validation/knockouts.ts';
import { KNOCKOUTS, knockoutRows } from '../../src/validation/knockouts.ts';
import type { PatternRow } from '../../src/validation/pattern.ts';
import { patternRow } from '../../src/validation/pattern.ts';
import { patterns } from '../../src/validation/patterns.ts';

const PAIRS = 12;
const contextWith = (knockedOut?: KnockedOut) =>
  validationContext({ seed: 'knock', pairs: PAIRS, quick: true, ...(knockedOut && { knockedOut }) });
const off = (name: Knockout['name']) => contextWith(KNOCKOUTS.find((knockout) => knockout.name === name)!);
const POPULATIONS: readonly PopulationName[] = ['smallPoint', 'distributive', 'market'];

/** The kinds of all events of a population, with who did what. */
const kindsIn = (context: ReturnType<typeof contextWith>, name: PopulationName): Set<string> =>
  new Set(context.readRecords(name, {}, ({ events }) => events.map(({ kind }) => kind)).flat());

describe('without a mechanism', () => {
  it.each(POPULATIONS)('nobody leaves, presses, asks, or gains and loses trust, in %s', (name) => {
    expect(
      off('leaving')
        .play(name)
        .filter(({ kind }) => kind === 'walk-away'),
    ).toEqual([]);
    expect(kindsIn(off('leaving'), name)).not.toContain('leave');
    for (const kind of ['press', 'ask', 'explain', 'refuse', 'tell'] as const)
      expect(kindsIn(off('talk'), name)).not.toContain(kind);
    const trust = off('trust')
      .play(name)
      .flatMap(({ trust: { vendor, client } }) => [vendor, client]);
    expect(new Set(trust).size).toBe(1);
  });

  it('what a pattern sets does not bring it back', () => {
    expect(off('trust').play('smallPoint', { 'client.trustRule': 'beta' })).toEqual(off('trust').play('smallPoint'));
  });

  it('what a pattern plays of its own making is without it, too', () => {
    const list = contextWith().scenarios('market');
    expect(off('talk').playList(list, false)).toEqual(off('talk').playList(off('talk').scenarios('market'), false));
    expect(off('talk').playList(list, false)).not.toEqual(contextWith().playList(list, false));
  });

  it('everything else stays: the same people and the same chance where the mechanism plays no part', () => {
    // Nobody has anything outside in DealOrNoDeal, so nobody leaves there anyway.
    expect(off('leaving').play('dealOrNoDeal')).toEqual(contextWith().play('dealOrNoDeal'));
  });
});

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
