/**
 * The map: the deal rate (or another measure) over two levers, as a heat map with the contour of one half; over one
 * lever, as a line with its interval; over three, one map for each setting of the third.
 */
import type { FlatRow } from '../words/csv.ts';
import type { ChartSpec } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import type { MapPoint } from './parts/mapPoints.ts';
import { measureColumns, mapPoints, variedLevers } from './parts/mapPoints.ts';
import { percent } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { leverTitle } from '../words/leverTitle.ts';
import { listed } from '../page/wrapText.ts';
import { inputError } from '../../kernel/problems.ts';
import { demandRows, isNumeric } from './parts/given.ts';
import { dealMeasureTitles } from './parts/dealMeasureTitles.ts';
import { isShare, middleOf } from './parts/measureScale.ts';
import { satisfactionColumns } from '../../experiments/runs/satisfactionColumns.ts';
import { heatLayers } from './parts/heatLayers.ts';
import { curveLayers } from './parts/curveLayers.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Roles } from '../words/roleText.ts';
import { roleOf } from '../words/roleText.ts';

export interface MapOptions {
  /**
   * The path of the lever across.
   *
   * @defaultValue the first lever that varies
   */
  readonly x?: string;
  /**
   * The path of the lever upward.
   *
   * @defaultValue the next lever that varies
   */
  readonly y?: string;
  /**
   * The column of the rows that is drawn: `dealRate`, `payoff.vendor`, `trust.client`, `satisfaction.vendor`,
   * `satisfaction.vendor.outcome`, `roundsPlayed` and so on; of rows of `sweepDealings` also `retention`, `survival`,
   * `satisfaction`, `firm` and so on.
   *
   * @defaultValue 'dealRate'
   */
  readonly of?: string;
  /**
   * The height of the contour, in the unit of the column.
   *
   * @defaultValue the middle of the column's range: 0.5, and 3 for satisfaction
   */
  readonly level?: number;
  /**
   * The title of the chart.
   *
   * @defaultValue what is drawn, over which levers
   */
  readonly title?: string;
  /**
   * The words for the two sides, as a scenario's `roles` has them.
   *
   * @defaultValue vendor and client
   */
  readonly roles?: Scenario['roles'] | undefined;
}

const measureTitles = (roles: Roles): Readonly<Record<string, string>> => ({
  dealRate: 'deals, share of all talks',
  ...Object.fromEntries(
    SIDES.flatMap((side) => {
      const role = roleOf(roles, side);
      return [
        [`payoff.${side}`, `what the ${role} ends with, utility`],
        [`utility.${side}`, `worth of the deals to the ${role}, utility`],
        [`trust.${side}`, `${role}'s trust at the end`],
      ];
    }),
  ),
  ...satisfactionColumns((side, name) => {
    const whose = `${roleOf(roles, side)}'s satisfaction`;
    return name === 'whole' ? `${whose}, 1 to 5` : `${whose}: ${name}, −1 to 1`;
  }),
  roundsPlayed: 'rounds begun',
  ...dealMeasureTitles(roles),
});

/**
 * Draws a measure of a sweep over the one, two or three levers that vary.
 *
 * @param rows - Rows as `sweep` or `sweepDealings` returns them.
 * @param options - The levers of the axes, the measure, the level of the contour, the title, the words for the sides.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where no lever varies, where more than three do, and where a named column is missing.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, sweep } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = sweep(scenario, { vary: { 'vendor.care': '0:1:0.5' }, runs: 20 });
 * console.log(typeof charts.map(rows, { of: 'payoff.vendor' }).description); // string
 * ```
 */
