/** What is knocked out does not happen, and is what `--knockouts` says. */
import { describe, expect, it } from 'vitest';
import type { KnockedOut, PopulationName } from '../../src/validation/validationContext.ts';
import { validationContext } from '../../src/validation/validationContext.ts';
import type { Knockout } from '../../src/validation/knockouts.ts';
import { KNOCKOUTS } from '../../src/validation/knockouts.ts';

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
