import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePackage } from '../../src/policies/toolkit/choosePackage.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { negotiationProblems } from '../../src/engine/record/negotiationProblems.ts';
import { searchShortfall } from '../../src/engine/record/searchShortfall.ts';
import { openTable, resumeTable } from '../../src/engine/table.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { draftMove, firstDraft } from '../../src/classroom/seat/draft.ts';
import { takeSeat } from '../../src/classroom/seat/playedSeat.ts';
import { playDebrief } from '../../src/cli/play/playDebrief.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { postMortemReport } from '../../src/node/report/report.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { limitedSearchLines } from '../../src/visual/story/limitedSearchText.ts';
import { searchText } from '../../src/visual/story/searchText.ts';
import { story } from '../../src/visual/story/story.ts';
import { FULL } from '../profile.ts';

/** Issues with opposed values and nearly equal weights, the hardest to search. */
function nearlyEqual(issues: number, options: number, more: Readonly<Record<string, unknown>> = {}): Scenario {
  const names = Array.from({ length: options }, (_, o) => `o${o}`);
  const side = (name: string, from: number) => {
    const weights = Array.from({ length: issues }, (_, k) => 1 + (0.02 * ((k * 7 + 3 * from) % 11)) / 11);
    const sum = weights.reduce((a, b) => a + b, 0);
    const value = (o: number): number => (from === 0 ? o : options - 1 - o) / (options - 1);
    const values = Object.fromEntries(names.map((key, o) => [key, value(o)]));
    const goals = Object.fromEntries(weights.map((w, k) => [`issue${k}`, { weight: w / sum, values }]));
    return { name, walkAway: 0.3, goals, ...more };
  };
  return readScenario({
    schemaVersion: 1,
    title: 'nearly equal',
    rounds: 12,
    issues: Object.fromEntries(Array.from({ length: issues }, (_, k) => [`issue${k}`, { options: names }])),
    vendor: side('Vine', 0),
    client: side('Cove', 1),
  });
}

/** Who searched, in how many of how many turns, and what it can lack. */
const SENTENCE =
  /(\w+) did not rule out every other package in (each|\d+) of its (?:(\d+) )?turns: .*? at most ([\d.]+) %/g;

const told = (scenario: Scenario, events: readonly Event[]): string =>
  searchText(scenario, searchShortfall(events), plainStyle);

const flowing = (blocks: readonly Block[]): string => layout(blocks).join(' ').replace(/\s+/g, ' ');

/** Holds every sentence in a text against the record. Returns how many sides are told of. */
function expectTold(text: string, { vendor, client }: Scenario, events: readonly Event[]): number {
  const sentences = [...text.matchAll(SENTENCE)];
  const sides = (['vendor', 'client'] as const).filter((side) =>
    events.some((event) => event[side].shortfall !== undefined),
  );
  expect(sentences.map(([, name]) => name)).toEqual(sides.map((side) => ({ vendor, client })[side].name));
  sides.forEach((side, n) => {
    const turns = events.filter(({ by, kind }) => by === side && ['offer', 'accept', 'leave'].includes(kind));
    const shares = turns.flatMap((event) => event[side].shortfall ?? []);
    const isEach = shares.length === turns.length;
    const words = isEach ? ['each', undefined] : [String(shares.length), String(turns.length)];
    expect(sentences[n]!.slice(2, 4)).toEqual(words);
    const percent = Number(sentences[n]![4]);
    expect(percent).toBeGreaterThanOrEqual(100 * Math.max(...shares) - 1e-6);
    expect(percent - 0.1).toBeLessThanOrEqual(100 * Math.max(...shares));
  });
  return sides.length;
}

