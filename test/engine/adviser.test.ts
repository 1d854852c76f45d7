/** The adviser: what a client makes of its advice, what it relays, what that takes, and its standing afterwards. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { replay } from '../../src/engine/replay.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { adviserStanding, advisedWorth } from '../../src/relationship/advice.ts';
import { beta } from '../../src/relationship/trustRules/beta.ts';
import { frozen } from '../../src/relationship/trustRules/frozen.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const file = {
  schemaVersion: 1,
  title: 'adviser',
  rounds: 6,
  issues: { price: { options: [1, 2, 3] }, exit: { options: [1, 2, 3] } },
  vendor: {
    name: 'V',
    trust: 0.5,
    walkAway: 0.1,
    understanding: 0,
    goals: { price: { weight: 0.8, values: 'more is better' }, exit: { weight: 0.2, values: 'more is better' } },
    assumes: { price: 0.4, exit: 0.4 },
    breakPoints: { exit: { limit: 2, because: 'our lawyers' } },
  },
  client: {
    name: 'C',
    trust: 0.5,
    walkAway: 0.1,
    understanding: 0,
    goals: { price: { weight: 0.25, values: 'less is better' }, exit: { weight: 0.75, values: 'less is better' } },
    assumes: { price: 0.4, exit: 0.4 },
  },
  adviser: { name: 'A', relays: 1, knows: 0.5, trust: 0.8, vendorTrust: 0.6 },
};
const HIGH = { price: 3, exit: 3 };
const LOW = { price: 1, exit: 1 };
/** Firm seats that say nothing, so that a table steps to the deadline. */
const stiff = { bid: 'hardliner', accept: 'acConst', talk: 'silent' };
const still = { ...file, vendor: { ...file.vendor, ...stiff }, client: { ...file.client, ...stiff } };

