/** Many relationships deal by deal: who is there, and what trust and understanding become. */
import type { DealingsSimulation } from '../../dealings/dealingsSimulation.ts';
import { isRecord } from '../../kernel/guards.ts';
import { formatCount, percent, twoDecimals } from '../words/formatNumber.ts';
import { PERCENT_AXIS, tooltipNumber, tooltipText } from './parts/axes.ts';
import type { ChartSpec, Datum, SpecFragment } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import { demand, demandRows, isEstimate } from './parts/given.ts';
import type { StyledLine } from './parts/intervalLines.ts';
import { intervalLines } from './parts/intervalLines.ts';

type Line = StyledLine<Field>;
type Field = 'dealRate' | 'survival' | 'retention' | 'trust' | 'understanding' | 'vendorUnderstanding';

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
    const x = { field: 'deal', type: 'ordinal', scale: { domain: deals }, axis: { labelAngle: 0 }, title: 'deal' };
    const y = { field: 'value', type: 'quantitative', scale: { domain: [0, 1] }, axis, title };
    return {
      width: CHART_WIDTH,
      height: 180,
      data: { values },
      layer: intervalLines({
        lines,
        columns: 3,
        x,
        y,
        tooltip: [tooltipText('line', 'line'), tooltipText('deal', 'deal'), tooltipNumber('value', title)],
        hasGaps: false,
      }),
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
