/** Many relationships deal by deal: who is there, and what trust and understanding become. */
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import { isRecord } from '../../kernel/guards.ts';
import { formatCount, percent, twoDecimals } from '../words/formatNumber.ts';
import { PERCENT_AXIS, tooltipNumber, tooltipText } from './parts/axes.ts';
import type { ChartSpec, Datum, SpecFragment } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH, legendColumns } from './parts/chartSpec.ts';
import { demand, demandRows, isEstimate } from './parts/given.ts';

type Line = readonly [field: Field, name: string, colour: string, dash: readonly number[]];
type Field = 'dealRate' | 'survival' | 'retention' | 'trust' | 'understanding' | 'vendorUnderstanding';

/** The lines, each with a colour and a dash that stay apart in greyscale. */
const SHARES: readonly Line[] = [
  ['dealRate', 'tables that end in a deal', '#222', [1, 0]],
  ['survival', 'first clients that are left', '#1b4f8f', [6, 3]],
  ['retention', 'of these, those who renew', '#d9730d', [2, 2]],
];
const MEANS: readonly Line[] = [
  ['trust', "the client's trust", '#222', [1, 0]],
  ['understanding', 'the client understands', '#d9730d', [2, 2]],
  ['vendorUnderstanding', 'the vendor understands', '#1b4f8f', [6, 3]],
];

/**
 * Draws how many relationships go on, deal by deal: deals made, survival and retention; and what the client's trust and
 * both sides' understanding become. `survival` draws the cohort beside its null models.
 *
 * @param found - What `simulateDealings` returns.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the value is no such result.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, simulateDealings } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/next-deal.json', 'utf8'));
 * console.log(typeof charts.overDeals(simulateDealings(scenario, { runs: 20, deals: 3 })).description); // string
 * ```
 */
export function overDeals(found: DealingsSimulation): ChartSpec {
  const mend = 'give what simulateDealings returns';
  demand([['deals', isRecord(found) && Array.isArray(found['deals']), 'it is missing']], mend);
  demandRows(found.deals, 'deals', 'there are no deals', mend, (row) => [
    ['deal', Number.isFinite(row['deal']), 'it is not a number'],
    ...[...SHARES, ...MEANS].map(
      ([field]) => [field, row[field] === null || isEstimate(row[field]), 'it is not an estimate'] as const,
    ),
  ]);
  const deals = found.deals.map(({ deal }) => String(deal));
  const panel = (lines: readonly Line[], title: string, axis: SpecFragment): SpecFragment => {
    const values = found.deals.flatMap((row) =>
      lines.flatMap(([field, line]): Datum[] => {
        const estimate = row[field];
        return estimate === null
          ? []
          : [
              {
                deal: String(row.deal),
                line,
                value: estimate.estimate,
                low: estimate.low,
                high: estimate.high,
              },
            ];
      }),
    );
    const names = lines.map(([, name]) => name);
    const of = (place: 2 | 3): object => ({
      field: 'line',
      type: 'nominal',
      title: null,
      legend: { columns: legendColumns(names, 3), symbolType: 'stroke', symbolSize: 400, symbolStrokeWidth: 2 },
      scale: { domain: names, range: lines.map((line) => line[place]) },
    });
    const x = { field: 'deal', type: 'ordinal', scale: { domain: deals }, axis: { labelAngle: 0 }, title: 'deal' };
    const y = { field: 'value', type: 'quantitative', scale: { domain: [0, 1] }, axis, title };
    return {
      width: CHART_WIDTH,
      height: 180,
      data: { values },
      layer: [
        {
          mark: { type: 'rule', opacity: 0.6 },
          encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color: of(2) },
        },
        { mark: { type: 'line', strokeWidth: 2 }, encoding: { x, y, color: of(2), strokeDash: of(3) } },
        {
          mark: { type: 'point', filled: true, size: 40, opacity: 1 },
          encoding: {
            x,
            y,
            color: of(2),
            tooltip: [tooltipText('line', 'line'), tooltipText('deal', 'deal'), tooltipNumber('value', title)],
          },
        },
      ],
    };
  };
  const [first, last] = [found.deals[0]!, found.deals.at(-1)!];
  const trust = (row: typeof first): string => (row.trust === null ? 'none' : twoDecimals(row.trust.estimate));
  return chart(
    `${found.title}: deal by deal`,
    `${formatCount(found.runs)} relationships; thin lines are 95 % intervals (seed ${found.seed})`,
    `At deal ${last.deal} ${last.survival === null ? 'none' : percent(last.survival.estimate)} of the first clients ` +
      `are left. The client's trust goes from ${trust(first)} to ${trust(last)}.`,
    {
      vconcat: [panel(SHARES, 'share', PERCENT_AXIS), panel(MEANS, 'trust, understanding', { tickCount: 5 })],
      resolve: { scale: { color: 'independent', strokeDash: 'independent' } },
    },
  );
}
