/** What the page tells in German is read back, sentence by sentence, and held against the record, as the English is. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { tellInGerman } from '../../src/page/words/de/tell.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { negotiations } from '../postmortem/playedByPeople.ts';
import type { Context, Kind } from '../postmortem/sentenceKinds.ts';
import { faultsIn, plain } from '../postmortem/sentenceKinds.ts';
import { withoutRescues } from '../postmortem/withoutRescues.ts';
import { FULL } from '../profile.ts';
import { GERMAN_ACCOUNT, GERMAN_TRUTH, germanTurn } from './germanKinds.ts';

/** With points in numbers. */
const pointed = (text: string): string => text.replace(/(?<=\d),(?=\d\d(?!\d))/g, '.');

/** The kinds of sentences that were read. */
const read = new Set<string>();

function kindsOf(list: readonly Kind[]): readonly Kind[] {
  return list.map(({ pattern, holds }) => ({
    pattern,
    holds: (m, c) => {
      read.add(pattern);
      return holds(m, c);
    },
  }));
}

function faults(negotiation: Negotiation, hands: ReadonlySet<number>): string[] {
  const result = withoutRescues(negotiation);
  const { scenario, accounts, turningPoint } = result;
  const context = (side: Side): Context => ({ talks: negotiation, hands, side, issue: '', about: [], wish: '' });
  const of = (text: string, kinds: readonly Kind[], side: Side): string[] =>
    faultsIn(pointed(text), kindsOf(kinds), context(side));
  return [
    ...SIDES.flatMap((side) => of(tellInGerman.account(scenario, accounts[side]), GERMAN_ACCOUNT, side)),
    ...tellInGerman.truth(result).flatMap((text) => of(text, GERMAN_TRUTH, 'vendor')),
    ...(turningPoint === null
      ? []
      : tellInGerman.turned(result, turningPoint).flatMap((text) => of(text, germanTurn(result), 'vendor'))),
  ];
}

describe('what the page tells in German', () => {
  it('says what the record holds, in every sentence', () => {
    fc.assert(
      fc.property(negotiations(plain as never), ({ negotiation, hands }) => {
        expect(faults(negotiation, hands)).toEqual([]);
      }),
      { numRuns: FULL ? 1000 : 30, seed: 21 },
    );
    // Flat noes, and trust that falls, are many in the essay's scenario.
    const file = scenarioFile('small-point') as Parameters<typeof plain>[0];
    for (const set of [{ 'vendor.care': 0.3 }, { 'client.trust': 0.6, 'vendor.care': 0.1, 'vendor.talk': 'bluffer' }]) {
      const scenario = withLevers(readScenario(plain(file)), set as never);
      for (let run = 0; run < 20; run++) expect(faults(negotiate(scenario, { run }), new Set())).toEqual([]);
    }
    const all = [...GERMAN_ACCOUNT, ...GERMAN_TRUTH, ...germanTurn({} as never)].map(({ pattern }) => pattern);
    const untried = all.filter((pattern) => !read.has(pattern));
    expect(untried.length, untried.join('\n')).toBeLessThanOrEqual(FULL ? 0 : 3);
  });

  it('names a lever in German with its two values', () => {
    expect(tellInGerman.change({} as never, { path: 'client.trust', from: 0.5, to: 0.605, side: 'client' })).toBe(
      'client.trust: Vertrauen in die andere Seite am Anfang: 0,5 → 0,605',
    );
    expect(
      tellInGerman.change({} as never, { path: 'vendor.bid', from: 'boulware', to: 'conceder', side: 'vendor' }),
    ).toBe('vendor.bid: boulware → conceder');
  });
});
