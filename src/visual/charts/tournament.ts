/** The tournament table: every policy's mean utility over all its games, with its interval, the best on top. */
import type { Estimate } from '../../statistics/estimate.ts';
import { tooltipText, tooltipNumber, tooltipPercent } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { isRecord } from '../../kernel/guards.ts';
import { demand, demandRows, isEstimate } from './parts/given.ts';
import { chart } from './parts/chartSpec.ts';
import { rowAxis, rowName, rowSizes } from './parts/rows.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';

/** What is drawn of a tournament. */
export interface TournamentRanking {
  readonly seed: string;
  readonly runs: number;
  readonly scenarios: readonly string[];
  readonly table: readonly {
    readonly policy: string;
    readonly utility: Estimate;
    readonly dealRate: Estimate;
    readonly satisfied: Estimate;
    readonly satisfies: Estimate;
    readonly beats: readonly string[];
  }[];
}

/**
 * Draws the mean utility of every policy of a tournament, with its 95 % interval.
 *
 * @param result - A tournament, or as much of it as its table.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the value is no tournament.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, tournament } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const result = tournament(['micro+silent', 'timeDependent+candid'], [scenario], { runs: 4 });
 * console.log(typeof charts.tournament(result).description); // string
 * ```
 */
export function tournament(result: TournamentRanking): ChartSpec {
  const mend = 'give what tournament returns';
  demand([['result', isRecord(result) && Array.isArray(result.scenarios), 'it is not a tournament']], mend);
  const { seed, runs, scenarios, table } = result;
  demandRows(table, 'table', 'nobody took part', mend, (row) => [
    ['policy', typeof row['policy'] === 'string', 'it is not a name'],
    ['utility', isEstimate(row['utility']), 'it is not an estimate'],
    ['dealRate', isEstimate(row['dealRate']), 'it is not an estimate'],
    ['satisfied', isEstimate(row['satisfied']), 'it is not an estimate'],
    ['satisfies', isEstimate(row['satisfies']), 'it is not an estimate'],
    ['beats', Array.isArray(row['beats']), 'it is not a list'],
  ]);
  const values = table.map(({ policy, utility, dealRate, satisfied, satisfies, beats }): Datum => ({
    policy: rowName(policy),
    utility: utility.estimate,
    low: utility.low,
    high: utility.high,
    deals: dealRate.estimate,
    satisfied: satisfied.estimate,
    satisfies: satisfies.estimate,
    label: `satisfied ${twoDecimals(satisfied.estimate)}`,
    beats: beats.length === 0 ? 'nobody for sure' : beats.join(', '),
  }));
  const y = rowAxis('policy');
  const x = {
    field: 'utility',
    type: 'quantitative',
    title: 'utility over all games, failures included, from 0 to 1',
    scale: { domain: [0, 1] },
  };
  return chart(
    'Tournament',
    `${scenarios.join(', ')}; every policy against every one in both seats, ${counted(runs, 'run')} of each pair; ` +
      `lines are 95 % intervals; satisfied: its own satisfaction, from 1 to 5 (seed ${seed})`,
    'Policies by mean utility. ' +
      values
        .map(({ policy, utility, label }) => `${String(policy)}: ${Number(utility).toFixed(3)}, ${String(label)} of 5`)
        .join('; ') +
      '.',
    {
      ...rowSizes(
        values.map(({ policy }) => String(policy)),
        22,
      ),
      data: { values },
      layer: [
        { mark: { type: 'bar', color: SIDE_COLOUR.vendor, opacity: 0.35, height: 12 }, encoding: { x, y } },
        {
          mark: { type: 'rule', color: NEUTRAL_DARK, strokeWidth: 2 },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
        },
        {
          mark: { type: 'text', align: 'left', dx: 8, fontSize: 11, color: NEUTRAL_DARK },
          encoding: { x: { ...x, field: 'high' }, y, text: { field: 'label' } },
        },
        {
          mark: { type: 'point', filled: true, color: SIDE_COLOUR.vendor, size: 50, opacity: 1 },
          encoding: {
            x,
            y,
            tooltip: [
              tooltipText('policy', 'policy'),
              tooltipNumber('utility', 'utility'),
              tooltipNumber('low', '95 % interval, from'),
              tooltipNumber('high', 'to'),
              tooltipPercent('deals', 'deals'),
              tooltipNumber('satisfied', 'its satisfaction, 1 to 5'),
              tooltipNumber('satisfies', "the other side's, 1 to 5"),
              tooltipText('beats', 'really better than'),
            ],
          },
        },
      ],
    },
  );
}
