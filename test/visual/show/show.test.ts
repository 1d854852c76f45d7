/** What notebooks, tables and terminals get of every kind of result. */
import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../../src/engine/negotiate.ts';
import { compare } from '../../../src/experiments/compare.ts';
import { runs } from '../../../src/experiments/runs/runs.ts';
import { simulate } from '../../../src/experiments/simulate.ts';
import { sweep } from '../../../src/experiments/sweep.ts';
import { debrief } from '../../../src/classroom/debrief.ts';
import { efficiency } from '../../../src/analysis/efficiency.ts';
import { ghostDeal } from '../../../src/analysis/ghostDeal.ts';
import { sensitivity } from '../../../src/experiments/sensitivity.ts';
import { measure } from '../../../src/validation/populations/measure.ts';
import { resultType } from '../../../src/visual/show/resultType.ts';
import { postMortem } from '../../../src/postmortem/postMortem.ts';
import { charts } from '../../../src/visual/charts.ts';
import { show } from '../../../src/visual/show.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { small as written } from '../small.ts';

const small = (more: Record<string, unknown> = {}) => readScenario(written(more));

const scenario = small();
const negotiation = negotiate(scenario, { seed: 3 });
const played = runs(scenario, { runs: 12, seed: 1 });
const results: [string, unknown][] = [
  ['scenario', scenario],
  ['negotiation', negotiation],
  ['post-mortem', postMortem(negotiation, { runs: 2, others: 2 })],
  ['simulation', simulate(scenario, { runs: 5, seed: 1 })],
  ['comparison', compare(scenario, scenario, { runs: 5, seed: 1 })],
  ['sweep', sweep(scenario, { vary: { 'vendor.care': [0, 1] }, runs: 5, seed: 1 })],
  ['efficiency', efficiency(scenario)],
  ['ghost deal', ghostDeal(scenario)],
  ['sensitivity', sensitivity(scenario, { vary: { 'vendor.care': { from: 0, to: 1 } }, samples: 2, runs: 2 })],
  ['population', measure([scenario], { runs: 2 })],
  ['row of a sweep', sweep(scenario, { vary: { 'vendor.care': [0] }, runs: 2, seed: 1 })[0]],
  ['run', played[0]],
  ['runs', played],
  ['debrief', debrief(scenario, played)],
  ['hand', debrief(scenario, played).hands[0]],
  ['chart', charts.trust(negotiation)],
  [
    'rows',
    [
      { a: 1, b: 'x' },
      { a: 2, b: null, c: true },
    ],
  ],
  ['nothing', []],
  ['a number', 7],
  ['null', null],
];
const DISPLAY = Symbol.for('Jupyter.display');

/** Names by which Deno's kernel takes a value for somebody else's chart, canvas, element or data frame. */
const SNIFFED = ['toSpec', 'toDataURL', 'outerHTML', 'schema', 'head', 'toRecords'];

/** Every `type` that an interface of the sources declares for a result. */
function declaredTypes(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? declaredTypes(new URL(`${entry.name}/`, folder))
      : [...readFileSync(new URL(entry.name, folder), 'utf8').matchAll(/^ {2}readonly type: '(\w+)';$/gm)].map(
          ([, type]) => type!,
        ),
  );
}

describe('the type of a result', () => {
  const types = declaredTypes(new URL('../../../src/', import.meta.url));
  it('is known for every result that the sources declare', () => {
    expect(types.length).toBeGreaterThan(10);
    for (const type of types) expect(resultType({ type }), type).toBe(type);
  });
  it('is other for what the library does not make', () =>
    expect([resultType({ type: 'toString' }), resultType({ type: 7 }), resultType(7)]).toEqual([
      'other',
      'other',
      'other',
    ]));
});

