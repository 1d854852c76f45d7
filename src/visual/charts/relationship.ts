/** A relationship over its deals: trust, satisfaction and tenure, one under the other, with how each deal ended. */
import type { Dealings } from '../../dealings/dealings.ts';
import { SIDES } from '../../domain/side.ts';
import { isRecord } from '../../kernel/guards.ts';
import { asScenario } from '../../scenario/read/read.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { nameOf } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { tooltipCount, tooltipNumber, tooltipText, wholeTicks } from './parts/axes.ts';
import type { ChartSpec, Datum, SpecFragment } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH, legendColumns } from './parts/chartSpec.ts';
import { colourBySide, dashBySide, sideName } from './parts/colours.ts';
import { demand, demandRows } from './parts/given.ts';

/** How a deal ended, with a sign and a colour that stay apart in greyscale. */
const ENDINGS = [
  ['deal, renewed', 'circle', '#222'],
  ['deal, then left', 'triangle-down', '#d9730d'],
  ['no deal', 'cross', '#b3261e'],
] as const;

/**
 * Draws trust, satisfaction and tenure over the deals of one sequence. Each client is a line of its own, so that a line
 * that breaks is a client that left.
 *
 * @param found - What `dealings` returns.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the value is no such result.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { dealings, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(typeof charts.relationship(dealings(scenario, { deals: 3, seed: 7 })).description); // string
 * ```
 */
export function relationship(found: Dealings): ChartSpec {
  const mend = 'give what dealings returns';
  demand([['deals', isRecord(found) && Array.isArray(found['deals']), 'it is missing']], mend);
  demandRows(found.deals, 'deals', 'there are no deals', mend, (deal) => [
    ['row', isRecord(deal['row']) && Number.isFinite(deal['row']['deal']), 'it is not the row of a deal'],
  ]);
  const scenario = asScenario(found.scenario);
  const rows = found.deals.map(({ row }) => row).filter(({ client }) => client !== null);
  const byside = rows.flatMap((row) =>
    SIDES.map((side): Datum => ({
      deal: String(row.deal),
      line: `${row.client} ${side}`,
      side: sideName(scenario, side),
      trust: side === 'client' ? row.trust : row.vendorTrust,
      satisfaction: side === 'client' ? row.satisfaction : row.vendorSatisfaction,
    })),
  );
  const tenure = rows.map((row): Datum => ({
    deal: String(row.deal),
    tenure: row.tenure,
    ended: row.ending !== 'agreement' ? 'no deal' : row.left ? 'deal, then left' : 'deal, renewed',
    to: row.to ?? '',
  }));
  const x = {
    field: 'deal',
    type: 'ordinal',
    scale: { domain: found.deals.map(({ row }) => String(row.deal)) },
    axis: { labelAngle: 0 },
  };
  const names = SIDES.map((side) => sideName(scenario, side));
  const panel = (field: string, title: string, domain: readonly number[]): SpecFragment => ({
    width: CHART_WIDTH,
    height: 120,
    data: { values: byside },
    mark: { type: 'line', strokeWidth: 2, point: { size: 35 } },
    encoding: {
      x: { ...x, title: null },
      y: { field, type: 'quantitative', title, scale: { domain }, axis: { tickCount: 5 } },
      color: {
        ...colourBySide(scenario, 'whose'),
        // The panels share it.
        legend: field === 'trust' ? { columns: legendColumns(names, 2), symbolType: 'stroke', symbolSize: 400 } : null,
      },
      strokeDash: { ...dashBySide(scenario, 'whose'), legend: null },
      detail: { field: 'line', type: 'nominal' },
      tooltip: [tooltipText('deal', 'deal'), tooltipText('side', 'whose'), tooltipNumber(field, title)],
    },
  });
  const most = Math.max(1, ...rows.map((row) => row.tenure));
  const endings = ENDINGS.map(([name]) => name);
  const lost = rows.filter(({ left }) => left).length;
  return chart(
    `${scenario.title}: the relationship`,
    'A line that breaks is a client that left; the next is another one ' + `(seed ${found.seed}, run ${found.run})`,
    `Trust, satisfaction and tenure over ${counted(found.deals.length, 'deal')}. ` +
      (rows.length === 0
        ? 'Nobody sat at the table.'
        : `${nameOf(scenario, 'client')}'s trust goes from ${twoDecimals(rows[0]!.trust!)} to ` +
          `${twoDecimals(rows.at(-1)!.trust!)}; after ${lost} of them the client left.`),
    {
      vconcat: [
        panel('trust', 'trust', [0, 1]),
        panel('satisfaction', 'satisfaction, 1 to 5', [1, 5]),
        {
          width: CHART_WIDTH,
          height: 70,
          data: { values: tenure },
          mark: { type: 'point', filled: true, size: 90, opacity: 1 },
          encoding: {
            x: { ...x, title: 'deal' },
            y: {
              field: 'tenure',
              type: 'quantitative',
              title: ['tenure,', 'deals in a row'],
              scale: { domain: [-0.5, most + 0.5], nice: false },
              axis: { values: wholeTicks(0, most, 3), format: 'd' },
            },
            shape: {
              field: 'ended',
              type: 'nominal',
              title: 'how it ended',
              legend: { columns: 3 },
              scale: { domain: endings, range: ENDINGS.map((ending) => ending[1]) },
            },
            color: {
              field: 'ended',
              type: 'nominal',
              title: 'how it ended',
              scale: { domain: endings, range: ENDINGS.map((ending) => ending[2]) },
            },
            tooltip: [
              tooltipText('deal', 'deal'),
              tooltipCount('tenure', 'tenure, deals in a row'),
              tooltipText('ended', 'how it ended'),
              tooltipText('to', 'left for'),
            ],
          },
        },
      ],
      resolve: { scale: { color: 'independent', shape: 'independent' } },
    },
  );
}