export function map(rows: readonly FlatRow[], options: MapOptions = {}): ChartSpec {
  checkKeys(options, ['x', 'y', 'of', 'level', 'title', 'roles'] satisfies (keyof MapOptions)[]);
  const { of = 'dealRate', level = middleOf(of) } = options;
  demandRows(rows, 'rows', 'nothing varies in them', 'give rows as sweep returns them', (row) => {
    const empty = row[of] === null || row[of] === undefined;
    return [
      [of, empty || isNumeric(row[of]), 'it is not a number'],
      ['runs', empty || isNumeric(row['runs']), 'it is not a number'],
    ];
  });
  const levers = mapLevers(rows, options);
  if (!measureColumns(rows).includes(of))
    throw inputError('of', `the rows have no column "${of}"`, `use one of: ${measureColumns(rows).join(', ')}`);
  const points = mapPoints(rows, of, levers);
  if (points.length === 0) throw inputError('of', `no row has a value of "${of}"`, 'choose another column');
  const name = measureTitles(options)[of]!;
  const [x, y, z] = levers;
  const seeds = [...new Set(rows.map((row) => String(row['seed'])))];
  const title =
    options.title ?? (of === 'dealRate' ? 'Where deals are made' : `${name[0]!.toUpperCase()}${name.slice(1)}`);
  const runs = [...new Set(points.map((point) => point.runs))];
  const noun = rows[0]!['type'] === 'dealSweep' ? 'relationship' : 'negotiation';
  const each =
    runs.length === 1 ? counted(runs[0]!, noun) : `${Math.min(...runs)} to ${counted(Math.max(...runs), noun)}`;
  const levelText = isShare(of) ? percent(level) : String(level);
  const subtitle = (more: string): string =>
    `${counted(points.length, 'point')}, ${each} at each${more} (seed ${seeds.join(', ')})`;
  const least = points.reduce((a, b) => (b.value < a.value ? b : a));
  const most = points.reduce((a, b) => (b.value > a.value ? b : a));
  const place = (point: MapPoint): string =>
    levers.map((lever, n) => `${lever} ${String([point.x, point.y, point.z][n])}`).join(', ');
  const description =
    `${name} over ${listed(levers)}. Least: ${least.value.toFixed(2)} at ${place(least)}. Most: ` +
    `${most.value.toFixed(2)} at ${place(most)}.`;
  if (y === undefined)
    return chart(title, subtitle(''), description, {
      width: CHART_WIDTH,
      height: 280,
      ...curveLayers(points, x!, name, of, level, levelText),
    });
  const panels = z === undefined ? [null] : [...new Set(points.map((point) => point.z))];
  const size = panels.length === 1 ? CHART_WIDTH - 90 : Math.round(CHART_WIDTH / 2) - 40;
  const drawn = panels.map((at) => ({
    width: size,
    height: Math.round(size * 0.78),
    ...(at === null ? {} : { title: { text: `${z!} ${String(at)}`, fontSize: 12, fontWeight: 'normal' } }),
    layer: heatLayers(
      points.filter((point) => z === undefined || point.z === at),
      x!,
      y,
      name,
      of,
      level,
      size,
    ),
  }));
  // The contour is drawn over the cells, where the measure crosses the level.
  const crossed = drawn.some(({ layer }) => layer.length > 1);
  return chart(
    title,
    subtitle(
      `${z === undefined ? '' : `, a map for each setting of ${leverTitle(z)}`}; 95 % intervals stand in the rows` +
        (crossed ? `; the line is where it is ${levelText}` : ''),
    ),
    description,
    drawn.length === 1 ? drawn[0]! : { columns: 2, concat: drawn },
  );
}

function mapLevers(rows: readonly FlatRow[], { x, y }: MapOptions): string[] {
  const all = variedLevers(rows);
  for (const lever of [x, y])
    if (lever !== undefined && !Object.hasOwn(rows[0] ?? {}, lever))
      throw inputError('rows', `they have no column "${lever}"`, `use what varies: ${all.join(', ')}`);
  const chosen = [x, y].filter((lever) => lever !== undefined);
  const levers = [...chosen, ...all.filter((lever) => !chosen.includes(lever))];
  if (levers.length === 0) throw inputError('rows', 'nothing varies in them', 'sweep at least one lever');
  if (levers.length > 3)
    throw inputError(
      'rows',
      `${levers.length} levers vary (${levers.join(', ')}), and a map shows three at most`,
      'keep the rows with one setting of the others',
    );
  return levers;
}
