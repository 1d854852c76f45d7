import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { account } from '../../src/postmortem/accounts/account.ts';
import type { Blame } from '../../src/postmortem/blame/blame.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { sideRecord } from '../../src/postmortem/record/sideRecord.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';
import { small } from '../visual/small.ts';

const example = (name: string): Scenario =>
  readScenario(readFileSync(new URL(`../../examples/scenarios/${name}.json`, import.meta.url), 'utf8'));
const essay = example('small-point');
const CHEAP = { runs: 0, others: 0 };
/** How many failures most properties are tried on. */
const FAILURES = FULL ? 4 : 1;

/** The first `count` runs of a seed that failed. */
function failures(scenario: Scenario, count: number): Negotiation[] {
  const found: Negotiation[] = [];
  for (let run = 0; found.length < count && run < 20 * count; run++) {
    const negotiation = negotiate(scenario, { seed: 'failures', run });
    if (negotiation.ending.kind !== 'agreement') found.push(negotiation);
  }
  return found;
}
/** The post-mortem without blame, made once for each negotiation of `failures`. */
const cheap = (() => {
  const made = new Map<string, PostMortem>();
  return (negotiation: Negotiation): PostMortem => {
    const key = `${negotiation.scenario.title} ${negotiation.run}`;
    let found = made.get(key);
    if (found === undefined) made.set(key, (found = postMortem(negotiation, CHEAP)));
    return found;
  };
})();
const closesWith = ({ scenario, seed, run }: Negotiation, levers: Record<string, unknown>): boolean => {
  try {
    return negotiate(withLevers(scenario, levers), { seed, run, record: false }).ending.kind === 'agreement';
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
};

describe('accounts', () => {
  const text = (negotiation: Negotiation, side: 'vendor' | 'client'): string =>
    JSON.stringify(account(sideRecord(negotiation, side)));

  it("are the same byte for byte when the other side's secrets change and what this side saw does not", () => {
    let alike = 0;
    fc.assert(
      fc.property(
        scenarios(),
        fc.constantFrom('vendor' as const, 'client' as const),
        fc.constantFrom('opensAt', 'walkAway', 'trust', 'depth', 'care', 'understanding', 'stake'),
        fc.integer({ min: 0, max: 20 }),
        (file, side, key, n) => {
          const other = side === 'vendor' ? 'client' : 'vendor';
          const first = negotiate(readScenario(file));
          const spec = file[other] as Record<string, number>;
          const secret =
            key === 'walkAway'
              ? (n / 20) * spec['opensAt']!
              : key === 'opensAt'
                ? spec['walkAway']! + (n / 20) * (1 - spec['walkAway']!)
                : key === 'depth'
                  ? n + 1
                  : n / 20;
          const rivals = (file['rivals'] as { courts: string }[]).filter(({ courts }) => courts === side);
          const second = negotiate(
            readScenario({
              ...file,
              rivals,
              [other]: { ...spec, [key]: secret, brief: { confidential: 'another secret' }, breakPoints: {} },
            }),
          );
          // What this side saw: the open part of what happened, and its own part; not the other's vetoes.
          const saw = ({ events, ending }: Negotiation): string =>
            JSON.stringify([
              ending.kind,
              ending.by,
              ending.utility[side],
              ending.kind === 'walk-away' && ending.by === side ? [ending.over, ending.to] : null,
              events
                .filter((event) => event.kind !== 'veto' || event.by === side)
                .map(({ index: _, [other]: __, ...rest }) => rest),
            ]);
          if (saw(first) !== saw(second)) return;
          alike += 1;
          expect(text(second, side)).toBe(text(first, side));
        },
      ),
      { numRuns: FULL ? 400 : 30, seed: 1 },
    );
    expect(alike).toBeGreaterThan(20);
  });

  it('hold no number of the other side: blotting it out of the record changes nothing', () => {
    for (const negotiation of failures(essay, FAILURES)) {
      const blot = (side: 'vendor' | 'client', other: 'vendor' | 'client'): Negotiation => ({
        ...negotiation,
        scenario: {
          ...negotiation.scenario,
          [other]: { name: negotiation.scenario[other].name },
          rivals: negotiation.scenario.rivals.filter(({ courts }) => courts === side),
        } as unknown as Scenario,
        ending: { ...negotiation.ending, utility: { ...negotiation.ending.utility, [other]: NaN } },
        events: negotiation.events
          .filter((event) => event.kind !== 'veto' || event.by === side)
          .map((event) => ({
            ...event,
            index: -1,
            [other]: { utility: NaN, trust: NaN, trustChange: NaN, believedCost: NaN },
          })),
      });
      expect(text(blot('vendor', 'client'), 'vendor')).toBe(text(negotiation, 'vendor'));
      expect(text(blot('client', 'vendor'), 'client')).toBe(text(negotiation, 'client'));
    }
  });

  it('point at events that happened', () => {
    for (const negotiation of failures(essay, FAILURES)) {
      const { accounts } = cheap(negotiation);
      for (const side of ['vendor', 'client'] as const) {
        for (const { events } of accounts[side].claims) {
          expect(events.length).toBeGreaterThan(0);
          for (const ref of events)
            expect(
              negotiation.events.filter(
                (event) =>
                  event.round === ref.round &&
                  event.by === ref.by &&
                  event.kind === ref.kind &&
                  event.issue === ref.issue,
              ),
            ).toHaveLength(1);
        }
      }
      for (const { events, by } of accounts.truth.corrections) {
        expect(by).toBeGreaterThanOrEqual(0);
        for (const index of events) expect(negotiation.events[index]!.index).toBe(index);
      }
    }
  });
});

describe('rescues', () => {
  it('replay to a deal, and a step back of 5 % does not; nearly every failure has one', () => {
    const failed = [...failures(essay, FULL ? 7 : 1), ...failures(example('nobody-understands'), FAILURES)];
    let rescued = 0;
    for (const negotiation of failed) {
      const result = cheap(negotiation);
      if (result.rescues.length > 0) rescued += 1;
      for (const rescue of result.rescues) {
        const changes = JSON.parse(JSON.stringify('changes' in rescue ? rescue.changes : [rescue])) as {
          path: string;
          from: number | string;
          to: number | string;
        }[];
        const levers = Object.fromEntries(changes.map(({ path, to }) => [path, to]));
        expect(closesWith(negotiation, levers), JSON.stringify(levers)).toBe(true);
        if (changes.length > 1) continue;
        const { path, from, to } = changes[0]!;
        if (typeof from === 'string' || typeof to === 'string') continue;
        const back =
          path === 'rounds'
            ? to - Math.sign(to - from) * Math.max(1, Math.round(Math.abs(to - from) * 0.05))
            : to - 0.05 * (to - from);
        expect(back === from || !closesWith(negotiation, { [path]: back }), `${path}=${back}`).toBe(true);
      }
      expect(
        negotiation.events.some(
          ({ kind, issue }) => issue === result.fatalIssue && (kind === 'press' || kind === 'veto'),
        ),
      ).toBe(true);
    }
    expect(rescued / failed.length).toBeGreaterThanOrEqual(0.9);
  });

  it('the last rescue is played at a table', () => {
    for (const negotiation of failures(essay, FAILURES)) {
      const { lastRescue } = cheap(negotiation).turningPoint!;
      const table = openTable(essay, { seed: negotiation.seed, run: negotiation.run });
      const turn = 2 * lastRescue!.round + (lastRescue!.by === 'client' ? 1 : 0);
      for (let n = 0; n < turn; n++) table.step();
      table.act(lastRescue!.by, lastRescue!.move);
      while (table.ending === null) table.step();
      expect(table.ending).toEqual(lastRescue!.ending);
    }
  });

  it('makes none up where nothing can save it', () => {
    // No package is worth 0.7 to both (see ghostDeal.test.ts), so nothing can save it.
    const { rescues, kind, ghostDeal, fatalIssue } = postMortem(
      negotiate(readScenario(small({}, { walkAway: 0.7 }, { walkAway: 0.7 }))),
      CHEAP,
    );
    expect([rescues, kind, ghostDeal.kept, ghostDeal.setAside, fatalIssue]).toEqual([[], 'wanted', null, null, null]);
  });
});

describe('blame', () => {
  it('adds up, and its arms are what simulate says', () => {
    const negotiation = failures(essay, 1)[0]!;
    const { blame, butFor } = postMortem(negotiation, { runs: 20, others: 5 });
    const shares = Object.values(blame!.shares).map(({ estimate }) => estimate);
    expect(Math.abs(shares.reduce((a, b) => a + b, 0) - blame!.effect)).toBeLessThan(1e-12);
    for (const { estimate, low, high } of Object.values(blame!.shares))
      expect(low <= estimate && estimate <= high).toBe(true);
    const rate = (levers: Record<string, unknown>): number =>
      simulate(withLevers(essay, levers), { seed: negotiation.seed, runs: 20 }).dealRate.estimate;
    const both = { 'vendor.trust': 1, 'client.trust': 1 };
    expect(blame!.dealRate.asItIs.estimate).toBe(rate({}));
    expect(blame!.dealRate.best.estimate).toBe(
      rate({
        ...both,
        'vendor.understanding': 1,
        'client.understanding': 1,
        'vendor.flexibility': 1,
        'rivals.0': 'none',
      }),
    );
    expect(blame!.takesTwo.estimate).toBeCloseTo(
      rate(both) - rate({ 'vendor.trust': 1 }) - rate({ 'client.trust': 1 }) + rate({}),
      12,
    );
    for (const { levers, deal } of butFor) expect(deal).toBe(closesWith(negotiation, levers));
  });

  it.runIf(FULL)('ends at the first look at which every interval is narrow, and says so', () => {
    const negotiation = failures(essay, 1)[0]!;
    const { runs, within, ...found } = postMortem(negotiation, { others: 0 }).blame!;
    const asked = (count: number): Blame => postMortem(negotiation, { runs: count, others: 0 }).blame!;
    const farthest = ({ shares }: Pick<Blame, 'shares'>): number =>
      Math.max(...Object.values(shares).flatMap(({ estimate, low, high }) => [estimate - low, high - estimate]));
    expect(within).toBe(0.05);
    expect(farthest(found)).toBeLessThanOrEqual(0.05);
    expect({ ...found, runs, within: null }).toEqual(asked(runs));
    // Looks are taken after 20, 30, 40 … runs; the looks before found an interval that reached farther.
    expect(runs % 10).toBe(0);
    for (let count = 20; count < runs; count += 10) expect(farthest(asked(count))).toBeGreaterThan(0.05);
  });

  it('never blames trust in the null model', () => {
    const blind = withLevers(essay, { 'vendor.trustRule': 'off', 'client.trustRule': 'off', 'rivals.0.fit': 0.5 });
    for (const negotiation of failures(blind, FULL ? 2 : 1)) {
      const { blame, rescues, turningPoint } = postMortem(negotiation, { runs: 10, others: 0 });
      expect([
        blame!.shares.vendorTrust.estimate,
        blame!.shares.clientTrust.estimate,
        blame!.here.vendorTrust,
        blame!.here.clientTrust,
        blame!.takesTwo.estimate,
      ]).toEqual([0, 0, 0, 0, 0]);
      expect(turningPoint!.act).toBeNull();
      for (const rescue of rescues)
        if ('path' in rescue) expect(rescue.path).not.toMatch(/^(vendor|client)\.(trust|depth)$/);
    }
  });
});

describe('postMortem', () => {
  it.runIf(FULL)('needs no record, and takes a negotiation read from JSON', () => {
    const [failed] = failures(essay, 1);
    const full = JSON.stringify(cheap(failed!));
    const bare = negotiate(essay, { seed: failed!.seed, run: failed!.run, record: false });
    for (const negotiation of [bare, JSON.parse(JSON.stringify(failed)) as Negotiation])
      expect(JSON.stringify(postMortem(negotiation, CHEAP))).toBe(full);
  });

  it('works for any scenario, and says of a deal what was left on the table', () => {
    fc.assert(
      fc.property(scenarios(), (file) => {
        const negotiation = negotiate(readScenario(file));
        const { kind, closed, ghostDeal, turningPoint } = postMortem(negotiation, CHEAP);
        const deal = negotiation.ending.kind === 'agreement';
        expect([kind === null, closed !== null, turningPoint === null]).toEqual([deal, deal, deal]);
        const better = ghostDeal.betterForBoth;
        if (better !== null)
          for (const side of ['vendor', 'client'] as const)
            expect(better.utility[side]).toBeGreaterThan(negotiation.ending.utility[side]);
      }),
      { numRuns: FULL ? 15 : 2 },
    );
  });

  it('tells talks that somebody played by hand, and plays nothing again', () => {
    const table = openTable(readScenario(small({ rivals: [{ name: 'Quay', fit: 0.9 }] })), {});
    table.step();
    table.act('client', { leave: true, ...(table.view('client').said === null ? {} : { answer: 'hear' as const }) });
    const result = postMortem(table.negotiation(), { runs: 2, others: 0 });
    expect([result.byHand, result.rescues, result.blame]).toEqual([true, [], null]);
  });

  it('refuses what is no negotiation, with every problem', () => {
    const problems = (given: unknown): number => {
      try {
        postMortem(given as Negotiation);
        return 0;
      } catch (error) {
        return (error as ScenarioError).problems.length;
      }
    };
    expect(problems(null)).toBe(1);
    expect(problems({})).toBe(6);
    expect(problems({ ...negotiate(essay), version: '0.0.0', run: -1 })).toBe(2);
    expect(() => postMortem(negotiate(essay), { runs: 1 })).toThrow(DealbreakerError);
  });
});
