/**
 * How often there is a deal under several settings, each with its interval: rescues beside their controls, one policy
 * beside another.
 */
import type { Simulation } from '../../experiments/simulate.ts';
import { percent } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { PERCENT_AXIS, tooltipText, tooltipCount, tooltipPercent } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { chart } from './parts/chartSpec.ts';
import { rowAxis, rowName, rowSizes } from './parts/rows.ts';
import { isRecord } from '../../kernel/guards.ts';
import { demandRows, isEstimate } from './parts/given.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';

export interface LabelledSimulation {
  readonly label: string;
  readonly simulation: Simulation;
}

/**
 * Draws one bar for each simulation, with its 95 % interval, in the order given.
 *
 * @param rows - Simulations with their labels; at least one.
 * @param options - `title`: the title of the chart; default the first scenario's title and what is drawn.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where there is no simulation.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, simulate, withLevers } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const careful = withLevers(scenario, { 'vendor.care': 1 });
 * const chart = charts.rates([
 *   { label: 'as it is', simulation: simulate(scenario, { runs: 20 }) },
 *   { label: 'vendor.care=1', simulation: simulate(careful, { runs: 20 }) },
 * ]);
 * console.log(typeof chart.description); // string
 * ```
 */
export function rates(rows: readonly LabelledSimulation[], options: { readonly title?: string } = {}): ChartSpec {
  demandRows(rows, 'rows', 'there are no simulations', 'give simulations with their labels, at least one', (row) => {
    const simulation = isRecord(row['simulation']) ? row['simulation'] : {};
    return [
      ['label', typeof row['label'] === 'string', 'it is not a text'],
      ['simulation', isEstimate(simulation['dealRate']), 'it is not what simulate returns'],
    ];
  });
  checkKeys(options, ['title']);
  const { title = `${rows[0]!.simulation.title}: how often there is a deal` } = options;
  const data = {
    values: rows.map(({ label, simulation: { dealRate, runs } }): Datum => ({
      label: rowName(label),
      rate: dealRate.estimate,
      low: dealRate.low,
      high: dealRate.high,
      runs,
      text: percent(dealRate.estimate),
    })),
  };
  const y = rowAxis('label');
  const x = {
    field: 'rate',
    type: 'quantitative',
    title: 'deals, share of all talks',
    scale: { domain: [0, 1] },
    axis: PERCENT_AXIS,
  };
  const [{ simulation }] = rows as [LabelledSimulation];
  return chart(
    title,
    `${counted(simulation.runs, 'negotiation')} each; thin lines are 95 % intervals (seed ${simulation.seed})`,
    'Share of talks that end in a deal. ' +
      `${rows.map((row) => `${row.label}: ${percent(row.simulation.dealRate.estimate)}`).join('; ')}.`,
    {
      ...rowSizes(
        data.values.map(({ label }) => String(label)),
        26,
      ),
      layer: [
        {
          data,
          mark: { type: 'bar', color: SIDE_COLOUR.vendor, opacity: 0.75, height: 15 },
          encoding: {
            x,
            y,
            tooltip: [
              tooltipText('label', 'setting'),
              tooltipPercent('rate', 'deals'),
              tooltipPercent('low', '95 % interval, from'),
              tooltipPercent('high', 'to'),
              tooltipCount('runs', 'negotiations'),
            ],
          },
        },
        {
          data,
          mark: { type: 'rule', color: NEUTRAL_DARK, strokeWidth: 1.5 },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
        },
        {
          data,
          mark: { type: 'text', align: 'left', dx: 8, fontSize: 11, color: NEUTRAL_DARK },
          encoding: { x: { ...x, field: 'high' }, y, text: { field: 'text' } },
        },
      ],
    },
  );
}
