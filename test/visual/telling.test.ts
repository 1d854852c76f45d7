import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { packageText, packageChanges } from '../../src/visual/words/packageText.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { endingText } from '../../src/visual/story/endingText.ts';
import { leverWords } from '../../src/visual/story/changes/leverWords.ts';
import { levers } from '../../src/visual/story/levers.ts';
import { layout, WIDTH } from '../../src/visual/page/layout.ts';
import { columns, listed, wrapText } from '../../src/visual/page/wrapText.ts';
import { colourStyle, plainStyle, unstyled } from '../../src/visual/page/style.ts';
import { visibleLength } from '../../src/visual/page/width.ts';
import { failuresText, rateTable } from '../../src/visual/tables/rateTable.ts';
import { recommendation } from '../../src/visual/story/recommendation.ts';
import { story } from '../../src/visual/story/story.ts';
import { small } from './small.ts';

const folder = new URL('../../examples/scenarios/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, readScenario(readFileSync(new URL(name, folder), 'utf8'))] as const);
const rivals = (fit: number) => ({ rivals: [{ name: 'Quay', fit }] });

describe('lines', () => {
  it('wraps at words, indents, and hangs', () => {
    const lines = layout(wrapText('word '.repeat(60), 4, 2));
    expect(lines.every((line) => visibleLength(line) <= WIDTH)).toBe(true);
    expect(lines[0]!.startsWith('    word')).toBe(true);
    expect(lines[1]!.startsWith('      word')).toBe(true);
    expect(wrapText('  ')).toEqual([]);
  });
  it('sets columns by what is seen, not by styles', () => {
    expect(
      layout(
        columns([
          [colourStyle.bad('ab'), 'x'],
          ['abcd', 'y'],
        ]),
      ).map(unstyled),
    ).toEqual(['ab    x', 'abcd  y']);
    expect(
      layout(
        columns(
          [
            ['1', 'x'],
            ['22', 'y'],
          ],
          1,
          [0],
        ),
      ),
    ).toEqual(['  1  x', ' 22  y']);
  });
  it('lists as people do', () =>
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]));
});

describe('bid', () => {
  const scenario = readScenario(small());
  it('speaks in labels and units', () =>
    expect(packageText(scenario, { fee: 1, scope: 0 })).toBe('fee 1 EUR, scope of work 0'));
  it('says only what changed', () =>
    expect(packageChanges(scenario, { fee: 1, scope: 0 }, { fee: 0, scope: 0 })).toEqual(['fee 1 → 0 EUR']));
});

describe('recommendation', () => {
  const text = (fit: number, more: Record<string, unknown> = {}): string => {
    const scenario = readScenario(small({ ...rivals(fit), ...more }));
    return layout(recommendation(scenario, ghostDeal(scenario), plainStyle)).join(' ');
  };
  // The ghost deal is worth 0.6 to the client (see ghostDeal.test.ts).
  it('points all arrows to the vendor only where it fits best', () => {
    expect(text(0.59)).toContain('All arrows point to Lumen.');
    expect(text(0.61)).toContain('No arrow points to Lumen.');
    expect(text(0.61)).not.toContain('All arrows');
  });
  it('works with an adviser and without', () => {
    expect(text(0.3, { adviser: { name: 'Gull', brief: 'Looked at both.' } })).toContain('Gull. Looked at both.');
    expect(text(0.3)).toContain('Nobody compared the choices of Otters');
  });
  it('recommends nothing where there is nothing', () => {
    const scenario = readScenario(small({}, { walkAway: 0.7 }, { walkAway: 0.7 }));
    expect(layout(recommendation(scenario, ghostDeal(scenario), plainStyle)).join(' ')).toContain(
      'nothing to recommend',
    );
  });
});

