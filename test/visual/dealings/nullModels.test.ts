/** What is told of a cohort beside its null models is read back and compared with its numbers. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nullModels } from '../../../src/dealings/nullModels/nullModels.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
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
  ['selection: those are left', (selects, grows, rises) => rises && selects && !grows],
  ['growth: the deals have', (selects, grows, rises) => rises && grows && !selects],
  ['both: those are left', (selects, grows, rises) => rises && selects && grows],
  ['not sure: it rises', (selects, grows, rises) => rises && !selects && !grows],
  ['not sure: the interval of the rise holds 0', (_s, _g, rises, isNone) => !rises && !isNone],
  ['no rise', (_s, _g, rises, isNone) => !rises && isNone],
];

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
        const shares = /Of the rise (\S+) % \(.*\) is selection, and (\S+) % \(.*\) is growth\./.exec(told);
        expect(shares === null).toBe(found.rise.shares === null);
        if (shares !== null) {
          near(shares[1]!, 100 * found.rise.shares!.selection.estimate, 0.501);
          near(shares[2]!, 100 * found.rise.shares!.growth.estimate, 0.501);
        }
        const words = LABELS.filter(([start]) => told.includes(`and by what: ${start}`));
        expect(words).toHaveLength(1);
        expect(words[0]![1](selection.low > 0, growth.low > 0, rise.low > 0, rise.high <= NEGLIGIBLE), told).toBe(true);
      }),
      { numRuns: FULL ? 100 : 8, seed: 19 },
    );
    expect(said.parts).toBeGreaterThan(0);
  });
});
