/** What pages and tables say of satisfaction, beside what the events and the runs say. */
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { debrief } from '../../src/classroom/debrief.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { tournament } from '../../src/experiments/tournament/tournament.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { SATISFACTION } from '../../src/relationship/satisfaction.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { dance } from '../../src/visual/charts/dance.ts';
import { distribution } from '../../src/visual/charts/distribution.ts';
import { outcomes } from '../../src/visual/charts/outcomes.ts';
import { tournament as tournamentChart } from '../../src/visual/charts/tournament.ts';
import { show } from '../../src/visual/show.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';
import { satisfactionText } from '../../src/visual/story/satisfactionText.ts';
import { satisfactionPartsTable, satisfactionTable } from '../../src/visual/tables/satisfactionTable.ts';
import { tournamentTable } from '../../src/visual/tables/tournamentTable.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle, shown } from '../../src/visual/page/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const scenario = readScenario(scenarioFile('small-point'));
const page = (talks: Negotiation, before?: Negotiation): string[] =>
  layout(satisfactionText(talks, plainStyle, before)).map(shown);

/** The numbers of the line of a side. */
const cellsOf = (lines: readonly string[], side: Side): number[] =>
  lines
    .find((line) => line.trimStart().startsWith(scenario[side].name))!
    .replace(scenario[side].name, '')
    .trim()
    .split(/(?:\s|±)+/)
    .map((text) => Number(text.replace('−', '-')));

/** Holds the line of each side against the events. */
function expectRecord(talks: Negotiation, lines: readonly string[]): void {
  for (const side of SIDES) {
    const [whole, outcome, self, answers, relationship] = cellsOf(lines, side) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const count = (kind: string, own: boolean): number =>
      talks.events.filter((event) => event.kind === kind && (event.by === side) === own).length;
    const swallowed = count('grant', true) + count('refuse', false);
    expect(self).toBeCloseTo(-swallowed / (1 + swallowed), 1.9);
    expect(relationship).toBeCloseTo(2 * talks.events.at(-1)![side].trust - 1, 1.9);
    const [told, declined] = [count('tell', false), count('decline', false)];
    const [explained, refused] = [count('explain', false), count('refuse', false)];
    const shares = [
      ...(told + declined === 0 ? [] : [told / (told + declined)]),
      ...(explained + refused === 0 ? [] : [explained / (explained + refused)]),
    ];
    const mean = shares.length === 0 ? 0.5 : shares.reduce((a, b) => a + b) / shares.length;
    expect(answers).toBeCloseTo(2 * mean - 1, 1.9);
    // 3 + w_o·outcome + w_r·relationship + w_t·(self + process), of numbers that are rounded to 0.01.
    const sum = 3 + 1.58 * outcome + 1.17 * relationship + 0.5 * (self + answers);
    expect(Math.abs(whole - Math.min(5, Math.max(1, sum)))).toBeLessThan(0.03);
  }
}

describe('the table of satisfaction', () => {
  it('has for each side what its own events add up to, in every ending', () => {
    const endings = new Set<string>();
    for (let run = 0; run < 40; run++) {
      const talks = negotiate(scenario, { seed: 'table', run });
      endings.add(talks.ending.kind);
      expectRecord(talks, page(talks));
    }
    expect(endings.size).toBeGreaterThan(1);
  });

  it.runIf(FULL)('stands in a post-mortem, of a deal as of a failure', () => {
    const endings = new Set<string>();
    for (let run = 0; run < 4; run++) {
      const talks = negotiate(scenario, { seed: 'table', run });
      endings.add(talks.ending.kind);
      const told = tellPostMortem(postMortem(talks, { runs: 0, others: 0 })).replace(/\s+/g, ' ');
      const [, vendor, client] = /Satisfied, from 1 to 5: (.*?\)); (.*?\))\./.exec(told)!;
      // The line of a side: its name and its five numbers.
      const lines = [vendor!, client!].map((text) => text.replace(/[(,]|outcome|self|process|relationship|\)/g, ''));
      expectRecord(talks, lines);
    }
    expect(endings.size).toBeGreaterThan(1);
  });

  it('shows what it was the first time beside it', () => {
    const [one, other] = [0, 1].map((run) => negotiate(scenario, { seed: 'table', run })) as [Negotiation, Negotiation];
    expect(page(one, other)[0]).toMatch(/satisfied +the first time +outcome/);
    expect(page(one, other)[1]).toContain(other.satisfaction.vendor.whole.toFixed(2));
  });
});