describe('leverWords', () => {
  const scenario = readScenario(small());
  it('has words for the human levers', () => {
    expect(leverWords(scenario, 'vendor.care', 1)).toBe('Lumen always explains itself, and asks (vendor.care=1)');
    expect(leverWords(scenario, 'client.breakPoints.scope', 'none')).toBe(
      'Otters has no break point on scope of work (client.breakPoints.scope=none)',
    );
  });
  it("has words for what is nobody's at the table", () =>
    expect(leverWords(scenario, 'rounds', 12)).toBe('there are more rounds to talk (rounds=12)'));
  it('quotes what a shell would change', () => {
    expect(leverWords(scenario, 'vendor.name', "A's $5")).toBe(String.raw`'vendor.name=A'\''s $5'`);
    expect(leverWords(scenario, 'client.breakPoints.price.limit', '$38,000')).toBe(
      "'client.breakPoints.price.limit=$38,000'",
    );
  });
  it('has words for an option that holds dots', () =>
    expect(leverWords(scenario, 'vendor.goals.scope.values.v1.5', 0.25)).toBe(
      'v1.5 on the scope of work is worth 0.25 to Lumen (vendor.goals.scope.values.v1.5=0.25)',
    ));
  it('falls back on the path', () => expect(leverWords(scenario, 'rivals.0.fit', 0.5)).toBe('rivals.0.fit=0.5'));
});

describe('a told negotiation', () => {
  it.each(examples)('%s: fits the width, ends as it ended, for many runs', (_name, scenario) => {
    const ghost = ghostDeal(scenario);
    for (let run = 0; run < 12; run++) {
      const negotiation = negotiate(scenario, { run });
      const lines = layout([
        ...recommendation(scenario, ghost, colourStyle),
        ...briefing(scenario, colourStyle),
        ...levers(scenario, colourStyle),
        ...story(negotiation, colourStyle),
        ...endingText(negotiation, ghost, colourStyle),
      ]);
      for (const line of lines) expect(visibleLength(line), line).toBeLessThanOrEqual(WIDTH);
      const text = unstyled(lines.join(' ').replace(/\s+/g, ' '));
      expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      const end = negotiation.ending;
      if (end.kind === 'agreement') expect(text).toContain(`signs with ${scenario.vendor.name}.`);
      if (end.kind === 'walk-away' && end.by === 'client' && end.to !== null)
        expect(text).toContain(`It signs with ${end.to}.`);
    }
  });

  it('colours nothing but the styles: the words are the same', () => {
    const [, scenario] = examples[0]!;
    const negotiation = negotiate(scenario);
    expect(layout(story(negotiation, colourStyle)).map(unstyled)).toEqual(layout(story(negotiation, plainStyle)));
  });

  it('takes names from the scenario', () => {
    const [, scenario] = examples.find(([name]) => name === 'small-point.json')!;
    const renamed = withLevers(scenario, { 'vendor.name': 'Vv', 'client.name': 'Ccs', 'rivals.0.name': 'Rr' });
    const negotiation = negotiate(renamed);
    const text = layout([
      ...story(negotiation, plainStyle),
      ...endingText(negotiation, ghostDeal(renamed), plainStyle),
    ]).join('\n');
    for (const name of [scenario.vendor.name, scenario.client.name, scenario.rivals[0]!.name])
      expect(text).not.toContain(name);
    expect(text).toContain("Ccs' bid");
  });

  it('passes over the rounds that a twin shares, and merges dull ones', () => {
    const [, scenario] = examples.find(([name]) => name === 'true-relationship.json')!;
    const first = negotiate(scenario);
    const lines = layout(story(first, plainStyle));
    expect(lines.filter((line) => /^ {2}Rounds? \d/.test(line)).length).toBeLessThan(first.rounds);
    expect(layout(story(first, plainStyle, first)).join('\n')).toContain('as before');
  });

  it('says so when nothing was recorded', () => {
    expect(layout(story(negotiate(readScenario(small()), { record: false }), plainStyle)).join(' ')).toContain(
      'Nothing of this negotiation was recorded',
    );
  });
});

describe('rates', () => {
  it('shows every rate with its interval, and why talks failed', () => {
    const [, scenario] = examples.find(([name]) => name === 'small-point.json')!;
    const simulation = simulate(scenario, { runs: 40 });
    const [, row] = layout(rateTable(scenario, [{ label: 'as it is', simulation }], plainStyle));
    expect(row).toContain((simulation.dealRate.estimate * 100).toFixed(1));
    expect(row).toContain(
      `${(simulation.dealRate.low * 100).toFixed(1)}–${(simulation.dealRate.high * 100).toFixed(1)}`,
    );
    expect(layout(failuresText(scenario, simulation)).join(' ')).toContain('exit clause');
  });
});
