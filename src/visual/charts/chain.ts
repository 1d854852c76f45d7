/**
 * The essay's chain: how many talks fail after each number of meetings, with what the meetings bring clamped, and in
 * the null models.
 */
import { isRecord } from '../../kernel/guards.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { formatCount, percent } from '../words/formatNumber.ts';
import { PERCENT_AXIS, tooltipPercent, tooltipText } from './parts/axes.ts';
import type { ChartSpec, Datum } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH, legendColumns } from './parts/chartSpec.ts';
import { demand, demandRows, isEstimate } from './parts/given.ts';

/** What is drawn of a chain. */
export interface ChainSource {
  readonly title: string;
  readonly seed: string;
  readonly runs: number;
  readonly meetings: readonly number[];
  readonly points: readonly {
    readonly rule: string;
    readonly clamp: string;
    readonly meetings: number;
    readonly failures: Estimate;
  }[];
}

/** A line, with a colour and a dash that stay apart in greyscale. */
const LINES: Readonly<Record<string, readonly [colour: string, dash: readonly number[]]>> = {
  'nothing clamped': ['#222', [1, 0]],
  'understanding clamped': ['#1b4f8f', [6, 3]],
  'trust clamped': ['#d9730d', [2, 2]],
  'both clamped': ['#7a3e9d', [8, 3, 2, 3]],
  'flexibility clamped': ['#2f7d4f', [1, 3]],
  'trust plays no part': ['#999', [6, 3]],
  'no break point': ['#bbb', [2, 2]],
};

/**
 * Draws the failure rate over the number of meetings, one line for each clamp and each null model.
 *
 * @param found - What `chain` of `dealbreaker/validation` returns.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the value is no chain.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 * import { chain } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const found = chain(scenario, { meetings: [0, 4], runs: 5 });
 * console.log(typeof charts.chain(found).description); // string
 * ```
 */
export function chain(found: ChainSource): ChartSpec {
  demand(
    [['points', isRecord(found) && Array.isArray(found['points']), 'it is missing']],
    'give what chain of dealbreaker/validation returns',
  );
  demandRows(found.points, 'points', 'there are no points', 'give what chain returns', (point) => [
    ['failures', isEstimate(point['failures']), 'it is not an estimate'],
    ['meetings', typeof point['meetings'] === 'number', 'it is not a number'],
  ]);
  const lineOf = ({ rule, clamp }: ChainSource['points'][number]): string =>
    rule !== 'as it is' ? rule : `${clamp} clamped`;
  const names = [...new Set(found.points.map(lineOf))];
  const values = found.points.map((point): Datum => ({
    meetings: String(point.meetings),
    line: lineOf(point),
    failures: point.failures.estimate,
    low: point.failures.low,
    high: point.failures.high,
  }));
  const x = { field: 'meetings', type: 'ordinal', sort: found.meetings.map(String), axis: { labelAngle: 0 } };
  const y = { field: 'failures', type: 'quantitative', scale: { domain: [0, 1] }, axis: PERCENT_AXIS };
  const of = (place: 0 | 1): object => ({
    field: 'line',
    type: 'nominal',
    title: null,
    legend: { columns: legendColumns(names, 3), symbolOpacity: 1 },
    scale: { domain: names, range: names.map((name) => LINES[name]?.[place] ?? ['#222', [1, 0]][place]) },
  });
  const ends = found.points.filter(({ rule, clamp }) => rule === 'as it is' && clamp === 'nothing');
  return chart(
    `${found.title}: what meetings save`,
    `${formatCount(found.runs)} negotiations a point, on the same luck; thin lines are 95 % intervals ` +
      `(seed ${found.seed})`,
    'Share of talks that fail, by the number of meetings before the table. ' +
      `${ends.map(({ meetings, failures }) => `${meetings}: ${percent(failures.estimate)}`).join('; ')}.`,
    {
      width: CHART_WIDTH,
      height: 300,
      data: { values },
      layer: [
        {
          mark: { type: 'rule', opacity: 0.5 },
          encoding: {
            x: { ...x, title: 'meetings before the table' },
            y: { ...y, field: 'low', title: 'failures, share of all talks' },
            y2: { field: 'high' },
            color: of(0),
          },
        },
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: { x, y: { ...y, title: 'failures, share of all talks' }, color: of(0), strokeDash: of(1) },
        },
        {
          mark: { type: 'point', filled: true, size: 45 },
          encoding: {
            x,
            y: { ...y, title: 'failures, share of all talks' },
            color: of(0),
            tooltip: [
              tooltipText('line', 'line'),
              tooltipText('meetings', 'meetings'),
              tooltipPercent('failures', 'failures'),
              tooltipPercent('low', '95 % interval, from'),
              tooltipPercent('high', 'to'),
            ],
          },
        },
      ],
    },
  );
}
