/** Writes the report of a sweep: the map, what each lever does in words and a small table, every point at the end. */
import { SIDES } from '../../domain/side.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { wilson } from '../../statistics/wilson.ts';
import { map } from '../../visual/charts/map.ts';
import { variedLevers } from '../../visual/charts/parts/mapPoints.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import type { Block } from '../../visual/page/block.ts';
import { formatCount, perHundred, percent, twoDecimals } from '../../visual/words/formatNumber.ts';
import { leverTitle } from '../../visual/words/leverTitle.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { verb } from '../../visual/words/pronoun.ts';
import { counted } from '../../visual/words/plural.ts';
import { headedColumns, heading, listed, wrapText } from '../../visual/page/wrapText.ts';
import { figure } from './figure.ts';
import { page } from './page.ts';
import { briefingSection, footText } from './sections.ts';
import { worthNumber } from '../../visual/words/worthText.ts';
import type { Style } from '../../visual/page/style.ts';
import { plainStyle } from '../../visual/page/style.ts';
import type { Side } from '../../domain/side.ts';

/** The most settings of a lever that get a line each; numbers beyond are put together in equal bands. */
const MAX_SETTINGS = 12;
const BANDS = 5;
/** The most points that the appendix lists. */
const MAX_POINTS = 500;

/** The page of a sweep. */
export function sweepReport(scenario: Scenario, rows: readonly SweepRow[], style: Style = plainStyle): string {
  const paths = variedLevers(rows);
  const drawn = paths.length >= 1 && paths.length <= 3;
  const points = new Set(rows.map(({ point }) => point)).size;
  const replicates = points < rows.length ? ` in each of ${formatCount(rows.length / points)} replicates` : '';
  return page({
    title: `${scenario.title}: where deals are made`,
    lead:
      `${counted(points, 'point')}, ${counted(rows[0]?.runs ?? 0, 'negotiation')} at each${replicates}` +
      `${paths.length === 0 ? '' : `, over ${listed(paths)}`}.`,
    foot: footText(rows[0]?.seed ?? '', `; scenario ${rows[0]?.scenario ?? ''}`),
    sections: [
      ...(drawn ? [{ title: 'The map', body: figure(map(rows, { roles: scenario.roles })) }] : []),
      { title: 'What it shows', body: blocksHtml(sweepText(scenario, rows, paths, style)) },
      briefingSection(scenario, style),
      { title: 'Appendix: every point', body: blocksHtml(pointTable(scenario, rows, paths, style)) },
    ],
  });
}

/** Where most and fewest talks close, and what each lever does alone. */
function sweepText(scenario: Scenario, rows: readonly SweepRow[], paths: readonly string[], style: Style): Block[] {
  if (rows.length === 0) return wrapText('The sweep has no point.');
  const least = rows.reduce((a, b) => (b.dealRate < a.dealRate ? b : a));
  const most = rows.reduce((a, b) => (b.dealRate > a.dealRate ? b : a));
  const share = (row: SweepRow): string =>
    `${percent(row.dealRate)} (${percent(row['dealRate.low'])} to ${percent(row['dealRate.high'])})`;
  const told = (row: SweepRow): string =>
    paths.length === 0
      ? share(row)
      : `${share(row)} at ${listed(paths.map((path) => `${path} ${fourDigits(row[path])}`))}`;
  return [
    ...wrapText(
      most.dealRate === least.dealRate
        ? `The share of talks that end in a deal is the same at every point: ${share(most)}.`
        : `The share of talks that end in a deal goes from ${told(least)} to ${told(most)}. In brackets: 95 % ` +
            'intervals.',
    ),
    ...paths.flatMap((path) => leverTable(scenario, rows, path, style)),
  ];
}

