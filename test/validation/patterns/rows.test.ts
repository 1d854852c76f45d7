/** The measurements of rows 1 and 10 to 20, on plays and records made by hand, and where people would stand in them. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/engine/record/event.ts';
import type { LeverSettings } from '../../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { ratioOfMeans, relativeFailures } from '../../../src/validation/estimators.ts';
import { failedOverSettled } from '../../../src/validation/patterns/accounts.ts';
import { answered, asksByRound } from '../../../src/validation/patterns/answeredConcessions.ts';
import { discretion } from '../../../src/validation/patterns/discretion.ts';
import { failures } from '../../../src/validation/patterns/failures.ts';
import { demandsAndEnds, spreadOfDemands } from '../../../src/validation/patterns/firstDemands.ts';
import { byLiking, likingReadings } from '../../../src/validation/patterns/liking.ts';
import { limitedAuthority } from '../../../src/validation/patterns/limitedAuthority.ts';
import { meetingsHelp } from '../../../src/validation/patterns/meetingsHelp.ts';
import { edgesAfterMeetings } from '../../../src/validation/patterns/metEdges.ts';
import { outsideShare } from '../../../src/validation/patterns/outsideShare.ts';
import { binOfOverlap, overlapOf } from '../../../src/validation/patterns/overlap.ts';
import {
  answeredShare,
  questionsAsked,
  reciprocity,
  unaskedShare,
} from '../../../src/validation/patterns/questions.ts';
import { costOfRefusal } from '../../../src/validation/patterns/refusals.ts';
import { dealOrNoDealOverlap, dealOrNoDealPair } from '../../../src/validation/populations/dealOrNoDeal.ts';
import { trustWithUnderstanding } from '../../../src/validation/patterns/trustAndUnderstanding.ts';
import { startsAfter } from '../../../src/validation/records/meetingStarts.ts';
import { afterMeetings } from '../../../src/validation/strangers.ts';
import { satisfactionReadings } from '../../../src/validation/patterns/satisfaction.ts';
import type { PlayedPair } from '../../../src/validation/populations/playPairs.ts';
import { populations } from '../../../src/validation/populations/populations.ts';
import type { PairRecord } from '../../../src/validation/records/pairRecord.ts';
import type { ValidationContext } from '../../../src/validation/validationContext.ts';
import { validationContext } from '../../../src/validation/validationContext.ts';
import { FULL } from '../../profile.ts';

const ends = (list: readonly boolean[]): PlayedPair[] =>
  list.map((fails) => ({ kind: fails ? 'deadline' : 'agreement' }) as PlayedPair);
const pairOf = (utility: { vendor: number; client: number }, kind = 'agreement') => ({ kind, utility }) as PlayedPair;
const close = (x: number, digits = 9) => expect.closeTo(x, digits) as number;

describe('row 1', () => {
  it('a pair is found by its number, and its overlap without its scenario', () => {
    const list = populations.dealOrNoDeal({ pairs: 60, seed: 's' });
    list.forEach((scenario, n) => {
      expect(dealOrNoDealPair(n, 's')).toEqual(scenario);
      expect(dealOrNoDealOverlap(n, 's')).toBeCloseTo(overlapOf(scenario), 12);
    });
  });

  it.runIf(FULL)(
    'the last three bins are filled with the next pairs of their overlap, to three times as many as elsewhere',
    () => {
      const made: Scenario[][] = [];
      const context = validationContext({ seed: 'bins', pairs: 20, quick: true });
      const playList: ValidationContext['playList'] = (list, quality) => {
        made.push([...list]);
        return context.playList(made.at(-1)!, quality);
      };
      failures.readings({ ...context, playList });
      const inBin = (bin: number, list: readonly Scenario[]) =>
        list.filter((one) => binOfOverlap(overlapOf(one)) === bin).length;
      const had = context.scenarios('dealOrNoDeal');
      expect(made.map((list) => list.length)).toEqual([0, 0, ...[2, 3, 4].map((bin) => 60 - inBin(bin, had))]);
      for (const bin of [2, 3, 4]) expect(inBin(bin, made[bin]!)).toBe(made[bin]!.length);
      expect(made[4]!.every((one) => overlapOf(one) >= 0.9 - 1e-9)).toBe(true);
      const all = [...had, ...made.flat()].map(({ title }) => title);
      expect(new Set(all).size).toBe(all.length);
    },
  );
});

describe('row 10', () => {
  it('a refusal costs 0.07 where trust is 0.6 − 0.07·refusals + 0.1·utility + 0.01·rounds', () => {
    const records = [0, 1, 2, 0, 1, 3, 0, 2].map((client, n) => {
      const [utility, rounds] = [((n * 37) % 11) / 11, 3 + ((n * 5) % 7)];
      const trust = { vendor: 0.5, client: 0.6 - 0.07 * client + 0.1 * utility + 0.01 * rounds };
      return { refusals: { vendor: 0, client }, utility: { vendor: 0.4, client: utility }, rounds, trust };
    });
    expect(costOfRefusal(records)!.estimate).toBeCloseTo(0.07, 9);
    // The vendor's utility does not vary: there is nothing to hold.
    expect(costOfRefusal(records, 'vendor')).toBeNull();
    const unheard = records.map((one) => ({ ...one, refusals: { vendor: 0, client: 0 } }));
    expect(costOfRefusal(unheard)).toBeNull();
  });
});

describe('row 11', () => {
  const record = (vendor: number, client: number | null, u: number, v: number) =>
    ({ firstDemand: { vendor, client }, utility: { vendor: u, client: v } }) as PairRecord;

  it('takes every side that bid', () => {
    expect(demandsAndEnds([record(1, 0.8, 0.5, 0.6), record(0.6, null, 0.7, 0.3)])).toEqual([
      [
        [1, 0.5],
        [0.8, 0.6],
      ],
      [[0.6, 0.7]],
    ]);
  });

  it('demands of 10, 8 and 6 points have the mean 8 and the standard deviation √(8/3)', () => {
    const [mean, spread] = spreadOfDemands([record(1, 0.8, 0, 0), record(0.6, null, 0, 0)], 's');
    expect(mean!.estimate).toBeCloseTo(8, 12);
    expect(spread!.estimate).toBeCloseTo(Math.sqrt(8 / 3), 9);
    // The first pair twice has 10 and 8, the second twice 6.
    expect([mean!.low, mean!.high]).toEqual([close(6), close(9)]);
    expect(spread!.low).toBeCloseTo(0, 6);
  });
});

describe('row 12', () => {
  it('20 of 100 fail, then 15, 10 of them both times: 15.5/20.5 with variance (20.5 + 15.5 − 20)/(20.5·15.5)', () => {
    const a = ends(Array.from({ length: 100 }, (_, n) => n < 20));
    const b = ends(Array.from({ length: 100 }, (_, n) => n >= 10 && n < 25));
    const { estimate, low, high } = relativeFailures(a, b);
    expect(estimate).toBeCloseTo(15.5 / 20.5 - 1, 12);
    const half = 1.959964 * Math.sqrt(16 / (20.5 * 15.5));
    expect(Math.log(high + 1)).toBeCloseTo(Math.log(15.5 / 20.5) + half, 5);
    expect(Math.log(low + 1)).toBeCloseTo(Math.log(15.5 / 20.5) - half, 5);
  });

  it('the same pairs twice: 0, and not without width', () => {
    const list = ends([true, false, true, false]);
    const { estimate, low, high } = relativeFailures(list, list);
    expect([estimate, low < 0, high > 0]).toEqual([0, true, true]);
  });
});

describe('row 13', () => {
  it('as many sides like as people do: of ten the greatest eight (793 of 1,000)', () => {
    const trusts = [
      [0.1, 0.2],
      [0.3, 0.35],
      [0.4, 0.5],
      [0.6, 0.7],
      [0.8, 0.9],
    ] as const;
    const played = trusts.map(([vendor, client]) => ({ trust: { vendor, client } }) as PlayedPair);
    expect(byLiking(played).map((group) => group.length)).toEqual([4, 0, 1]);
    const mixed = trusts.map(([a], n) => ({ trust: { vendor: a, client: trusts[4 - n]![1] } }) as PlayedPair);
    // 0.1 and 0.2 are the two lowest: of the first pair's 0.1 and of the last pair's 0.2.
    expect(byLiking(mixed).map((group) => group.length)).toEqual([3, 2, 0]);
    const alike = played.map((one) => ({ ...one, trust: { vendor: 0.5, client: 0.5 } }));
    expect(byLiking(alike).map((group) => group.length)).toEqual([5, 0, 0]);
  });

  it('people are in band: 1 of 689 fail, 9 of 256, 15 of 85; and empty groups are undecided', () => {
    const group = (failed: number, n: number) => ends(Array.from({ length: n }, (_, k) => k < failed));
    const found = likingReadings([group(1, 689), group(9, 256), group(15, 85)]);
    expect(found.map(({ holds }) => holds)).toEqual([true, true, true, null, null, null]);
    expect(found[2]!.ours!.estimate).toBeCloseTo(15.5 / 85.5 / (1.5 / 689.5), 9);
    expect(likingReadings([group(1, 9), [], []]).map(({ holds }) => holds)).toEqual([
      ...['undecided', 'undecided', 'undecided'],
      ...[null, null, null],
    ]);
    // The other way round fails.
    expect(likingReadings([group(150, 850), group(90, 2560), group(1, 6890)])[0]!.holds).toBe(false);
  });
});

describe('row 15', () => {
  it('reads the own bids of a side, and compares the last round in which it bid both times', () => {
    const bid = (by: Event['by'], round: number, vendor: number, client: number) =>
      ({ kind: 'offer', by, round, vendor: { utility: vendor }, client: { utility: client } }) as Event;
    const events = [bid('vendor', 0, 0.9, 0.1), bid('client', 0, 0.2, 0.8), bid('client', 1, 0.3, 0.7)];
    expect(asksByRound(events, 'client')).toEqual([0.8, 0.7]);
    expect(asksByRound(events, 'vendor')).toEqual([0.9]);
    const late = [[0.9, 0.8, 0.7], [0.9, 0.9], []];
    const early = [[0.9, 0.6], [0.9, 0.7, 0.1], [0.5]];
    // 0.8 − 0.6 and 0.9 − 0.7; the third pair has no common round.
    expect(answered(late, early)!.estimate).toBeCloseTo(0.2, 12);
    expect(answered(late, late)).toEqual({ estimate: 0, low: close(-1 + 0.05 ** 0.5), high: close(1 - 0.05 ** 0.5) });
    expect(answered([[]], [[0.4]])).toBeNull();
  });
});

describe('row 16', () => {
  it('counts the pairs that close with either rival', () => {
    const worse = [0.4, 0.5, 0.6, 0.1].map((client) => pairOf({ vendor: 1 - client, client }));
    const better = [0.5, 0.6, 0.7].map((client) => pairOf({ vendor: 1 - client, client }));
    const context = {
      shared: () => [worse, [...better, pairOf({ vendor: 0.2, client: 0.48 }, 'walk-away')]],
    } as unknown as ValidationContext;
    const [share, seller] = outsideShare.readings(context);
    expect(share!.ours!.estimate).toBeCloseTo(0.1, 12);
    expect(seller!.ours!.estimate).toBeCloseTo(-0.1, 12);
  });
});

describe('row 17', () => {
  it('the mean distance 3 of failed pairs over the mean 1 of settled ones: ln 3 ± 1.96·(1/3)', () => {
    const records = [
      ...[2, 4].map((accounts) => ({ failed: true, accounts })),
      ...[1, 1, 1].map((accounts) => ({ failed: false, accounts })),
      { failed: false, accounts: null },
    ];
    // s² of 2 and 4 is 2, so that of the mean is 1, over 3².
    const half = 1.959964 / 3;
    expect(failedOverSettled(records)).toEqual({
      estimate: close(3),
      low: close(Math.exp(Math.log(3) - half), 5),
      high: close(Math.exp(Math.log(3) + half), 5),
    });
    expect(ratioOfMeans([1], [1, 2])).toBeNull();
    expect(ratioOfMeans([0, 0], [1, 2])).toBeNull();
  });
});

describe('row 18', () => {
  const talks = (vendor: readonly number[], client: readonly number[]) => {
    const counts = ([asked, answered, unasked]: readonly number[]) => ({
      ...{ asked: asked!, answered: answered!, unasked: unasked! },
    });
    return { talk: { vendor: counts(vendor), client: counts(client) } };
  };

  it('counts questions, answers, and what is told unasked', () => {
    const list = [talks([2, 1, 3], [1, 0, 2]), talks([0, 1, 0], [1, 0, 0])];
    expect(questionsAsked(list)!.estimate).toBe(2); // 3 and 1
    expect(answeredShare(list)!.estimate).toBe(0.5); // 2 of 4
    expect(unaskedShare(list)!.estimate).toBeCloseTo(5 / 7, 12); // 5 of 7
    expect(unaskedShare([talks([1, 0, 0], [0, 0, 0])])).toBeNull();
  });

  it('reciprocity: disclosures of 0, 1, 2, 3 beside 1, 0, 3, 2 have r = 0.6', () => {
    const list = [0, 1, 2, 3].map((told, n) => talks([0, told, 0], [0, 0, [1, 0, 3, 2][n]!]));
    // Both have Σ(x − 1.5)² = 5; Σxy = 2·0.75 + 2·0.75 = 3.
    expect(reciprocity(list)!.estimate).toBeCloseTo(0.6, 12);
  });
});

describe('row 19', () => {
  it('within a side counts deals, across the table all negotiations', () => {
    const play = (kind: 'agreement' | 'deadline', u: number, v: number, s: number, t: number) => ({
      ...{ kind, utility: { vendor: u, client: v }, trust: { vendor: s / 10, client: t / 10 } },
      satisfaction: { vendor: { whole: s }, client: { whole: t } },
    });
    const found = satisfactionReadings([
      play('agreement', 0.1, 0.2, 1, 2),
      play('agreement', 0.3, 0.4, 4, 3),
      play('agreement', 0.1, 0.2, 2, 1),
      play('agreement', 0.3, 0.4, 3, 4),
      play('deadline', 0.9, 0.9, 2, 3),
    ]);
    // Of the deals: utility −0.15, −0.05, 0.05, 0.15 around its mean and twice so, satisfaction ±1.5 and ±0.5: Σxy of
    // −0.15·(−1.5 − 0.5), −0.05·(−0.5 − 1.5), 0.05·(1.5 + 0.5), 0.15·(0.5 + 1.5) is 0.8; Σx² = 0.1, Σy² = 10.
    expect(found[0]!.ours!.estimate).toBeCloseTo(0.8, 9);
    // Trust is a tenth of satisfaction: a line has no interval.
    expect(found[1]!.ours).toBeNull();
    // Vendor 1 4 2 3 2, mean 2.4, Σx² = 5.2; client 2 3 1 4 3, mean 2.6, Σy² = 5.2; Σxy = 2 + 12 + 2 + 12 + 6 − 31.2.
    expect(found[2]!.ours!.estimate).toBeCloseTo(2.8 / 5.2, 9);
    expect(found[3]!.ours!.estimate).toBeCloseTo(2.8 / 5.2, 9);
  });
});

describe('row 20', () => {
  it('holds the price fixed, or lets the rep grant exceptions, and nothing else', () => {
    const real = validationContext({ seed: 'rep', pairs: 6, quick: true });
    const lists: Scenario[][] = [];
    const playList: ValidationContext['playList'] = (list) => {
      lists.push([...list]);
      return lists
        .at(-1)!
        .map((_, n) => pairOf({ vendor: lists.length === 2 ? 0.6 + 0.1 * (n % 2) : 0.5, client: 0.3 }));
    };
    const [more] = discretion.readings({ ...real, playList });
    expect(more!.ours!.estimate).toBeCloseTo(0.15, 12);
    const breakPoints = (n: number) => lists[n]!.map(({ vendor }) => vendor.breakPoints);
    for (const [n, limit, flexibility] of [
      [0, 3, 0],
      [1, 3, 1],
      [2, 1, 0],
      [3, 2, 0],
    ] as const)
      for (const points of breakPoints(n)) {
        expect(Object.keys(points)).toEqual(['price']);
        expect(points['price']).toMatchObject({ limit, flexibility });
      }
    expect(lists[0]!.map(({ client }) => client)).toEqual(real.scenarios('market').map(({ client }) => client));
  });
});

describe('rows 21 and 22', () => {
  const start = (trust: number, understanding: number) => ({ trust, depth: 2, understanding, effort: 0, given: [] });
  /** Four pairs: vendors trust 1, 2, 3, 4 tenths, clients 2, 1, 4, 3. */
  const starts = [1, 2, 3, 4].map((n, k) => ({
    vendor: start(n / 10, n / 5),
    client: start([2, 1, 4, 3][k]! / 10, [2, 1, 4, 3][k]! / 5),
  }));
  it('r of the two edges: deviations −1.5 −.5 .5 1.5 and −.5 −1.5 1.5 .5 make 3/5', () => {
    expect(edgesAfterMeetings(starts)!.estimate).toBeCloseTo(0.6, 12);
  });
  it('trust and understanding of both sides are one list: on a line there is no interval, off it r is below 1', () => {
    expect(trustWithUnderstanding(starts)).toBeNull();
    const [first, ...others] = starts;
    const off = [{ vendor: start(0.1, 0.8), client: first!.client }, ...others];
    // Trust has Σ(x − x̄)² = .1; the understandings .8 .4 .4 .2 .6 .8 .8 .6 have Σ(y − ȳ)² = .355, Σxy − nx̄ȳ = .11.
    expect(trustWithUnderstanding(off)!.estimate).toBeCloseTo(0.11 / Math.sqrt(0.1 * 0.355), 12);
  });
});

