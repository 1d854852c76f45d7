/** The grammar of printed text: whatever a scenario gives, no double stop, no empty bracket, no "1 days". */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debrief } from '../../src/classroom/debrief.ts';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { show } from '../../src/visual/show.ts';
import { blocksHtml } from '../../src/visual/show/blocksHtml.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { changeInWords } from '../../src/visual/story/changes/changeInWords.ts';
import { endingText } from '../../src/visual/story/endingText.ts';
import { levers } from '../../src/visual/story/levers.ts';
import { recommendation } from '../../src/visual/story/recommendation.ts';
import { story } from '../../src/visual/story/story.ts';
import { failuresText } from '../../src/visual/tables/rateTable.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { ofHundred, perHundred, percent, wholeOfHundred } from '../../src/visual/words/formatNumber.ts';
import { limitText } from '../../src/visual/words/limitText.ts';
import { issueText, nameOf, optionText, possessive, reasonText } from '../../src/visual/words/naming.ts';
import { unitAfter } from '../../src/visual/words/plural.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { wrapText } from '../../src/visual/page/wrapText.ts';
import { weightTexts } from '../../src/visual/words/weights.ts';
import { FULL } from '../profile.ts';
import { negotiations } from '../postmortem/playedByPeople.ts';
import { small } from './small.ts';

/** Reasons with odd ends. */
const REASONS = ['It is the law..', '(they have kids)', 'Who would pay?', 'Never…'];

/** The same file with names, units, reasons and pronouns that make sentences go wrong. */
function awkward(file: {
  issues: Record<string, object>;
  vendor: { breakPoints?: Record<string, object> };
  client: { breakPoints?: Record<string, object> };
  rivals: object[];
}): unknown {
  const side = (of: { breakPoints?: Record<string, object> }, name: string, pronoun: string): object => ({
    ...of,
    name,
    pronoun,
    breakPoints: Object.fromEntries(
      Object.entries(of.breakPoints ?? {}).map(([key, point], n) => [key, { ...point, because: REASONS[n % 4] }]),
    ),
  });
  return {
    ...file,
    issues: Object.fromEntries(
      Object.entries(file.issues).map(([key, issue]) => [key, { ...issue, label: `the ${key}`, unit: 'days a week' }]),
    ),
    vendor: side(file.vendor, 'Acme Inc.', 'she'),
    client: side(file.client, 'the Birches? ', 'they'),
    rivals: file.rivals.map((rival) => ({ ...rival, name: 'Quay Co.' })),
  };
}