describe('an adviser', () => {
  it('makes T_a·fit + (1 − T_a)·prior of a prior', () => {
    // 0.8·0.5 + 0.2·0.3 = 0.46; no hope at all (−1) counts as 0.
    expect(advisedWorth({ trust: 0.8, fit: 0.5 }, 0.3)).toBeCloseTo(0.46, 12);
    expect(advisedWorth({ trust: 0.8, fit: 0.5 }, -1)).toBeCloseTo(0.4, 12);
    expect([advisedWorth(null, -1), advisedWorth({ trust: 0, fit: 0.5 }, -1)]).toEqual([-1, -1]);
  });

  it('moves what the client takes a rival to be worth, and not what it is worth', () => {
    const rivals = [{ name: 'R', fit: 0.4, prior: 0.8, trust: 0.5 }];
    const outside = (adviser: object | undefined): number =>
      openTable(readScenario({ ...file, rivals, adviser }), {}).view('client').outside;
    // Nothing at stake: 0.5·0.4 + 0.5·0.8 = 0.6. Without advice the prior, 0.8, stands; so does that of a rival that
    // courts the vendor.
    expect(outside({ name: 'A', trust: 0.5 })).toBeCloseTo(0.6, 12);
    expect(outside({ name: 'A' })).toBeCloseTo(0.8, 12);
    expect(outside(undefined)).toBeCloseTo(0.8, 12);
    const courting = { ...file, rivals: [{ ...rivals[0]!, courts: 'vendor' }], adviser: { name: 'A', trust: 0.5 } };
    expect(openTable(readScenario(courting), {}).view('vendor').outside).toBeCloseTo(0.8, 12);
    const table = openTable(readScenario({ ...file, rivals }), {});
    table.act('vendor', { bid: HIGH });
    table.act('client', { leave: true });
    expect(table.ending).toMatchObject({ to: 'R', utility: { client: 0.4 } });
  });

  it('relays the greatest wish, the client first, and moves the hearer by its trust times what is known', () => {
    const table = openTable(readScenario(file), { seed: 'adviser' });
    table.act('vendor', { bid: HIGH });
    const before = table.view('vendor').beliefs['exit']!.importance;
    table.act('client', { bid: LOW });
    // Exit is all that matters to the client: 1. The share is 0.6·0.5 of the way. A wish says nothing of a limit.
    const { importance, limit } = table.view('vendor').beliefs['exit']!;
    expect(importance).toBeCloseTo(before + 0.3 * (1 - before), 12);
    expect(limit).toBe(0);
    expect(table.toJSON().events!.at(-1)).toMatchObject({
      kind: 'relay',
      by: 'client',
      issue: 'exit',
      limit: null,
      importance: 1,
      vendor: { trustChange: 0 },
      client: { trustChange: 0 },
    });
  });

  it('relays the limit behind a flat refusal before any wish, and the other side is not held to it', () => {
    const table = openTable(readScenario(file), { seed: 'adviser' });
    table.act('vendor', { bid: HIGH });
    table.act('client', { bid: LOW, talk: { kind: 'press', issue: 'exit' } });
    table.act('vendor', { bid: HIGH, answer: 'refuse' });
    // The refusal moved ℓ by ½T = ¼ of the way from 0, at the trust of ½ before it; the adviser moves it by 0.8·0.5.
    expect(table.view('client').beliefs['exit']!.limit).toBeCloseTo(0.25, 12);
    const { trust } = table.view('client');
    table.act('client', { bid: LOW });
    expect(table.view('client').beliefs['exit']!.limit).toBeCloseTo(0.25 + 0.4 * 0.75, 12);
    expect(table.view('client').trust).toBe(trust);
    expect(table.toJSON().events!.at(-1)).toMatchObject({ kind: 'relay', by: 'vendor', issue: 'exit', limit: 2 });
    // The vendor never said so itself: to go beyond is no lie.
    table.act('vendor', { bid: { price: 3, exit: 1 } });
    expect(table.toJSON().events!.some(({ kind }) => kind === 'caught')).toBe(false);
  });

  it('takes time: each relay is a round of the talks', () => {
    // Rounds 0 and 1 end with a relay each, and 2 and 3 with none, because 2 + 1 + 2 + 1 is all there is: 4 + 2 = 6.
    const talks = negotiate(readScenario(still));
    expect([talks.rounds, talks.ending.kind]).toEqual([4, 'deadline']);
    expect(talks.adviser).toMatchObject({ relays: 2, rounds: 2 });
    // Nobody refuses, and two sides have two wishes each: four relays in all.
    expect(negotiate(readScenario({ ...still, adviser: { ...file.adviser, takes: 0 } }))).toMatchObject({
      rounds: 6,
      adviser: { relays: 4, rounds: 0 },
    });
    const table = openTable(readScenario(still));
    table.step();
    table.step();
    // The second round of six is over when it begins: (1 + 1 + 1)/7.
    expect(table.view('vendor').time).toBeCloseTo(3 / 7, 12);
  });

  it('loses its standing with an unhappy client, and gains some with a happy one', () => {
    const rule = beta.make({ name: 'beta', lambda: 2 });
    // r = 2.4 and s = 1.6. Satisfied 1.5: (3 − 1.5)/2 = 0.75 of bad evidence counts twice: 2.4/5.5. Satisfied 4: ½ of
    // good: 2.9/4.5.
    expect(adviserStanding(rule, 0.6, 4, 1.5)).toEqual({ before: 0.6, after: expect.closeTo(2.4 / 5.5, 12) });
    expect(adviserStanding(rule, 0.6, 4, 4).after).toBeCloseTo(2.9 / 4.5, 12);
    expect(adviserStanding(rule, 0.6, 4, 3).after).toBeCloseTo(0.6, 12);
    expect(adviserStanding(frozen.make({ name: 'frozen' }), 0.6, 4, 1).after).toBeCloseTo(0.6, 12);
    const { adviser, satisfaction } = negotiate(readScenario(still));
    const weight = (3 - satisfaction.client.whole) / 2;
    expect(weight).toBeGreaterThan(0);
    expect(adviser!.standing!.after).toBeCloseTo(3.2 / (4 + 2 * weight), 12);
  });

  it('is set by its levers where a scenario has an adviser, and asked for where it has none', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    expect(withLevers(scenario, { 'adviser.trust': 0.8, 'rivals.0.prior': 0.5 })).toMatchObject({
      adviser: { trust: 0.8 },
      rivals: [{ prior: 0.5 }],
    });
    expect(() => withLevers(scenario, { 'adviser.relays': 2 })).toThrow('adviser.relays');
    expect(() => withLevers(scenario, { 'adviser.relay': 1 } as Record<string, unknown>)).toThrow(
      'did you mean "adviser.relays"',
    );
    expect(() => withLevers(readScenario({ ...file, adviser: undefined }), { 'adviser.trust': 0.8 })).toThrow(
      'write it in the scenario file',
    );
  });

  it('is saved, resumed and replayed', () => {
    const table = openTable(readScenario(still), { seed: 'adviser' });
    for (let n = 0; n < 3; n++) table.step();
    const resumed = resumeTable(JSON.stringify(table));
    while (table.ending === null) table.step();
    while (resumed.ending === null) resumed.step();
    expect(resumed.negotiation()).toEqual(table.negotiation());
    expect(replay(table.negotiation()).at(-1)!.ending).toEqual(table.ending);
  });
});

