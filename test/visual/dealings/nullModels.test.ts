/** What is told of a cohort beside its null models is read back and compared with its numbers. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nullModels } from '../../../src/dealings/nullModels/nullModels.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import type { RetentionRise } from '../../../src/dealings/nullModels/retentionRise.ts';
import { riseText } from '../../../src/visual/tables/riseText.ts';
import { nullModelsText } from '../../../src/visual/tables/nullModelsText.ts';
import { pasts } from '../../dealings/pasts.ts';
import { FULL } from '../../profile.ts';

/** ">99.9" and "<0.1" stand for what would be written like 100 and 0 and is not. */
const number = (text: string): number => Number(text.replace(/^[<>]/, '').replace('−', '-'));
const near = (text: string, value: number, within: number): void =>
  expect(Math.abs(number(text) - value), `${text}: ${value}`).toBeLessThanOrEqual(within);
/** The mean of "0.158 ± 0.031". */
const mean = (text: string): string => text.split(' ± ')[0]!;

/** A rise of at most this is none. */
const NEGLIGIBLE = 0.005;

/** What the label says in words, and when it is so: by which of the two parts has its whole interval above 0. */
const LABELS: readonly (readonly [
  string,
  (selects: boolean, grows: boolean, rises: boolean, isNone: boolean) => boolean,
])[] = [
  ['It rises with tenure by selection: those are', (selects, grows, rises) => rises && selects && !grows],
  ['It rises with tenure by growth: the deals have', (selects, grows, rises) => rises && grows && !selects],
  ['It rises with tenure by both: those are', (selects, grows, rises) => rises && selects && grows],
  ['It rises with tenure, but neither', (selects, grows, rises) => rises && !selects && !grows],
  [
    'Whether it rises with tenure is not sure: the interval of the rise holds 0.',
    (_s, _g, rises, isNone) => !rises && !isNone,
  ],
  ['It does not rise with tenure.', (_s, _g, rises, isNone) => !rises && isNone],
];

/** A number with an interval around it. */
const estimate = fc
  .record({
    at: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    half: fc.double({ min: 0.001, max: 0.3, noNaN: true }),
  })
  .map(({ at, half }) => ({ estimate: at, low: at - half, high: at + half }));
type Estimate = { readonly estimate: number; readonly low: number; readonly high: number };