describe('satisfaction over many talks', () => {
  const played = { runs: 40, seed: 'table' };
  const rows = [...runs(scenario, played)];
  const mean = (column: string): number =>
    rows.reduce((sum, row) => sum + Number(row[column as 'satisfaction.vendor']), 0) / rows.length;
  const columnOf = (side: Side, name: (typeof SATISFACTION)[number]): string =>
    `satisfaction.${side}${name === 'whole' ? '' : `.${name}`}`;
  const simulation = simulate(scenario, played);

  it('is the mean over the runs, whole and parts, with half an interval', () => {
    const lines = layout(satisfactionPartsTable(scenario, { simulation }, plainStyle)).map(shown);
    for (const side of SIDES) {
      const cells = cellsOf(lines, side);
      for (const [n, name] of SATISFACTION.entries()) {
        expect(Math.abs(cells[2 * n]! - mean(columnOf(side, name)))).toBeLessThanOrEqual(0.005 + 1e-9);
        const { low, high } = simulation.satisfaction[side][name];
        expect(2 * cells[2 * n + 1]!).toBeGreaterThanOrEqual(high - low - 0.01 - 1e-9);
      }
    }
  });

  it('stands in a row for each setting', () => {
    const lines = layout(satisfactionTable(scenario, [{ label: 'as it is', simulation }], plainStyle)).map(shown);
    const [vendor, , client] = lines[1]!
      .replace('as it is', '')
      .trim()
      .split(/(?:\s|±)+/)
      .map(Number);
    expect(Math.abs(vendor! - mean('satisfaction.vendor'))).toBeLessThanOrEqual(0.005 + 1e-9);
    expect(Math.abs(client! - mean('satisfaction.client'))).toBeLessThanOrEqual(0.005 + 1e-9);
  });

  it('is said by the charts of runs, and left out where the rows have none', () => {
    const means = SIDES.map((side) => `${side} ${mean(`satisfaction.${side}`).toFixed(2)}`);
    const said = `Mean satisfaction: ${means.join(', ')}.`;
    const without = rows.map(({ kind, 'utility.vendor': vendor, 'utility.client': client }) => ({
      kind,
      'utility.vendor': vendor,
      'utility.client': client,
    }));
    for (const [full, bare] of [
      [distribution(rows), distribution(without)],
      [outcomes(scenario, rows), outcomes(scenario, without)],
    ] as const) {
      expect(full.description).toContain(said);
      expect(JSON.stringify(bare)).not.toMatch(/satisf/i);
    }
    // Every run stands in a bar of each of the four histograms.
    const parts = distribution(rows)['vconcat'] as { data: { values: { runs: number }[] } }[];
    expect(parts.map(({ data }) => data.values.reduce((sum, bar) => sum + bar.runs, 0))).toEqual([40, 40, 40, 40]);
  });

  it('is drawn on the scale on which a class rated', () => {
    const hands = [1, 7, 4].map((rating, n) => ({
      kind: n === 0 ? 'impasse' : 'agreement',
      'utility.vendor': 0.5,
      'utility.client': 0.5,
      'satisfaction.client': rating,
    }));
    const [, , felt, none] = distribution(hands)['vconcat'] as {
      data: { values: { from: number; to: number; runs: number }[] };
      encoding: { x: { scale: unknown } };
    }[];
    expect(none).toBeUndefined();
    expect(felt!.encoding.x.scale).toEqual({ domain: [1, 7] });
    expect(felt!.data.values.map(({ from, to }) => [from, to])).toEqual([
      [1, 1.5],
      [6.5, 7],
      [4, 4.5],
    ]);
  });

  it('stands first among the readings of a class', () => {
    const figures = show(debrief(scenario, rows))
      .toRows()
      .map(({ figure }) => String(figure));
    const ended = figures.indexOf('what the client ended with');
    expect(figures[ended + 1]).toBe('satisfaction.vendor, deals');
    expect(figures.findIndex((figure) => figure.startsWith('trust.'))).toBeGreaterThan(
      figures.lastIndexOf('satisfaction.client.relationship, no deal'),
    );
  });

  it('is said by the dance and by a tournament', () => {
    const talks = negotiate(scenario, { seed: 'table' });
    const [vendor, client] = SIDES.map((side) => talks.satisfaction[side].whole.toFixed(2));
    expect(dance(talks).description).toContain(`${vendor!}, Birch Logistics (client) ${client!}.`);
    const result = tournament(['micro', 'hardliner'], [scenario], { runs: 4, seed: 1 });
    const felt = (policy: string): number => {
      const own = result.pairs.flatMap((pair) =>
        SIDES.flatMap((side) => (pair[side] === policy ? [pair.satisfaction[side].estimate] : [])),
      );
      return own.reduce((sum, x) => sum + x, 0) / own.length;
    };
    const lines = layout(tournamentTable(result, plainStyle)).map(shown).join(' ');
    for (const { policy } of result.table) {
      const label = `satisfied ${felt(policy).toFixed(2)}`;
      expect(tournamentChart(result).description).toContain(`, ${label} of 5`);
      expect(lines).toContain(felt(policy).toFixed(2));
    }
  });
});
