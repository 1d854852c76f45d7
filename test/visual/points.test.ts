/**
 * In points: every worth that is told is the worth of the page without points, on the scale of the side that it is
 * told of. The scales lie so far apart that a number says whose it is, and whether it is a worth or a difference.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { opening } from '../../src/cli/output/page.ts';
import type { Side } from '../../src/domain/side.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { dealings } from '../../src/dealings/dealings.ts';
import { portfolio } from '../../src/dealings/portfolio/portfolio.ts';
import { vendorRows } from '../../src/dealings/portfolio/portfolioRows.ts';
import { simulateDealings } from '../../src/dealings/simulateDealings.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { charts } from '../../src/visual/charts.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { endingText } from '../../src/visual/story/endingText.ts';
import { story } from '../../src/visual/story/story.ts';
import { classParts } from '../../src/visual/tables/classText.ts';
import { breakPointLines, dealLines, efficiencyText } from '../../src/visual/tables/efficiencyText.ts';
import { dealWorth } from '../../src/visual/dealings/afterDealText.ts';
import { dealingsText } from '../../src/visual/dealings/dealingsText.ts';
import { dealRates } from '../../src/visual/tables/dealRates.ts';
import { portfolioTable, vendorTable } from '../../src/visual/tables/portfolioTable.ts';
import { rateTable } from '../../src/visual/tables/rateTable.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { layout } from '../../src/visual/page/layout.ts';
import type { Style } from '../../src/visual/page/style.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { pasts } from '../dealings/pasts.ts';
import { FULL } from '../profile.ts';
import { negotiations } from '../postmortem/playedByPeople.ts';
import { withoutRescues } from '../postmortem/withoutRescues.ts';
import { plain } from '../postmortem/sentenceKinds.ts';
import { small } from './small.ts';

/** Points of the vendor lie from −500,000 to −499,000, and of the client from 300,000 to 320,000. */
const SCALES = {
  vendor: { total: 1000, lowest: -500_000 },
  client: { total: 20_000, lowest: 300_000 },
} as const;

/** The file with these scales: the lowest points stand on the first issue. */
const scaled = (file: Parameters<typeof plain>[0]): unknown => {
  const named = plain(file) as Record<Side, { points?: object }> & { issues: object };
  const [key] = Object.keys(named.issues);
  const points = (side: Side): object => ({ total: SCALES[side].total, least: { [key!]: SCALES[side].lowest } });
  return {
    ...named,
    vendor: { ...named.vendor, points: points('vendor') },
    client: { ...named.client, points: points('client') },
  };
};

const NUMBER = /(?<![\w.])[-−+±]?\d[\d,]*(?:\.\d+)?/g;
const UNIT = / points?(?![\w])/g;
const valueOf = (text: string): number => Number(text.replace('−', '-').replaceAll(/[,+±]/g, ''));

/** Whose worth or gain a number of points is. */
function readPoints(points: number): { side: Side; utility: number; isGain: boolean } {
  if (points < -100_000) return { side: 'vendor', utility: (points + 500_000) / 1000, isGain: false };
  if (points > 100_000) return { side: 'client', utility: (points - 300_000) / 20_000, isGain: false };
  return { side: 'vendor', utility: points / 1000, isGain: true };
}

/** Lines of the two pages that say the same, but for numbers; the words of one are those of the other. */
function compare(without: readonly string[], within: readonly string[]): { same: number; faults: string[] } {
  const skeleton = (line: string): string => line.replaceAll(UNIT, '').replaceAll(NUMBER, '#');
  const faults: string[] = [];
  let same = 0;
  for (const [n, line] of within.entries()) {
    const other = without[n] ?? '';
    if (skeleton(line) !== skeleton(other)) continue;
    same += 1;
    const [before, after] = [other, line].map((text) => [...text.matchAll(NUMBER)].map(([found]) => found));
    before!.forEach((text, k) => {
      const written = after![k]!;
      if (written === text) return;
      const [utility, points] = [valueOf(text), valueOf(written)];
      const read = readPoints(points);
      const fits = Math.abs(read.utility - utility) <= 0.0051;
      // A gain of the client lies above the vendor's, and within it where it is small.
      const asGain = read.isGain && Math.abs(points / 20_000 - utility) <= 0.0051;
      if (!fits && !asGain) faults.push(`${text} became ${written}: ${line}`);
    });
  }
  return { same, faults };
}

/** One line for each text, however long, with tables by rows. */
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (typeof block === 'string' || block.kind === 'rule' || block.kind === 'picture') return [];
    return block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [block.text];
  });

