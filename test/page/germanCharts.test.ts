/** The charts of the page in German: every word is told in German, and every number is that of the English chart. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { columnOf, mapLevers, mapSettings } from '../../src/page/model/mapSettings.ts';
import type { ChartKind } from '../../src/page/words/pageWords.ts';
import { chartInGerman } from '../../src/page/words/de/charts.ts';
import { de } from '../../src/page/words/de/de.ts';
import { sliced } from '../../src/page/work/sliced.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { dance } from '../../src/visual/charts/dance.ts';
import { map } from '../../src/visual/charts/map.ts';
import type { ChartSpec } from '../../src/visual/charts/parts/chartSpec.ts';
import { TALK_MARKS } from '../../src/visual/charts/parts/talkMarks.ts';
import { rates } from '../../src/visual/charts/rates.ts';
import { trust } from '../../src/visual/charts/trust.ts';
import { chartTable } from '../../src/visual/svg/chartTable.ts';
import { drawChart } from '../../src/visual/svg/drawChart.ts';
import type { FlatRow } from '../../src/visual/words/csv.ts';
import { EXAMPLES, scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

/** English words that no German sentence has. */
const ENGLISH = new RegExp(
  `\\b(?:${[
    'the of to from is it round trust worth deals? said with each both other vendor client change offer',
    'presses asks tells explains grants refuses flat no declines walks package runs negotiations line',
    'frontier points? meetings left signs satisfied',
  ]
    .join(' ')
    .replaceAll(' ', '|')})\\b`,
  'i',
);

/** The texts of a drawing or of tables. */
const texts = (markup: string): string[] =>
  [...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text!.trim()).filter((text) => text !== '');
const numbers = (markup: string): string[] => texts(markup).filter((text) => /^[−\d.,]+(?: %)?$/.test(text));

/** Everything that a scenario's author wrote, and the paths of levers. */
function authors({ title, issues, vendor, client, rivals }: Scenario): string[] {
  const options = Object.entries(issues).flatMap(([key, { label, unit, options: all }]) => [
    ...[key, label ?? '', unit],
    ...all.map(String),
  ]);
  const own = [title, vendor.name, client.name, ...rivals.map(({ name }) => name), ...options].filter(
    (one) => one !== '',
  );
  return [...own.sort((a, b) => b.length - a.length), '(?:vendor|client)\\.\\w+'];
}

function check(chart: ChartSpec, kind: ChartKind, scenario: Scenario): void {
  const german = chartInGerman(chart, kind);
  const words = new RegExp(
    authors(scenario)
      .map((word, n, all) => (n === all.length - 1 ? word : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('|'),
    'gi',
  );
  const table = chartTable(german, { line: de.page.line });
  const told = [german.description, ...texts(drawChart(german, { style: false })), ...texts(table)];
  const left = told.filter((text) => ENGLISH.test(text.replace(/\S*: (?=\d)/g, '').replace(words, '')));
  expect([...new Set(left)], kind).toEqual([]);
  expect(numbers(table)).toEqual(numbers(chartTable(chart)));
  expect(numbers(drawChart(german, { style: false })).sort()).toEqual(
    numbers(drawChart(chart, { style: false })).sort(),
  );
}

const scenarios = EXAMPLES.map((name) => readScenario(scenarioFile(name)));

describe('a chart in German', () => {
  it('has German words alone, and the same numbers, whatever the talks were', () => {
    for (const scenario of scenarios)
      for (const set of [{}, { 'before.meetings': 3 }, { 'vendor.care': 0.4, rounds: 3 }])
        for (let run = 0; run < (FULL ? 12 : 2); run++) {
          const talks = negotiate(withLevers(scenario, set as LeverSettings), { run });
          check(trust(talks), 'trust', scenario);
          check(dance(talks), 'dance', scenario);
        }
  });

  it('has German words alone where rates are drawn', () => {
    const [scenario] = scenarios as [Scenario];
    const simulation = simulate(scenario, { runs: 20, seed: 'a (seed b, run 3)' });
    const chart = rates([{ label: 'wie es ist', simulation }], { title: 'Abschlüsse' });
    expect([chartInGerman(chart, 'rates').title.subtitle].flat().join(' ').replace(/\s/g, ' ')).toBe(
      'Die dünnen Linien sind 95-%-Intervalle. (Seed a (seed b, run 3))',
    );
    check(
      rates([{ label: 'wie es ist', simulation: simulate(scenario, { runs: 20 }) }], { title: 'x' }),
      'rates',
      scenario,
    );
  });

  it('has German words alone on every map', () => {
    const scenario = scenarios.find(({ rivals }) => rivals.length > 0)!;
    const levers = mapLevers(scenario);
    for (const across of FULL ? levers : levers.slice(2, 4))
      for (const upward of levers.slice(0, 2)) {
        if (across === upward) continue;
        const points = mapSettings([across, upward]).map((one) => {
          const { 'vendor.trust': _, ...other } = one as Record<string, number>;
          return across === 'vendor.trust' ? one : (other as LeverSettings);
        });
        const work = sliced({ kind: 'map', scenario, seed: '1', points, runs: 1 });
        let step = work.next();
        while (step.done !== true) step = work.next();
        check(map(step.value as FlatRow[], { x: columnOf(across), y: columnOf(upward) }), 'map', scenario);
      }
  });

  it('has a word of its own for every kind of talk', () => {
    const said = TALK_MARKS.map(({ name }) => name);
    const { domain } = chartInGerman(
      { title: { text: '', subtitle: '', anchor: 'start' }, description: '', $schema: '', domain: said },
      'trust',
    ) as unknown as { domain: string[] };
    expect(new Set(domain).size).toBe(said.length);
    for (const [n, word] of domain.entries()) expect(word).not.toBe(said[n]);
  });
});