describe('the shares of a rise', () => {
  const text = (found: RetentionRise): string =>
    riseText(found, 7)
      .map((block) => (typeof block !== 'string' && block.kind === 'paragraph' ? block.text : ''))
      .join(' ');

  it('are told as shares where the parts add up to the rise, and else as what each is', () => {
    const seen = { shares: 0, loose: 0, against: 0, maybe: 0 };
    fc.assert(
      fc.property(estimate, estimate, fc.option(estimate), (selection, growth, market) => {
        const whole = selection.estimate + growth.estimate + (market?.estimate ?? 0);
        fc.pre(whole > 0.01);
        const rise = { estimate: whole, low: 0.001, high: 2 * whole };
        const over = (part: Estimate): Estimate => ({
          estimate: part.estimate / whole,
          low: part.low / whole,
          high: part.high / whole,
        });
        const shares = { selection: over(selection), growth: over(growth) };
        const told = text({ rise, selection, growth, market, shares, label: 'both' });
        const parts = [selection, growth, ...(market === null ? [] : [market])];
        const percents = [...told.matchAll(/([−\d.]+) % \(/g)].map(([, share]) => number(share!));
        if (parts.every((part) => part.estimate >= 0)) {
          seen.shares += 1;
          expect(percents).toHaveLength(2);
          for (const share of percents) expect(share >= 0 && share <= 100, told).toBe(true);
          expect(told.includes('the rest is the market')).toBe(market !== null);
          const loose = [shares.selection, shares.growth].some(({ low, high }) => low < 0 || high > 1);
          expect(told.includes('it is not sure that both work the same way')).toBe(loose);
          if (loose) seen.loose += 1;
          return;
        }
        expect(percents, told).toEqual([]);
        for (const [name, part] of [
          ['selection', selection],
          ['growth', growth],
          ['the market', market],
        ] as const) {
          if (part === null) continue;
          const against = told.includes(`${name} works the other way`);
          const maybe = told.includes(`${name} seems to work the other way`);
          expect([against, maybe], told).toEqual([part.high < 0, part.estimate < 0 && part.high >= 0]);
          if (against) seen.against += 1;
          if (maybe) seen.maybe += 1;
          if (name === 'the market' || part.estimate < 0) continue;
          const [, alone] = new RegExp(`${name} alone would make ([\\d.]+) times the rise`).exec(told)!;
          near(alone!, part.estimate / whole, 0.0501);
        }
      }),
      { numRuns: 500 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('are not told of a rise that is not sure', () => {
    const zero = { estimate: 0.001, low: -0.1, high: 0.1 };
    const told = text({ rise: zero, selection: zero, growth: zero, market: null, shares: null, label: 'undecided' });
    expect(told).not.toMatch(/%|times|shares/);
  });

  it('worked by hand: growth of 0.065 against selection of −0.055 in a rise of 0.010', () => {
    const of = (at: number, half: number): Estimate => ({ estimate: at, low: at - half, high: at + half });
    const rise = of(0.01, 0.004);
    const [selection, growth] = [of(-0.055, 0.01), of(0.065, 0.01)];
    const shares = { selection: of(-5.5, 2.5), growth: of(6.5, 2.5) };
    expect(text({ rise, selection, growth, market: null, shares, label: 'growth' })).toContain(
      'These parts are no shares of the rise: growth alone would make 6.5 times the rise (4.0 to 9.0) and selection ' +
        'works the other way.',
    );
  });
});

describe('what is told of a cohort', () => {
  it('is what was counted', () => {
    const said = { parts: 0, nobody: 0 };
    fc.assert(
      fc.property(pasts(), fc.nat(100), (drawn, seed) => {
        const scenario = readScenario({ ...drawn, after: { renewal: 0.5, fades: 0.1, ...drawn.after } });
        const found = nullModels(scenario, { runs: 40, deals: 4, seed });
        const blocks = nullModelsText(found);
        const texts = blocks.flatMap((block) =>
          typeof block !== 'string' && block.kind === 'paragraph' ? [block.text] : [],
        );
        if (found.cohort === 0) {
          said.nobody += 1;
          expect(texts).toEqual(['None of 40 first clients made the first deal.']);
          return;
        }
        expect(/^Of 40 first clients (\S+) made the first deal\./.exec(texts[0]!)![1]).toBe(String(found.cohort));
        const tables = blocks.flatMap((block) =>
          typeof block !== 'string' && block.kind === 'table' ? [block.rows.slice(1)] : [],
        );
        expect(tables[0]).toHaveLength(found.survival.length);
        for (const [n, row] of found.survival.entries()) {
          const [deal, left, , a, b, c, still] = tables[0]![n]!;
          expect(deal).toBe(String(n + 1));
          near(left!, 100 * row.survival.estimate, 0.1);
          for (const [text, value] of [
            [a, row.differences],
            [b, row.alike],
            [c, row.neither],
            [still, row.nothingCarried],
          ] as const)
            near(text!, 100 * value, 0.1);
        }
        for (const [n, { period, retention, ofAll }] of found.periods.entries()) {
          const [from, kept, all] = tables[1]![n]!;
          expect(from).toBe(`${period} to ${period + 1}`);
          near(mean(kept!), retention.estimate, 0.00051);
          near(mean(all!), ofAll.estimate, 0.00051);
        }
        const told = texts.find((text) => text.startsWith('From period 1'));
        expect(told === undefined).toBe(found.rise === null);
        if (told === undefined || found.rise === null) return;
        said.parts += 1;
        const { rise, selection, growth } = found.rise;
        const [, periods, all, selects, grows] =
          /^From period 1 to (\d+) retention moves by (.+): selection (.+ ± \S+), growth (.+ ± [\d.]+)/.exec(told)!;
        expect(Number(periods)).toBe(found.periods.length);
        near(mean(all!), rise.estimate, 0.00051);
        near(mean(selects!), selection.estimate, 0.00051);
        near(mean(grows!), growth.estimate, 0.00051);
        const shares = /Of the rise (\S+) % \(.*\) is selection, and (\S+) % \(.*\) is growth/.exec(told);
        expect(shares !== null || told.includes('no shares of the rise')).toBe(found.rise.shares !== null);
        if (shares !== null) {
          near(shares[1]!, 100 * found.rise.shares!.selection.estimate, 0.501);
          near(shares[2]!, 100 * found.rise.shares!.growth.estimate, 0.501);
        }
        const words = LABELS.filter(([start]) => told.includes(start));
        expect(words).toHaveLength(1);
        expect(words[0]![1](selection.low > 0, growth.low > 0, rise.low > 0, rise.high <= NEGLIGIBLE), told).toBe(true);
      }),
      { numRuns: FULL ? 100 : 8, seed: 19 },
    );
    expect(said.parts).toBeGreaterThan(0);
  });
});