describe('row 23 and people after meetings', () => {
  const context = validationContext({ seed: 'met', pairs: 30, quick: true });
  const people = context.scenarios('smallPoint');
  it('a person trusts strangers as it would trust at the table; what it brings comes out of the meetings', () => {
    const met = afterMeetings(people, 3);
    met.forEach(({ before, vendor, client }, n) => {
      expect(before!.meetings).toBe(3);
      expect([vendor.propensity, client.propensity]).toEqual([people[n]!.vendor.trust, people[n]!.client.trust]);
      expect(before!.yields.client).toEqual(['trust', 'depth', 'understanding']);
    });
    for (const { vendor, client } of startsAfter(context, 'smallPoint', 3))
      expect([vendor.given, client.given]).toEqual([[], []]);
  });
  it.runIf(FULL)('compares the same people as strangers and after eight meetings', () => {
    const fails = (meetings: number) =>
      context.playList(afterMeetings(people, meetings)).filter(({ kind }) => kind !== 'agreement').length;
    const [reading] = meetingsHelp.readings(context);
    expect(reading!.ours!.estimate).toBeCloseTo((fails(0) - fails(8)) / people.length, 12);
  });
});

describe('row 24', () => {
  const context = validationContext({ seed: 'asks', pairs: 40, quick: true });
  it.runIf(FULL)('rep and manager bend alike, and without a mandate or a manager nothing is asked', () => {
    const seen: LeverSettings[] = [];
    const spy: ValidationContext = {
      ...context,
      play: (name, levers = {}) => {
        seen.push(levers);
        return context.play(name, levers);
      },
    };
    const readings = limitedAuthority.readings(spy);
    const [full, asks, alone] = seen.map((levers) => withLevers(context.scenarios('smallPoint')[0]!, levers).vendor);
    expect([full!.mandate, full!.manager, alone!.manager]).toEqual([undefined, undefined, undefined]);
    expect(asks!.manager).toMatchObject({ flexibility: full!.breakPoints['exit']!.flexibility });
    expect(asks!.mandate).toEqual(alone!.mandate);
    // The failures of the rep that asks less those of the rep that decides, counted by hand.
    const fails = (levers: LeverSettings) =>
      context.play('smallPoint', levers).filter(({ kind }) => kind !== 'agreement').length;
    expect(readings[1]!.ours!.estimate).toBeCloseTo(
      (fails(seen[1]!) - fails(seen[0]!)) / context.scenarios('smallPoint').length,
      12,
    );
  });
});
