/** How seats talk in the meetings before the table: by the rule of all, by their talk policy, or by own code. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/engine/record/event.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { SeatsInput } from '../../src/engine/preparation/seats.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import type { Speech } from '../../src/policies/contracts/components.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { PolicyFault } from '../../src/policies/contracts/policyFault.ts';
import { flatAnswer } from '../../src/policies/toolkit/answering.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = withLevers(readScenario(scenarioFile('no-relationship')), { 'before.meetings': 6 });

const meetingsOf = (seats: SeatsInput, run = 0): readonly Event[] =>
  negotiate(scenario, { seed: 1, run, seats }).events.filter(({ meeting }) => meeting !== undefined);

/** The kinds of what the vendor does in six meetings of many runs. */
const kindsOf = (seats: SeatsInput): Set<string> =>
  new Set(
    Array.from({ length: 30 }, (_, run) => meetingsOf(seats, run))
      .flat()
      .flatMap(({ by, kind }) => (by === 'vendor' ? [kind] : [])),
  );

const talk = (name: string): SeatsInput => ({ vendor: { talk: name as 'candid' } });

describe('a talk policy of the catalogue in a meeting', () => {
  it.each([
    ['candid', ['ask', 'call', 'decline', 'disclose', 'pass', 'tell']],
    ['foresighted', ['ask', 'call', 'decline', 'disclose', 'pass', 'tell']],
    ['openBook', ['ask', 'call', 'disclose', 'pass', 'tell']],
    ['silent', ['call', 'decline', 'pass', 'tell']],
    ['byTheBook', ['call', 'decline', 'pass']],
    ['bluffer', ['call', 'decline', 'pass']],
  ])('%s does what it does at the table', (name, kinds) => {
    expect([...kindsOf(talk(name))].sort()).toEqual(kinds);
  });

  it('trustGated opens where it trusts', () => {
    for (const { by, kind, vendor } of Array.from({ length: 20 }, (_, run) =>
      meetingsOf(talk('trustGated'), run),
    ).flat())
      if (by === 'vendor' && ['ask', 'tell', 'disclose'].includes(kind))
        expect(vendor.trust).toBeGreaterThanOrEqual(0.5);
  });
});

const policy = (speech: Speech): SeatsInput => ({
  vendor: {
    talk: definePolicy({
      kind: 'talk',
      card: { name: 'own', summary: 'Own code.', source: 'a test', remembers: true },
      make: () => speech,
    }),
  },
});
const TABLE: Pick<Speech, 'answer' | 'speak'> = {
  answer: flatAnswer,
  speak: () => null,
};

describe('own code in a meeting', () => {
  it('need not know of meetings', () => {
    const seats = policy({
      answer: (view, said) => {
        if (view.theirs === null) throw new Error('asked in a meeting');
        return flatAnswer(view, said);
      },
      speak: () => null,
    });
    const kinds = new Set(meetingsOf(seats).flatMap(({ by, kind }) => (by === 'vendor' ? [kind] : [])));
    expect(kinds.has('ask')).toBe(true);
  });

  it('talks by its own `meet`, and keeps what it writes into its memory when the table is saved', () => {
    const seats = policy({
      ...TABLE,
      meet: {
        answer: () => 'tell',
        speak: (view, memory) => {
          const n = (memory['n'] as number | undefined) ?? 0;
          memory['n'] = n + 1;
          return n < view.space.count ? { kind: 'disclose', issue: n } : null;
        },
      },
    });
    const told = meetingsOf(seats).filter(({ by, kind }) => by === 'vendor' && kind === 'disclose');
    expect(told.map(({ issue }) => issue)).toEqual(Object.keys(scenario.issues));
    let table = openTable(scenario, { seed: 1, seats });
    while (table.ending === null) {
      table = resumeTable(JSON.stringify(table), { seats });
      table.step();
    }
    expect(JSON.stringify(table.negotiation())).toBe(JSON.stringify(negotiate(scenario, { seed: 1, seats })));
  });

  it('is at fault where it presses, or answers what does not fit', () => {
    const press = policy({
      ...TABLE,
      meet: { answer: () => 'tell', speak: () => ({ kind: 'press', issue: 0, option: 0 }) },
    });
    expect(() => negotiate(scenario, { seed: 1, seats: press })).toThrow(PolicyFault);
    expect(() => negotiate(scenario, { seed: 1, seats: press })).toThrow(/in a meeting/);
    const hears = policy({ ...TABLE, meet: { answer: () => 'hear', speak: () => null } });
    expect(() => negotiate(scenario, { seed: 1, seats: hears })).toThrow(/does not answer that/);
  });
});

describe('a question that is declined', () => {
  it('moves neither trust nor beliefs, in a meeting as at the table', () => {
    const where = new Set<string>();
    for (let run = 0; run < 10; run++) {
      const { events } = negotiate(scenario, { seed: 1, run });
      for (const [n, { kind, meeting, vendor, client }] of events.entries()) {
        if (kind !== 'decline') continue;
        where.add(meeting === undefined ? 'table' : 'meeting');
        expect([vendor.trustChange, client.trustChange]).toEqual([0, 0]);
        expect([vendor.understanding, client.understanding]).toEqual(
          [events[n - 1]!.vendor, events[n - 1]!.client].map(({ understanding }) => understanding),
        );
      }
    }
    expect([...where].sort()).toEqual(['meeting', 'table']);
  });
});
