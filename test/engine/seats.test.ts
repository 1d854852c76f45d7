/**
 * Policies as code: what they get, what they may do, what becomes of their memory, and what is said when they do what
 * cannot be done.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import type { SeatsInput } from '../../src/engine/preparation/seats.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { PolicyFault } from '../../src/policies/contracts/policyFault.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const small = readScenario(scenarioFile('small-point'));
const facts = { summary: 'A test.', source: 'test' };
const play = (vendor: unknown, run = 0) => negotiate(small, { run, seats: { vendor } as SeatsInput });

/** The catalogue's own policy under another name: it then comes from outside, behind its guard. */
const disguised = <E extends { kind: any; card: any; make: any }>(entry: E) =>
  definePolicy({ kind: entry.kind, card: { ...entry.card, name: 'mine' }, make: entry.make });

describe('a policy from outside', () => {
  it('plays as the same policy of the catalogue does: copies change no decision', () => {
    const seat = {
      bid: policies.bid.abmp,
      accept: policies.accept.acCombi,
      talk: policies.talk.curious,
      learning: policies.learning.frequencyHardHeaded,
      trustRule: policies.trustRule.inertia,
    };
    const outside = Object.fromEntries(Object.entries(seat).map(([kind, entry]) => [kind, disguised(entry)]));
    fc.assert(
      fc.property(scenarios(), fc.nat(1000), (file, run) => {
        const scenario = readScenario(file);
        const { seats: _, ...own } = negotiate(scenario, { run, seats: { client: seat } });
        const { seats: __, ...sandboxed } = negotiate(scenario, { run, seats: { client: outside as never } });
        expect(sandboxed).toEqual(own);
      }),
      { numRuns: 80 },
    );
  });

  it("named parts do what the scenario's own would, and leave the rest alone", () => {
    const { seats, ...negotiation } = negotiate(small, {
      seats: { vendor: { talk: { name: 'curious', enough: 0.1 } } },
    });
    expect(seats).toEqual({ vendor: { talk: { name: 'curious', enough: 0.1 } }, client: {} });
    const { scenario: _, ...same } = negotiate(withLevers(small, { 'vendor.talk': { name: 'curious', enough: 0.1 } }));
    const { scenario: __, ...rest } = negotiation;
    expect(rest).toEqual(same);
  });

  it('can be a function, with a memory that survives saving, forking and resuming', () => {
    const counter = (view: View, memory: { n: number; seen: number[] } | null) => {
      const n = (memory?.n ?? 0) + 1;
      return {
        action: {
          answer: null,
          accept: false,
          leave: false,
          bid: view.space.sizes.map((size) => n % size),
          talk: null,
        },
        memory: { n, seen: [...(memory?.seen ?? []), n] },
      };
    };
    const seats = { vendor: counter, client: counter };
    const whole = negotiate(small, { seats });
    const table = openTable(small, { seats });
    for (let turn = 0; turn < 5; turn++) table.step();
    const saved = JSON.stringify(table);
    expect(JSON.parse(saved).vendor.memory).toEqual({ n: 3, seen: [1, 2, 3] });
    for (const on of [table.fork(), resumeTable(saved, { seats })]) {
      while (on.ending === null) on.step();
      expect(on.negotiation()).toEqual(whole);
    }
    for (const call of [() => resumeTable(saved), () => replay(whole)])
      expect(call).toThrow(/seats\.vendor\.seat: "counter" is code, .*\nseats\.client\.seat: "counter" is code/);
    expect(replay(whole, { seats }).at(-1)!.ending).toEqual(whole.ending);
    expect(simulate(small, { runs: 5, seats }).runs).toBe(5);
  });

  it('may write over everything it is given, and harms nothing', () => {
    const clean = (view: View) => ({
      action: { answer: null, accept: false, leave: false, bid: Array.from(view.space.sizes, () => 0), talk: null },
      memory: null,
    });
    const vandal = (view: any) => {
      const result = clean(view);
      for (const part of [view.space, view.goals, view.breakPoints, view.beliefs])
        for (const key of Object.keys(part)) if (ArrayBuffer.isView(part[key])) (part[key] as any).fill(1);
      view.allowed.fill(1);
      view.waived.fill(1);
      view.theirs?.fill(0);
      view.history.entries.length = 0;
      view.goals.walkAway = 0;
      view.trust = 1;
      return result;
    };
    Object.defineProperty(clean, 'name', { value: 'same' });
    Object.defineProperty(vandal, 'name', { value: 'same' });
    for (let run = 0; run < 10; run++) expect(play(vandal, run)).toEqual(play(clean, run));
  });

  it('sees nothing of the other side: without understanding, its view is the same whatever the other wants', () => {
    const views: string[] = [];
    const spy = (view: View) => {
      views.push(JSON.stringify(view, (_, x) => (ArrayBuffer.isView(x) ? Array.from(x as Uint8Array) : x)));
      return { action: { answer: null, accept: false, leave: false, bid: [0, 0, 0, 0, 0], talk: null }, memory: null };
    };
    const still = () => ({
      action: { answer: null, accept: false, leave: false, bid: [4, 4, 4, 4, 4], talk: null },
      memory: null,
    });
    const seats = { client: spy, vendor: still };
    for (const levers of [
      {},
      {
        'vendor.walkAway': 0.1,
        'vendor.breakPoints.exit': 'none',
        'vendor.goals.price.weight': 0.7,
        'vendor.care': 1,
        'vendor.trust': 0.9,
      },
    ]) {
      views.push('new');
      negotiate(withLevers(small, { 'client.understanding': 0, ...levers }), { seats });
    }
    const second = views.lastIndexOf('new');
    expect(views.slice(0, second)).toEqual(views.slice(second));
    expect(views.length).toBe(34);
  });
});