describe('show', () => {
  it.each(results)('wraps a %s', (_kind, result) => {
    const before = JSON.stringify(result);
    const shown = show(result);
    const bundle = (shown as unknown as Record<symbol, () => Record<string, unknown>>)[DISPLAY]!();
    expect(bundle['text/plain']).toBeTypeOf('string');
    expect(bundle['text/html'] ?? bundle['text/markdown']).toBeTypeOf('string');
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
    for (const name of SNIFFED) expect(name in shown).toBe(false);
    expect(shown.toHTML()).toBeTypeOf('string');
    expect(shown.toMarkdown()).toBeTypeOf('string');
    expect(inspect(shown)).toBe(shown.toString());
    for (const row of shown.toRows())
      for (const value of Object.values(row))
        expect(value === null || ['string', 'number', 'boolean'].includes(typeof value)).toBe(true);
    const lines = shown.toCSV().split('\n').length - 1;
    if (shown.toRows().length > 0) expect(lines).toBeGreaterThanOrEqual(shown.toRows().length + 1);
    expect(JSON.stringify(result)).toBe(before);
  });

  it('shows the chart that is asked for, or none', () => {
    const bundle = (options: Parameters<typeof show>[1]): Record<string, unknown> =>
      (show(negotiation, options) as unknown as Record<symbol, () => Record<string, unknown>>)[DISPLAY]!();
    const MIME = 'application/vnd.vegalite.v5+json';
    expect(bundle({})[MIME]).toEqual(charts.dance(negotiation));
    expect(bundle({ chart: charts.trust(negotiation) })[MIME]).toEqual(charts.trust(negotiation));
    expect(bundle({ chart: false })[MIME]).toBeUndefined();
    expect(bundle({ chart: false })['text/html']).toBeTypeOf('string');
  });

  it('escapes what a scenario says', () => {
    const evil = small({ title: '<img src=x onerror=alert(1)>', story: '```\n<script>alert(1)</script>' });
    expect(show(evil).toHTML()).not.toMatch(/<img|<script/);
    expect(show([{ 'a|b': '<b>|' }]).toMarkdown()).toBe('| a\\|b |\n| --- |\n| &lt;b>\\| |');
    // A fence longer than any in the text, so that the text cannot close it.
    expect(show(evil).toMarkdown().startsWith('````text\n')).toBe(true);
  });

  it('gives a row for each factor, each reading and each balanced deal', () => {
    expect(show(ghostDeal(scenario)).toRows()[0]).toMatchObject({ breakPoints: 'kept' });
    const factors = sensitivity(scenario, { vary: { 'vendor.care': { from: 0, to: 1 } }, samples: 2, runs: 2 });
    expect(
      show(factors)
        .toRows()
        .map(({ path }) => path),
    ).toEqual(['vendor.care']);
    const ours = { estimate: 0.5, low: 0.4, high: 0.6, of: 10 };
    const readings = [{ what: 'deals', ours, human: '0.5', holds: true }];
    const validation = {
      type: 'validation',
      rows: [{ row: 1, name: 'p', basis: 'emerged', verdict: 'in band', readings }],
    };
    expect(show(validation).toRows()).toEqual([
      {
        row: 1,
        pattern: 'p',
        basis: 'emerged',
        verdict: 'in band',
        what: 'deals',
        ours: 0.5,
        'ours.low': 0.4,
        'ours.high': 0.6,
        human: '0.5',
        holds: true,
      },
    ]);
    const mean = { estimate: 0.2, low: 0.1, high: 0.3 };
    const contrasts = [{ name: 'care', rule: 'as it is', verdicts: { supported: 3, undecided: 4 }, mean }];
    expect(show({ type: 'claimBox', contrasts }).toRows()).toEqual([
      { name: 'care', rule: 'as it is', supported: 3, undecided: 4, mean: 0.2, 'mean.low': 0.1, 'mean.high': 0.3 },
    ]);
    const { dealRate } = measure([scenario], { runs: 2 });
    expect(show(measure([scenario], { runs: 2 })).toRows()[0]).toMatchObject({
      dealRate: dealRate.estimate,
      'dealRate.low': dealRate.low,
    });
  });

  it('writes RFC 4180', () => {
    expect(
      show([
        { a: 'x,y', b: 'say "so"' },
        { a: null, b: 'two\nlines' },
      ]).toCSV(),
    ).toBe('a,b\n"x,y","say ""so"""\n,"two\nlines"\n');
  });
});

describe('a role sheet', () => {
  it('is shown of a scenario for one side, and is the same whatever the other side keeps to itself', () => {
    const other = readScenario(written({}, {}, { walkAway: 0.61, care: 0.9 }));
    expect(show(other, { as: 'vendor' }).toString()).toBe(show(scenario, { as: 'vendor' }).toString());
    expect(show(other, { as: 'client' }).toString()).not.toBe(show(scenario, { as: 'client' }).toString());
    expect(show(scenario, { as: 'vendor' }).toString()).toContain('points');
  });

  it('is refused for another side and another result', () => {
    expect(() => show(scenario, { as: 'buyer' as never })).toThrow('write "vendor" or "client"');
    expect(() => show(negotiation, { as: 'vendor' })).toThrow('only a scenario has role sheets');
  });
});
