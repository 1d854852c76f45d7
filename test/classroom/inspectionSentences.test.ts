/** What an inspection says of a case is read back and held against its numbers, whatever they are. */
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/classroom/inspection/inspect.ts';
import { inspect } from '../../src/classroom/inspection/inspect.ts';
import { SIDES } from '../../src/domain/side.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Estimate } from '../../src/statistics/estimate.ts';
import { advice, inspectionText } from '../../src/visual/tables/inspectionText.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { isPercent } from '../postmortem/sentenceKinds.ts';

const scenario = readScenario(readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url)));
const found = inspect(scenario, { runs: 20 });
const nameOf = (side: 'vendor' | 'client'): string => scenario[side].name;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signedShare = fc.double({ min: -1, max: 1, noNaN: true });
const half = fc.constantFrom(0.01, 0.1, 0.5);
const around = (estimate: number, width: number): Estimate => ({
  estimate,
  low: estimate - width,
  high: estimate + width,
});
const rate = fc
  .tuple(share, half)
  .map(([x, width]) => ({ estimate: x, low: Math.max(0, x - width), high: Math.min(1, x + width) }));
const count = fc.option(fc.constantFrom(0, 1, 200), { freq: 4 });

/** An inspection with any numbers that can come together. */
const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    worthIt: count,
    unrefused: count,
    integrative: fc.constantFrom(0, 0.05, 0.0999, 0.1, 0.2, 0.3, 0.9),
    rigidity: fc.constantFrom(null, -0.1, 0, 0.2),
    dealRate: fc.oneof(rate, fc.constantFrom(around(0.99, 0.01), around(0.01, 0.01))),
    spreads: fc.tuple(fc.constantFrom(0, 0.03, 0.06), fc.constantFrom(0.04, 0.2)),
    levers: fc.array(fc.tuple(signedShare, half), { minLength: 2, maxLength: 7 }),
    variants: fc.array(fc.record({ dealRate: share, effect: signedShare }), { minLength: 20, maxLength: 20 }),
    held: fc.integer({ min: 0, max: 20 }),
    missing: fc.subarray([
      { path: 'story', what: 'the story' },
      { path: 'vendor.brief.shared', what: 'a brief' },
    ]),
  })
  .map(({ worthIt, unrefused, rigidity, spreads, levers, ...rest }) => ({
    ...found,
    ...rest,
    zone: { packages: 3125, worthIt, unrefused: worthIt === 0 ? 0 : unrefused },
    breakPoints: [{ side: 'vendor', issue: 'exit', rigidity }],
    ways: {
      vendor: [
        { ...found.ways.vendor[0]!, payoff: around(0.5 + spreads[0], 0.1) },
        { ...found.ways.vendor.at(-1)!, payoff: around(0.5, 0.1) },
      ],
      client: [
        { ...found.ways.client[0]!, payoff: around(0.5 + spreads[1], 0.1) },
        { ...found.ways.client.at(-1)!, payoff: around(0.5, 0.1) },
      ],
    },
    levers: levers
      .map(([effect, width], n) => ({ ...found.levers[0]!, lever: `lever.${n}`, dealRate: around(effect, width) }))
      .sort((a, b) => Math.abs(b.dealRate.estimate) - Math.abs(a.dealRate.estimate)),
  }));

const isTold = ({ low, high }: Estimate): boolean => low > 0 || high < 0;
const spreadOf = (one: Inspection, side: 'vendor' | 'client'): number =>
  one.ways[side][0]!.payoff.estimate - one.ways[side].at(-1)!.payoff.estimate;

/** Every sentence of advice, and when it is true of an inspection. */
const ADVICE: readonly (readonly [RegExp, (one: Inspection, m: RegExpExecArray) => boolean])[] = [
  [/^No package is worth more than no deal to both: /, ({ zone }) => zone.worthIt === 0],
  [/^The break points leave no package: /, ({ zone }) => zone.worthIt !== 0 && zone.unrefused === 0],
  [/^Nearly all settle: /, ({ dealRate }) => dealRate.low > 0.95],
  [/^Hardly any settle though there are deals: /, ({ dealRate, zone }) => dealRate.high < 0.05 && zone.unrefused !== 0],
  [/^There is little to trade\./, ({ integrative }) => integrative < 0.1],
  [
    /^Nobody misses what lies beyond the break point of Acme on exit clause: /,
    (one) => one.breakPoints[0]!.rigidity === null,
  ],
  [
    /^How the seat of (.+) is played hardly matters \((\d\.\d\d)\)\.$/,
    (one, [, name, x]) =>
      SIDES.some((side) => {
        const spread = spreadOf(one, side);
        return nameOf(side) === name && spread < 0.05 && Math.abs(Number(x) - spread) <= 0.005 + 1e-9;
      }),
  ],
  [
    /^No human lever has an effect that can be told from chance: /,
    (one) => !one.levers.some(({ dealRate }) => isTold(dealRate)),
  ],
  [
    /^It stands on a knife's edge: with numbers moved by a tenth the effect of (\S+) holds in (\d+) of 20 variants\./,
    ({ levers, held }, [, lever, n]) => levers[0]!.lever === lever && Number(n) === held && held < 18,
  ],
  [
    /^How often they settle hangs on the numbers: /,
    ({ variants }) =>
      Math.max(...variants.map((one) => one.dealRate)) - Math.min(...variants.map((one) => one.dealRate)) > 0.5,
  ],
  [/^Still to write: (.+)\.$/, ({ missing }, [, list]) => missing.map(({ path }) => path).join(', ') === list],
];