describe('nonsense from outside is a fault that says what, who and when', () => {
  const acting = (action: unknown) => () => ({ action, memory: null });
  const part = (kind: string, made: unknown) => ({
    [kind]: definePolicy({ kind: kind as 'bid', card: { ...facts, name: 'mine' }, make: () => made as never }),
  });
  const cases: [string, unknown, RegExp][] = [
    ['no action', () => undefined, /action: there is none/],
    ['no bid', acting({}), /bid: there is no bid/],
    ['an option that does not exist', acting({ bid: [0, 0, 9, 0, 0] }), /bid\.support: it has no such option/],
    ['NaN for an option', acting({ bid: [0, 0, NaN, 0, 0] }), /bid\.support/],
    ['too short a bid', acting({ bid: [0, 0] }), /bid\.support/],
    ['accepting nothing', acting({ accept: true }), /accept: nothing is on the table/],
    ['both accepting and leaving', acting({ accept: true, leave: true }), /one cannot accept and leave/],
    ['an answer to nothing', acting({ answer: 'grant', bid: [0, 0, 0, 0, 0] }), /there is nothing to answer/],
    [
      'talk of an issue that does not exist',
      acting({ bid: [0, 0, 0, 0, 0], talk: { kind: 'ask', issue: 7 } }),
      /there is no issue "7"/,
    ],
    [
      'an exception',
      () => {
        throw new Error('oh no');
      },
      /it threw "oh no"/,
    ],
    ['a memory that cannot be saved', () => ({ action: { bid: [0, 0, 0, 0, 0] }, memory: { n: 1n } }), /it threw/],
    ['a target that is no number', part('bid', () => NaN), /the target NaN is not a number/],
    ['a target that is a text', part('bid', () => 'high'), /there is no bid/],
    [
      'a bid of an option that does not exist',
      part('bid', () => ({ target: 1, bid: [0, 0, 0, 0, 5] })),
      /issue 4 has no option 5/,
    ],
    [
      'a bid across a break point',
      part('bid', () => ({ target: 1, bid: [0, 0, 0, 0, 4] })),
      /crosses the side's own break point on issue 4/,
    ],
    [
      'a trust of 2',
      part('trustRule', { read: () => 2, praise: () => 0, blame: () => 0, betray: () => 0 }),
      /it reads a trust of 2/,
    ],
    [
      'a trust that is a list without end',
      part('trustRule', { read: () => new Array(2 ** 32 - 1), praise: () => 0, blame: () => 0, betray: () => 0 }),
      /it reads a trust of a value of type object/,
    ],
    [
      'a bid that throws when it is read',
      part('bid', () => ({
        get bid() {
          throw Object.create(null);
        },
      })),
      /it threw a value of type object/,
    ],
    ['beliefs that are gone', part('learning', (view: any) => void delete view.beliefs), /it threw "/],
    [
      'an answer that cannot be a text',
      acting({ answer: { toString: () => Symbol('odd') }, bid: [0, 0, 0, 0, 0] }),
      /there is nothing to answer/,
    ],
    [
      'beliefs beyond 1',
      part('learning', (view: any) => void (view.beliefs.importance[0] = 3)),
      /a belief in "importance" has left 0 to 1/,
    ],
  ];
  it.each(cases)('%s', (_, vendor, message) => {
    let fault: unknown;
    try {
      play(vendor);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(PolicyFault);
    expect((fault as PolicyFault).message).toMatch(message);
    expect((fault as PolicyFault).side).toBe('vendor');
  });

  it('and so is a memory that is larger than a table can save', () => {
    const million = Array.from({ length: 1_000 }, () => new Array<number>(1_000).fill(0));
    for (const memory of [new Array(2 ** 32 - 1), { kept: [new Array(2 ** 31)] }, million]) {
      const mine = (): unknown => ({ action: { bid: [0, 0, 0] }, memory });
      expect(() => play(mine)).toThrow(/holds more than 1000000 values/);
    }
  });

  it('and so are an acceptance rule that does not say yes or no, and a talk that answers what was not asked', () => {
    const accept = definePolicy({ kind: 'accept', card: { ...facts, name: 'mine' }, make: () => () => 'yes' as never });
    expect(() =>
      negotiate(withLevers(small, { 'vendor.breakPoints.exit': 'none' }), { seats: { client: { accept } } }),
    ).toThrow(/says neither yes nor no/);
    const talk = definePolicy({
      kind: 'talk',
      card: { ...facts, name: 'mine' },
      make: () => ({ answer: () => 'tell' as const, speak: () => null }),
    });
    expect(() => negotiate(small, { seats: { vendor: { talk } } })).toThrow(
      /"tell" does not answer that; use one of: (grant|hear)/,
    );
  });

  it('what is not said is nothing said: an answer that is due and missing is the one that says least', () => {
    const { events } = play(() => ({ action: { bid: [4, 4, 4, 4, 0] }, memory: null }));
    const answers = new Set(
      events.filter(({ by, kind }) => by === 'vendor' && kind !== 'offer').map(({ kind }) => kind),
    );
    for (const kind of answers) expect(['hear', 'refuse', 'decline']).toContain(kind);
    expect(answers.size).toBeGreaterThan(0);
  });
});

describe('seats and definitions are checked before anything is played', () => {
  it('names every problem with its path and the nearest name', () => {
    expect(() => negotiate(small, { seats: { vendr: {} } as never })).toThrow(
      'seats.vendr: there is no such seat; did you mean "vendor"?',
    );
    expect(() => negotiate(small, { seats: { vendor: { bidd: 'micro' } as never } })).toThrow(
      'seats.vendor.bidd: there is no such part of a seat; did you mean "bid"?',
    );
    expect(() => negotiate(small, { seats: { vendor: { bid: { name: 'timeDependent', exponent: -1 } } } })).toThrow(
      'seats.vendor.bid.exponent: -1 is out of range',
    );
    expect(() => negotiate(small, { seats: { vendor: { talk: policies.bid.micro as never } } })).toThrow(
      'it is a policy of the kind "bid"',
    );
    expect(() => negotiate(small, { seats: { vendor: 7 as never } })).toThrow('seats.vendor: it is no seat');
  });

  it('a card without a source, with a fact that there is not, or of the wrong kind', () => {
    const define = (definition: unknown) => () => definePolicy(definition as never);
    expect(define({ kind: 'bidd', card: { ...facts, name: 'x' }, make: () => 0 })).toThrow(
      'kind: there is no kind of policy "bidd"; did you mean "bid"?',
    );
    expect(define({ kind: 'bid', card: { name: 'x', summary: 'y' }, make: () => 0 })).toThrow(
      'card.source: it is missing',
    );
    expect(define({ kind: 'bid', card: { ...facts, name: 'x', draw: true }, make: () => 0 })).toThrow(
      'card.draw: there is no such fact; did you mean "draws"?',
    );
    expect(define({ kind: 'bid', card: { ...facts, name: 'x', draws: 1 }, make: () => 0 })).toThrow(
      'card.draws: it is not a boolean',
    );
    expect(define({ kind: 'bid', card: { ...facts, name: 'x' } })).toThrow('make: it is not a function');
    expect(
      define({
        kind: 'bid',
        card: { ...facts, name: 'x', parameters: { a: { min: 2, max: 1, default: 1, what: '' } } },
        make: () => 0,
      }),
    ).toThrow('card.parameters.a');
    expect(define(null)).toThrow('kind');
  });
});