describe('the laws of an adviser', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const numbers = fc.record({ knows: unit, trust: unit, vendorTrust: unit, relays: unit, takes: fc.nat(3) });
  const tried = { numRuns: FULL ? 1000 : 60, seed: 17 };

  it('silent, unheard or without a word, it leaves the talks as they are', () => {
    fc.assert(
      fc.property(scenarios(), numbers, (given, { knows, vendorTrust, takes }) => {
        const talks = (adviser: object | undefined) => {
          const { scenario: _, adviser: __, ...rest } = negotiate(readScenario({ ...(given as object), adviser }));
          return rest;
        };
        const without = talks(undefined);
        expect(talks({ name: 'A' })).toEqual(without);
        expect(talks({ name: 'A', knows, vendorTrust, takes, trust: 0, relays: 0 })).toEqual(without);
        expect(talks({ name: 'A', knows: 0, vendorTrust, relays: 1, takes: 0 }).ending).toEqual(without.ending);
      }),
      tried,
    );
  });

  it('relays at most one thing a round, nothing twice, moves nobody’s trust, and keeps within the time', () => {
    fc.assert(
      fc.property(scenarios(), numbers, (given, adviser) => {
        const scenario = readScenario({ ...(given as object), adviser: { name: 'A', ...adviser } });
        const { events, rounds, ending, adviser: outcome } = negotiate(scenario);
        const relays = events.filter(({ kind }) => kind === 'relay');
        expect(new Set(relays.map(({ round }) => round)).size).toBe(relays.length);
        expect(new Set(relays.map(({ by, issue, limit }) => `${by}/${issue}/${limit === null}`)).size).toBe(
          relays.length,
        );
        for (const { vendor, client } of relays) expect([vendor.trustChange, client.trustChange]).toEqual([0, 0]);
        expect(outcome).toMatchObject({ relays: relays.length, rounds: relays.length * adviser.takes });
        expect(rounds + outcome!.rounds).toBeLessThanOrEqual(scenario.rounds);
        // Talks that may end by chance end sooner.
        if (ending.kind === 'deadline' && scenario.ends === undefined)
          expect(rounds + outcome!.rounds).toBe(scenario.rounds);
        const [row] = runs(scenario, { runs: 1 });
        expect([row!.round, row!['utility.client']]).toEqual([ending.round, ending.utility.client]);
      }),
      tried,
    );
  });
});