describe('what an inspection says', () => {
  it('is advised where it is true, and nowhere else', () => {
    fc.assert(
      fc.property(inspections, (one) => {
        const lines = advice(scenario, one, plainStyle);
        if (lines.join() === 'Nothing stands out.') lines.pop();
        for (const [pattern, holds] of ADVICE) {
          const said = lines.map((line) => pattern.exec(line)).filter((m) => m !== null);
          for (const m of said) expect(holds(one, m), m[0]).toBe(true);
        }
        for (const line of lines) expect(ADVICE.filter(([pattern]) => pattern.test(line)).length, line).toBe(1);
        // What is true is said: of the sentences that name no number.
        const told = (n: number): boolean => lines.some((line) => ADVICE[n]![0].test(line));
        for (const n of [0, 1, 2, 3, 4, 5, 7, 9]) expect(told(n), String(n)).toBe(ADVICE[n]![1](one, [] as never));
        for (const side of SIDES)
          expect(lines.some((line) => line.startsWith(`How the seat of ${nameOf(side)} is`))).toBe(
            spreadOf(one, side) < 0.05,
          );
        expect(told(8)).toBe(one.held < 18 && one.levers.some(({ dealRate }) => isTold(dealRate)));
        expect(told(10)).toBe(one.missing.length > 0);
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it('has the numbers that were found in every sentence and row', () => {
    fc.assert(
      fc.property(inspections, (one) => {
        const blocks = inspectionText(scenario, one, plainStyle);
        const text = blocks
          .map((block) => (typeof block !== 'string' && block.kind === 'paragraph' ? block.text : ''))
          .join('\n');
        const [, worthIt, unrefused] =
          /Of 3,125 packages (.+) are worth more than no deal to both, and of these (.+) cross no break point\./.exec(
            text,
          )!;
        const counted = (x: number | null): string => (x === null ? 'too many to count' : String(x));
        expect([worthIt, unrefused]).toEqual([counted(one.zone.worthIt), counted(one.zone.unrefused)]);
        const [, potential, words] = /issues is worth (\d\.\d\d) \(.+\): (.+)\./.exec(text)!;
        expect(Math.abs(Number(potential) - one.integrative)).toBeLessThanOrEqual(0.005 + 1e-9);
        const trading =
          one.integrative < 0.1 ? 'a case of dividing' : one.integrative < 0.3 ? 'some trading' : 'much trading';
        expect(words).toBe(trading);
        const { rigidity } = one.breakPoints[0]!;
        const point = /The break point of Acme on exit clause (.+?)[:]/.exec(text)![1];
        expect(point).toBe(rigidity === null ? 'costs nothing' : rigidity > 0 ? 'is not justified' : 'is justified');
        for (const side of SIDES) {
          const [, best, most, worst, least] = new RegExp(
            `^${nameOf(side)}: (\\S+) ends with (-?\\d\\.\\d\\d) ± \\S+, (\\S+) with (-?\\d\\.\\d\\d) ± `,
            'm',
          ).exec(text)!;
          const ways = one.ways[side];
          expect([best, worst]).toEqual([ways[0]!.policies, ways.at(-1)!.policies]);
          expect(Number(most)).toBeCloseTo(ways[0]!.payoff.estimate, 1.9);
          expect(Number(least)).toBeCloseTo(ways.at(-1)!.payoff.estimate, 1.9);
        }
        const tables = blocks.flatMap((block) =>
          typeof block !== 'string' && block.kind === 'table' ? [block.rows] : [],
        );
        const [, ...rates] = tables[0]!;
        expect(rates.map(([policies]) => policies)).toEqual([
          'as the case says',
          ...one.stock.map(({ policies }) => policies),
        ]);
        for (const [n, { dealRate }] of [{ dealRate: one.dealRate }, ...one.stock].entries()) {
          expect(isPercent(rates[n]![1]!, dealRate.estimate)).toBe(true);
          const [low, high] = rates[n]![2]!.split(' to ');
          expect(isPercent(low!, dealRate.low) && isPercent(high!, dealRate.high), rates[n]!.join()).toBe(true);
        }
        const [, ...effects] = tables[1]!;
        expect(effects.map(([lever]) => lever)).toEqual(one.levers.slice(0, 5).map(({ lever }) => lever));
        for (const [n, row] of effects.entries()) {
          const { estimate } = one.levers[n]!.dealRate;
          expect(row[2]!.startsWith('−')).toBe(estimate < 0);
          expect(isPercent(row[2]!.slice(1), Math.abs(estimate)), row.join()).toBe(true);
        }
        const [, least, most, lever, held] =
          /Of 20 variants, .+, deals happen in (.+ %) to (.+ %); the effect of (\S+) holds in (\d+)\./.exec(text)!;
        const all = one.variants.map((variant) => variant.dealRate);
        expect(isPercent(least!, Math.min(...all)) && isPercent(most!, Math.max(...all))).toBe(true);
        expect([lever, held]).toEqual([one.levers[0]!.lever, String(one.held)]);
      }),
      { numRuns: 200, seed: 32 },
    );
  });
});