const WRONG = new RegExp(
  [
    /(?<!\.)\.\.(?!\.)|[?!…]\.(?!\.)/,
    /\(\(| \(\)|[a-z] ,/,
    /\b1 days\b|\bthe the\b|\b(undefined|null|NaN)\b/,
    /\bthey (trusts|has|makes|does|gives)\b/,
    /\b(the Birches\?) (presses|asks|trusts|moves|takes|goes|leaves|signs|does|explains|refuses|opens|comes)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

describe('the possessive of a name', () => {
  it.each([
    ['Acme', "Acme's"],
    ['Birch Logistics', "Birch Logistics'"],
    ["O'Hare's", "O'Hare's"],
    ['O’Brien’s', 'O’Brien’s'],
    ["The Joneses'", "The Joneses'"],
    ['张伟', "张伟's"],
  ])('of %s is %s', (name, said) => expect(possessive(name)).toBe(said));
});

describe('grammar', () => {
  it('holds in everything that is printed of any scenario', () => {
    fc.assert(
      fc.property(negotiations(awkward as never), ({ negotiation }) => {
        const { scenario } = negotiation;
        const ghost = ghostDeal(scenario);
        const blocks: Block[] = [
          ...recommendation(scenario, ghost, plainStyle),
          ...briefing(scenario, plainStyle),
          ...levers(scenario, plainStyle),
          ...story(negotiation, plainStyle),
          ...endingText(negotiation, ghost, plainStyle),
          ...(FULL ? postMortemPage(postMortem(negotiation, { runs: 2, others: 1 }), plainStyle) : []),
          ...failuresText(scenario, simulate(scenario, { runs: 3 })),
        ];
        const printed = [
          layout(blocks, 10_000).join('\n'),
          blocksHtml(blocks),
          show(debrief(scenario, [...runs(scenario, { runs: 3 })] as never)).toMarkdown(),
        ];
        for (const text of printed) expect(WRONG.exec(text)?.[0] ?? '', text).toBe('');
      }),
      { numRuns: FULL ? 100 : 25, seed: 15 },
    );
  });

  it('a sentence ends once and begins with a capital, whatever name or reason it ends or begins with', () => {
    const paragraph = (text: string): string => layout(wrapText(text), 10_000).join(' ');
    expect(paragraph('Signed with Acme Inc..')).toBe('Signed with Acme Inc.');
    expect(paragraph('Signed with Who?. the Smiths ask.')).toBe('Signed with Who? The Smiths ask.');
    expect(paragraph('the Smiths trust the Otters: "Never!."')).toBe('The Smiths trust the Otters: "Never!"');
    expect(paragraph('They waited... and left.')).toBe('They waited... and left.');
    expect(reasonText('(they have kids)', ' (', ')')).toBe(' (they have kids)');
    expect(reasonText('(they have kids.) ', ': ')).toBe(': they have kids');
    expect(reasonText('one (1) or two (2)', ': ')).toBe(': one (1) or two (2)');
    const scenario = readScenario(
      small({ issues: { fee: { label: 'price.', options: [0, 1] }, scope: { options: [0, 1] } } }, { name: ' Acme ' }),
    );
    expect(`${nameOf(scenario, 'vendor')}, ${issueText(scenario, 'fee')}, ...`).toBe('Acme, the price, ...');
  });

  it('units agree with their number', () => {
    const said = (unit: string): string[] => [0, 1, 2].map((n) => `${n} ${unitAfter(n, unit)}`);
    expect(said('days a week')).toEqual(['0 days a week', '1 day a week', '2 days a week']);
    expect(said('month')).toEqual(['0 months', '1 month', '2 months']);
    expect(said("days' notice")).toEqual(["0 days' notice", "1 day's notice", "2 days' notice"]);
    expect(said('USD per seat')).toEqual(['0 USD per seat', '1 USD per seat', '2 USD per seat']);
    expect(said('boxes')[1]).toBe('1 box');
    expect(said('deliveries')[1]).toBe('1 delivery');
    expect(said('gross')[1]).toBe('1 gross');
  });

  it('thousands are apart, years are not', () => {
    const scenario = readScenario(
      small({ issues: { fee: { unit: 'EUR', options: [0, 115000] }, scope: { options: [0, 2026] } } }),
    );
    expect(optionText(scenario, 'fee', 115000)).toBe('115,000 EUR');
    expect(optionText(scenario, 'scope', 2026)).toBe('2026');
  });

  it('a percentage of 0 or 100 stands for nothing but exactly that', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 9 }), (x, n) => {
        for (const share of [x, x / 10 ** n, 1 - x / 10 ** n].filter((s) => s > 1e-11 && s < 1 - 1e-11)) {
          for (const text of [ofHundred(share), perHundred(share), wholeOfHundred(share)]) {
            expect(text).not.toMatch(/^(0|0\.0|100|100\.0)$/);
            const bound = Number(text.replace(/^(under |over |<|>)/, ''));
            if (/^(under|<)/.test(text)) expect(100 * share).toBeLessThan(bound);
            else if (/^(over|>)/.test(text)) expect(100 * share).toBeGreaterThan(bound);
            else expect(Math.abs(100 * share - bound)).toBeLessThanOrEqual(0.5 + 1e-9);
          }
        }
      }),
      { numRuns: FULL ? 10_000 : 300, seed: 5 },
    );
    expect([0, 0.0003, 0.004, 0.5, 0.9994, 0.9999, 1].map(percent)).toEqual([
      '0 %',
      'under 0.1 %',
      '0.4 %',
      '50 %',
      '99.9 %',
      'over 99.9 %',
      '100 %',
    ]);
    expect([0, 0.0003, 0.9999, 1].map(perHundred)).toEqual(['0.0', '<0.1', '>99.9', '100.0']);
    expect([0, 0.0003, 0.9999, 1].map(wholeOfHundred)).toEqual(['0', '<1', '>99', '100']);
  });

  it('one talk is told of in the singular', () => {
    const scenario = readScenario(small({}, { breakPoints: { fee: { limit: 1 } } }));
    const text = layout(failuresText(scenario, simulate(scenario, { runs: 1 })), 10_000).join(' ');
    expect(text).not.toMatch(/1 of 1|talks ended/);
  });

  it('weights in percent sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 7 }), (parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const goals = Object.fromEntries(parts.map((part, k) => [`i${k}`, { weight: part / sum, values: { a: 1 } }]));
        const scenario = { vendor: { goals }, client: { goals } } as never;
        const texts = Object.values(weightTexts(scenario, 'vendor'));
        expect(texts.reduce((total, text) => total + Number.parseInt(text, 10), 0)).toBe(100);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it('a limit from below is "at least", a limit from above "cannot go beyond"', () => {
    const scenario = readScenario(
      small({ issues: { fee: { unit: '%', options: [10, 20, 60] }, scope: { options: [0, 1] } } }),
    );
    expect(limitText(scenario, 'vendor', 'fee', 20)).toBe('need at least 20 %');
    expect(limitText(scenario, 'client', 'fee', 20)).toBe('cannot go beyond 20 %');
    expect(limitText(scenario, 'vendor', 'fee', 20, 'reported')).toBe('needed at least 20 %');
    // Nothing is worth less to the vendor than 10.
    expect(limitText(scenario, 'vendor', 'fee', 10)).toBe('cannot go beyond 10 %');
  });

  it("a change that words cannot tell has its numbers first and is a knife's edge", () => {
    const scenario = readScenario(small());
    const change = (from: number, to: number): string =>
      changeInWords(scenario, { path: 'client.understanding', from, to, side: 'client' });
    expect(change(0.1, 0.1101)).toBe(
      "client.understanding 0.1 → 0.1101, a knife's edge: Otters understands little of what Lumen wants",
    );
    expect(change(0.1, 0.6)).toBe('Otters understands a good deal of what Lumen wants: client.understanding 0.1 → 0.6');
  });
});