/** What one lever does, all settings of the others taken together. */
function leverTable(scenario: Scenario, rows: readonly SweepRow[], path: string, style: Style): Block[] {
  return [
    heading(leverTitle(path, scenario)),
    ...headedColumns(
      ['setting', 'deals of 100', '95 % interval', ...sidesHave(scenario)],
      settingGroups(rows, path).map(({ name, rows: group }) => {
        const runs = group.reduce((sum, row) => sum + row.runs, 0);
        const deals = wilson(
          group.reduce((sum, row) => sum + row.agreement, 0),
          runs,
        );
        const mean = (side: Side): string =>
          worthNumber(
            scenario,
            side,
            group.reduce((sum, row) => sum + row.runs * row[`payoff.${side}`], 0) / runs,
            style,
          );
        return [
          name,
          perHundred(deals.estimate),
          `${perHundred(deals.low)}–${perHundred(deals.high)}`,
          ...SIDES.map(mean),
        ];
      }),
      0,
      [1, 2, 3, 4],
    ),
  ];
}

const sidesHave = (scenario: Scenario): string[] =>
  SIDES.map((side) => `${nameOf(scenario, side)} ${verb(scenario, side, 'has', 'have')}`);

/** The rows by setting of a lever, in order; numbers in bands where there are many. */
function settingGroups(rows: readonly SweepRow[], path: string): { name: string; rows: SweepRow[] }[] {
  const settings = [...new Set(rows.map((row) => row[path] ?? null))];
  const numbers = settings.filter((setting) => typeof setting === 'number').sort((a, b) => a - b);
  if (numbers.length < settings.length || settings.length <= MAX_SETTINGS) {
    const ordered = numbers.length === settings.length ? numbers : settings;
    return ordered.map((setting) => ({
      name: fourDigits(setting),
      rows: rows.filter((row) => (row[path] ?? null) === setting),
    }));
  }
  const [low, high] = [numbers[0]!, numbers.at(-1)!];
  const edge = (n: number): number => low + ((high - low) * n) / BANDS;
  return Array.from({ length: BANDS }, (_, n) => ({
    name: `${fourDigits(edge(n))} to ${fourDigits(edge(n + 1))}`,
    rows: rows.filter((row) => {
      const x = Number(row[path]);
      return x >= edge(n) && (n === BANDS - 1 || x < edge(n + 1));
    }),
  })).filter(({ rows: group }) => group.length > 0);
}

/** Four digits at most. */
const fourDigits = (setting: string | number | null | undefined): string =>
  typeof setting === 'number' ? String(Number(setting.toPrecision(4))) : (setting ?? 'none');

/** Every point as a row. */
function pointTable(scenario: Scenario, rows: readonly SweepRow[], paths: readonly string[], style: Style): Block[] {
  const felt = ['trust', 'satisfaction'].flatMap((word) => SIDES.map((side) => `${word} of ${nameOf(scenario, side)}`));
  return [
    ...wrapText(
      'Deals: out of a hundred talks. What each side has: in the end, deal or no deal. ' +
        'Trust: in the other, at the end. Satisfaction: from 1 to 5. ' +
        (rows.length > MAX_POINTS ? `The first ${MAX_POINTS} of ${formatCount(rows.length)} rows.` : ''),
    ),
    ...headedColumns(
      [...paths, 'deals', '95 % interval', ...sidesHave(scenario), ...felt],
      rows
        .slice(0, MAX_POINTS)
        .map((row) => [
          ...paths.map((path) => fourDigits(row[path])),
          perHundred(row.dealRate),
          `${perHundred(row['dealRate.low'])}–${perHundred(row['dealRate.high'])}`,
          ...SIDES.map((side) => worthNumber(scenario, side, row[`payoff.${side}`], style)),
          twoDecimals(row['trust.vendor']),
          twoDecimals(row['trust.client']),
          twoDecimals(row['satisfaction.vendor']),
          twoDecimals(row['satisfaction.client']),
        ]),
      0,
      paths.map((_, n) => n).concat([0, 1, 2, 3, 4, 5, 6, 7].map((n) => n + paths.length)),
    ),
  ];
}
