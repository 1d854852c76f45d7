import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import type { Problem } from '../../src/kernel/problems.ts';
import { DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { PolicyFault } from '../../src/policies/contracts/policyFault.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));
const WISH = { price: 45, term: '2 years', support: '4 hours', rollout: 15, exit: '1 month' };

/** A move with issue keys and options x and y, as a seat's action writes it. */
const numbers = ({ bid, talk }: { bid: Record<string, string>; talk?: { kind: 'press'; issue: string } }) => {
  const packageIndex = Object.values(bid).map((option) => ['x', 'y'].indexOf(option));
  const issue = Object.keys(bid).indexOf(talk?.issue ?? '');
  return {
    bid: packageIndex,
    talk: talk === undefined ? null : { kind: talk.kind, issue, option: packageIndex[issue]! },
  };
};

/** The problems that a call throws. */
const thrown = (run: () => void): readonly Problem[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof DealbreakerError) return error.problems;
    throw error;
  }
  return [];
};

describe('the table', () => {
  it('forks: each goes its own way, and the same way when left alone', () => {
    const table = openTable(scenario, { seed: 'fork' });
    for (const side of ['vendor', 'client'] as const)
      table.act(side, { bid: side === 'vendor' ? { ...WISH, exit: 'none' } : WISH });
    const fork = table.fork();
    fork.act('vendor', { leave: true });
    expect(fork.ending!.kind).toBe('walk-away');
    expect(table.ending).toBeNull();
    const twin = table.fork();
    for (const one of [table, twin]) while (one.ending === null) one.step();
    expect(JSON.stringify(twin)).toBe(JSON.stringify(table));
  });

  it("changes nobody's numbers when one side's lever is changed", () => {
    // The streams stand where their own turns brought them, whatever the other side does with its own.
    const turns = 8;
    const streams = (levers: Record<string, unknown>) => {
      const table = openTable(withLevers(scenario, levers), { seed: 'twins' });
      for (let n = 0; n < turns; n++) table.step();
      expect(table.ending).toBeNull();
      return { vendor: table.toJSON().vendor.stream, client: table.toJSON().client.stream };
    };
    const base = streams({});
    for (const levers of [
      { 'vendor.care': 1 },
      { 'vendor.talk': 'silent' },
      { 'client.understanding': 0.9 },
      { 'vendor.flexibility': 1 },
    ])
      expect(streams(levers)).toEqual(base);
  });

  it('twins that never use a lever end alike to the byte', () => {
    // The client has no break points, so nothing ever asks for the client's explanations: with talk silent on both
    // sides care plays no part at all.
    const silent = { 'vendor.talk': 'silent', 'client.talk': 'silent' } as const;
    const one = negotiate(withLevers(scenario, { ...silent, 'vendor.care': 0 }), { run: 5 });
    const other = negotiate(withLevers(scenario, { ...silent, 'vendor.care': 1 }), { run: 5 });
    expect(other.events).toEqual(one.events);
    expect(other.ending).toEqual(one.ending);
  });

  it("shows each side its own and nothing of the other's", () => {
    const secret = structuredClone(scenarioFile('small-point'));
    secret.vendor.brief.confidential = 'SECRET-BRIEF';
    secret.vendor.breakPoints.exit.because = 'SECRET-REASON';
    const tables = [
      readScenario(secret),
      withLevers(readScenario(secret), {
        'vendor.walkAway': 0.111,
        'vendor.goals.price.weight': 0.41,
        'vendor.care': 0.049,
        'vendor.flexibility': 0.001,
      }),
    ].map((s) => openTable(s, { seed: 'view' }));
    const views = tables.map((table) => {
      for (const side of ['vendor', 'client'] as const) {
        table.act(side, { bid: side === 'vendor' ? { ...WISH, exit: 'none' } : WISH });
      }
      return JSON.stringify(table.view('client'));
    });
    expect(views[0]).not.toContain('SECRET');
    // With understanding at 0.1 the client's beliefs hold a tenth of the truth; with none they must not move with the
    // vendor's secrets at all.
    const blind = tables.map((_, i) => {
      const table = openTable(
        withLevers(
          i === 0
            ? readScenario(secret)
            : withLevers(readScenario(secret), {
                'vendor.walkAway': 0.111,
                'vendor.goals.price.weight': 0.41,
                'vendor.flexibility': 0.001,
              }),
          { 'client.understanding': 0 },
        ),
        { seed: 'view' },
      );
      table.act('vendor', { bid: { ...WISH, exit: 'none' } });
      return JSON.stringify(table.view('client'));
    });
    expect(blind[1]).toBe(blind[0]);
  });

  it("gives views that are the caller's to change", () => {
    const table = openTable(scenario, { seed: 'own' });
    table.step();
    const before = JSON.stringify(table);
    const view = table.view('client') as any;
    view.goals.price.weight = 9;
    view.beliefs.exit.importance = 9;
    view.theirs.price = 9;
    view.history.length = 0;
    expect(JSON.stringify(table)).toBe(before);
  });

  it('refuses what cannot be done, with every problem, and nothing has changed', () => {
    const table = openTable(scenario, { seed: 'bad' });
    table.act('vendor', { bid: { ...WISH, exit: 'none' } });
    table.act('client', { bid: WISH, talk: { kind: 'press', issue: 'exit' } });
    const before = JSON.stringify(table);
    const problems = (move: object, side: 'vendor' | 'client' = 'vendor'): string => {
      try {
        table.act(side, move);
      } catch (error) {
        expect(error).toBeInstanceOf(ScenarioError);
        return (error as Error).message;
      }
      return '';
    };
    expect(problems({ bid: { price: 1 }, talk: { kind: 'press', issue: 'exlt' } }).split('\n')).toHaveLength(7);
    expect(problems({ answer: 'hear', bid: WISH })).toMatch(
      /"hear" does not answer that; use one of: grant, explain, refuse/,
    );
    expect(problems({ answer: 'refuse', accept: true })).toMatch(/crosses the break point on "exit"/);
    expect(problems({ bid: WISH }, 'client')).toMatch(/not the client's turn/);
    expect(problems({ answer: 'refuse', bid: { ...WISH, prise: 3 } })).toMatch(/did you mean "price"/);
    expect(JSON.stringify(table)).toBe(before);
    table.act('vendor', { answer: 'grant', accept: true });
    expect(table.ending).toMatchObject({ kind: 'agreement', by: 'vendor', package: WISH });
    expect(problems({ bid: WISH })).toMatch(/the talks are over/);
  });

  describe('acceptance across break points of its own', () => {
    const goals = { weight: 0.5, values: { x: 1, y: 0 } };
    const side = (name: string) => ({ name, walkAway: 0, opensAt: 1, goals: { a: goals, b: goals } });
    const point = { limit: 'x', because: '', flexibility: 0 };
    const twoIssues = (breakPoints: object) =>
      readScenario({
        schemaVersion: 1,
        title: 'Two issues',
        rounds: 3,
        issues: { a: { options: ['x', 'y'] }, b: { options: ['x', 'y'] } },
        vendor: side('V'),
        client: { ...side('C'), breakPoints },
        rivals: [],
      });
    // By the rule: an offer may be accepted exactly if every issue that it crosses is granted, before or in this turn.
    const cases = [[], ['a'], ['b'], ['a', 'b']].flatMap((limits) =>
      [
        { a: 'x', b: 'x' },
        { a: 'y', b: 'x' },
        { a: 'x', b: 'y' },
        { a: 'y', b: 'y' },
      ].flatMap((bid) =>
        [null, { kind: 'press', issue: 'a' }, { kind: 'ask', issue: 'a' }].flatMap((talk) => {
          const crossed = limits.filter((key) => bid[key as 'a'] === 'y');
          const answers =
            talk === null
              ? [null]
              : talk.kind === 'ask'
                ? ['tell', 'decline']
                : crossed.includes('a')
                  ? ['grant', 'explain', 'refuse']
                  : ['hear'];
          return answers.map((answer) => ({
            limits,
            bid,
            talk,
            answer,
            refused: crossed.filter((key) => !(answer === 'grant' && key === 'a')),
          }));
        }),
      ),
    );
    const label = ({ limits, bid, talk, answer }: (typeof cases)[number]): string =>
      `limits on ${limits.join(' and ') || 'nothing'}, ${JSON.stringify(bid)}, ${talk?.kind ?? 'silence'}, ${answer}`;

    it.each(cases.map((one) => [label(one), one] as const))('%s', (_, { limits, bid, talk, answer, refused }) => {
      const two = twoIssues(Object.fromEntries(limits.map((key) => [key, point])));
      const offer = { bid, ...(talk === null ? {} : { talk: talk as { kind: 'press'; issue: string } }) };
      const reply = { ...(answer === null ? {} : { answer: answer as 'grant' }), accept: true };
      const table = openTable(two);
      table.act('vendor', offer);
      const seats = {
        vendor: () => ({ action: numbers(offer), memory: null }),
        client: () => ({ action: reply, memory: null }),
      };
      const before = JSON.stringify(table);
      if (refused.length === 0) {
        table.act('client', reply);
        expect(table.ending).toMatchObject({ kind: 'agreement', package: bid });
        expect(negotiate(two, { seats }).ending).toEqual(table.ending);
        return;
      }
      const problems = refused.map((key) => `accept: the offer crosses the break point on "${key}"`);
      for (const play of [() => table.act('client', reply), () => void negotiate(two, { seats })])
        expect(thrown(play).map(({ path, what }) => `${path}: ${what}`)).toEqual(problems);
      expect(() => negotiate(two, { seats })).toThrow(PolicyFault);
      expect(JSON.stringify(table)).toBe(before);
    });

    it('counts an exception that an earlier turn granted', () => {
      const table = openTable(twoIssues({ a: point, b: point }));
      table.act('vendor', { bid: { a: 'y', b: 'y' }, talk: { kind: 'press', issue: 'a' } });
      table.act('client', { answer: 'grant', bid: { a: 'y', b: 'x' } });
      table.act('vendor', { bid: { a: 'y', b: 'y' }, talk: { kind: 'press', issue: 'b' } });
      expect(() => table.act('client', { answer: 'explain', accept: true })).toThrow(/the break point on "b"/);
      table.act('client', { answer: 'grant', accept: true });
      expect(table.ending).toMatchObject({ kind: 'agreement', package: { a: 'y', b: 'y' } });
    });
  });

  it('wants real seeds and runs, and its own version', () => {
    expect(() => openTable(scenario, { run: -1 })).toThrow(DealbreakerError);
    expect(() => openTable(scenario, { run: 0.5 })).toThrow(DealbreakerError);
    expect(() => openTable(scenario, { seed: 0.5 })).toThrow(DealbreakerError);
    expect(() => resumeTable({ ...openTable(scenario).toJSON(), version: '0.0.0' })).toThrow(
      /saved by version 0\.0\.0/,
    );
    expect(() => openTable(scenario).negotiation()).toThrow(DealbreakerError);
    expect(JSON.stringify(negotiate(scenario, { seed: 7 }))).toBe(JSON.stringify(negotiate(scenario, { seed: '7' })));
  });
});