describe('what a search may have passed over', () => {
  const scenario = nearlyEqual(20, 10);
  const talks = negotiate(scenario, { seed: 3 });

  it('stands in the event that ends the turn, with the side that searched, and is a share', () => {
    const lacking = talks.events.flatMap((event) =>
      (['vendor', 'client'] as const).flatMap((side) => {
        const share = event[side].shortfall;
        return share === undefined ? [] : [{ side, share, by: event.by, kind: event.kind }];
      }),
    );
    expect(lacking.length).toBeGreaterThan(0);
    for (const { side, share, by, kind } of lacking) {
      expect(side).toBe(by);
      expect(['offer', 'accept', 'leave']).toContain(kind);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('is told of each side with the turns that the record counts, and with no less than its greatest share', () => {
    expect(expectTold(told(scenario, talks.events), scenario, talks.events)).toBe(2);
    expect(flowing(story(talks, plainStyle))).toContain(told(scenario, talks.events));
  });

  it('is told by a post-mortem, its report and the debrief of a hand, each from the record that it is of', () => {
    const spaces = fc.record({
      issues: fc.integer({ min: 3, max: 12 }),
      options: fc.integer({ min: 2, max: 12 }),
      seed: fc.nat(99).map(String),
      isByHand: fc.boolean(),
    });
    const counts = new Set<number>();
    fc.assert(
      fc.property(spaces, ({ issues, options, seed, isByHand }) => {
        const one = nearlyEqual(issues, options, { opensAt: 0.9 });
        const seat = takeSeat(one, 'vendor', { seed, run: 0, undos: 0 });
        const bid = firstDraft(seat).bid!;
        while (isByHand && seat.table.ending === null)
          seat.act(draftMove({ bid, answer: seat.answers()[0] ?? null, talk: null }));
        const played = isByHand ? seat.table.negotiation() : negotiate(one, { seed });
        const result = postMortem(played, { runs: 0, others: 0 });
        const sentences = told(one, played.events);
        counts.add(expectTold(sentences, one, played.events));
        expect(result.shortfall === undefined).toBe(sentences === '');
        for (const text of [
          flowing(postMortemPage(result, plainStyle)),
          postMortemReport(result, played).replace(/<[^>]*>/g, ' '),
          ...(isByHand ? [flowing(playDebrief(seat, plainStyle))] : []),
        ]) {
          expect([...text.matchAll(SENTENCE)]).toHaveLength([...sentences.matchAll(SENTENCE)].length);
          expect(text).toContain(sentences);
        }
        if (isByHand) expect(sentences).not.toContain(one.vendor.name);
      }),
      { numRuns: FULL ? 60 : 12, examples: [[{ issues: 12, options: 10, seed: '3', isByHand: true }]] },
    );
    expect(counts).toContain(0);
    expect(counts.size).toBeGreaterThan(1);
  });

  it('is named by the text of studies in spaces where a record can hold it, and in no other', () => {
    for (const [issues, options] of [
      [4, 5],
      [6, 12],
      [8, 12],
      [20, 10],
    ] as const) {
      const text = flowing(limitedSearchLines(nearlyEqual(issues, options)));
      // Half of the issues: 25, 1,728 and 20,736 ways, and 10¹⁰.
      expect(text.includes('the searches of the seats are limited')).toBe(options ** (issues / 2) > 4096);
    }
    expect(flowing(limitedSearchLines(nearlyEqual(4, 5), scenario))).toMatch(/^ ?nearly equal: the space/);
  });

  it('is not told where every search was exact', () => {
    const small = nearlyEqual(4, 5);
    const { events } = negotiate(small, { seed: 3 });
    expect(events.every(({ vendor, client }) => vendor.shortfall === undefined && client.shortfall === undefined)).toBe(
      true,
    );
    expect(told(small, events)).toBe('');
  });

  it('is what the view states to a policy at the end of its turn, 0 at the start', () => {
    const seen: number[] = [];
    const asks = definePolicy({
      kind: 'bid',
      card: { name: 'asks', summary: 'Asks what its search may lack.', source: 'a test', usesBeliefs: true },
      make:
        (_parameters, { search }) =>
        (view) => {
          expect(view.shortfall()).toBe(0);
          const target = 0.9 - 0.4 * view.time;
          const bid = choosePackage(view, target, search);
          expect(view.shortfall()).toBe(search.shortfall());
          seen.push(view.shortfall());
          return { target, bid };
        },
    });
    const { events } = negotiate(scenario, { seed: 5, seats: { vendor: { bid: asks } } });
    const offers = events.filter(({ by, kind }) => by === 'vendor' && ['offer', 'accept', 'leave'].includes(kind));
    expect(seen.some((share) => share > 0)).toBe(true);
    offers.forEach(({ vendor }, n) => expect(vendor.shortfall ?? 0).toBeGreaterThanOrEqual(seen[n]!));
  });

  it('is the same after the table was saved in the middle and resumed', () => {
    const table = openTable(scenario, { seed: 3, record: true });
    for (let n = 0; n < 7; n++) table.step();
    const resumed = resumeTable(JSON.parse(JSON.stringify(table)) as ReturnType<typeof table.toJSON>);
    for (const one of [table, resumed]) while (one.ending === null) one.step();
    expect(resumed.negotiation().events).toEqual(table.negotiation().events);
  });

  it('is refused where it is no share', () => {
    for (const shortfall of ['x', -1, 0, 2, null]) {
      const [first, ...others] = talks.events;
      const events = [{ ...first!, vendor: { ...first!.vendor, shortfall } }, ...others];
      expect(negotiationProblems({ ...talks, events }).map(({ path }) => path)).toEqual(['events']);
    }
    expect(negotiationProblems(talks)).toEqual([]);
  });
});