describe('points', () => {
  it('are the utilities of every text, each on the scale of its side', () => {
    fc.assert(
      fc.property(negotiations(scaled as never), ({ negotiation }) => {
        const { scenario, ending } = negotiation;
        const report = withoutRescues(negotiation);
        const ghost = ghostDeal(scenario);
        const found = efficiency(scenario, ending.kind === 'agreement' ? { deal: ending.package } : {});
        const hands = debrief(scenario, [...runs(scenario, { runs: 3 })]);
        const simulation = simulate(scenario, { runs: 2 });
        const page = (style: Style): string[] =>
          linesOf([
            ...opening(scenario, ghost, style),
            ...story(negotiation, style),
            ...endingText(negotiation, ghost, style),
            ...postMortemPage(report, style),
            ...breakPointLines(scenario, found, style),
            ...dealLines(scenario, found, style),
            ...rateTable(scenario, [{ label: 'as it is', simulation }], style),
            ...classParts(scenario, hands, style).flatMap(({ blocks }) => blocks),
          ]);
        const [without, within] = [page(plainStyle), page({ ...plainStyle, points: true })];
        expect(within.length).toBe(without.length);
        const { same, faults } = compare(without, within);
        expect(faults).toEqual([]);
        // A change of less than a hundredth is told in points, and is none without them.
        expect(same).toBeGreaterThan(0.8 * within.length);
        expect(within.filter((line) => /\b(?:worth|with|for|from) 0\.\d\d\b(?! of)/.test(line))).toEqual([]);
      }),
      { numRuns: FULL ? 300 : 10 },
    );
  });

  it('are the utilities of several deals, told and counted', () => {
    fc.assert(
      fc.property(pasts(), fc.nat(1000), (file, seed) => {
        const scenario = readScenario(scaled(file as never));
        const found = dealings(scenario, { deals: 3, seed });
        const simulation = simulateDealings(scenario, { deals: 2, runs: 3, seed });
        const book = vendorRows(scenario, { clients: 2, deals: 2, seed: 's' })(0);
        const firm = portfolio(scenario, { clients: 2, deals: 2, runs: 2 });
        const page = (style: Style): string[] =>
          linesOf([
            ...dealingsText(found, style),
            ...dealRates(simulation, scenario, style),
            ...vendorTable(book, scenario, style),
            ...portfolioTable(firm, scenario, style),
          ]);
        const [without, within] = [page(plainStyle), page({ ...plainStyle, points: true })];
        expect(within.length).toBe(without.length);
        expect(compare(without, within).faults).toEqual([]);
        expect(within.filter((line) => /\bworth (?:to \w+ )?0\.\d\d\b/.test(line))).toEqual([]);
      }),
      { numRuns: FULL ? 300 : 15 },
    );
  });

  it('of several deals are those of the vendor, by hand', () => {
    // A margin of 0.25 ± 0.05 is 1000 times as many points.
    const scenario = readScenario(scaled(small() as never));
    const style = { ...plainStyle, points: true };
    const margin = { estimate: 0.25, low: 0.2, high: 0.3 };
    const deals = [{ deal: 1, tables: 9, dealRate: null, renewed: null, trust: null, satisfaction: null, margin }];
    const [, row] = linesOf(dealRates({ deals } as never, scenario, style));
    expect(row).toBe('1 | 9 | – | – | – | – | 250 ± 50.00');
    expect(dealWorth(scenario, { vendor: 0.6, client: 0.5 }, style)).toBe(
      'worth −499400 points to Ash and 310000 points to Elms',
    );
  });

  it('are told of the right side, by hand', () => {
    // Vendor: worth of fee 1 and scope 0 is 0.6, in points −500,000 + 1000 · 0.6 = −499,400. Client: 0.6 of scope 0 is
    // 300,000 + 20,000 · 0.6 = 312,000. Its walk-away value 0.1 is 302,000.
    const scenario = readScenario(scaled(small() as never));
    const found = efficiency(scenario, { deal: { fee: 1, scope: 0 } } as never);
    const style = { ...plainStyle, points: true };
    expect(linesOf(dealLines(scenario, found, style))[0]).toBe(
      'The deal is worth −499400 points to Ash and 312000 points to Elms.',
    );
    const plotted = layout(efficiencyText(scenario, found, style), 120).join('\n');
    expect(plotted).toContain('┊ walk-away');
    expect(plotted).toMatch(/┊ walk-away +−499900 +302000/);
  });

  it('stand on the axes of pictures and charts, which keep their shape', () => {
    const scenario: Scenario = readScenario(scaled(small() as never));
    const rows = [...runs(scenario, { runs: 3 })];
    const [without, within] = [{}, { points: true }].map((unit) => charts.outcomes(scenario, rows, unit));
    const ends = (spec: object): unknown[] =>
      (JSON.stringify(spec).match(/"domain":\[-?[\d.]+,-?[\d.]+\]/g) ?? []).slice(0, 2);
    expect(ends(without!)).toEqual(['"domain":[0,1]', '"domain":[0,1]']);
    expect(ends(within!)).toEqual(['"domain":[-500000,-499000]', '"domain":[300000,320000]']);
    const title = JSON.stringify(within);
    expect(title).toContain('points from −500000 to −499000');
    expect(title).not.toContain('utility from');
  });
});
