/** How the causes share the death: exact Shapley values, in deals per hundred talks, each with its interval. */
import { causesOf } from '../../postmortem/blame/causes.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { causeText } from '../postmortem/blameText.ts';
import { tooltipText } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { isRecord } from '../../kernel/guards.ts';
import { demand, demandPostMortem } from './parts/given.ts';
import { chart, emptyChart } from './parts/chartSpec.ts';
import { rowAxis, rowName, rowSizes } from './parts/rows.ts';
import { counted } from '../words/plural.ts';
import { ofHundred } from '../words/formatNumber.ts';
import { roleOf } from '../words/roleText.ts';

/** What is drawn of a post-mortem. */
export type BlameSource = Pick<PostMortem, 'scenario' | 'seed' | 'byHand' | 'blame'>;

/**
 * Draws how the causes share the lost deals of a post-mortem, in deals per 100 talks.
 *
 * @param postMortem - A post-mortem, made with `runs` above 0.
 * @returns A Vega-Lite specification with its data inside; where there is nothing to share, a chart that says why.
 * @throws DealbreakerError where the value is no post-mortem.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, postMortem, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const report = postMortem(negotiate(scenario, { seed: 12 }), { runs: 2, others: 0 });
 * console.log(typeof charts.blame(report).description); // string
 * ```
 */
export function blame(postMortem: BlameSource): ChartSpec {
  demandPostMortem(postMortem);
  const { scenario, seed, byHand, blame: shared } = postMortem;
  demand([['blame', shared === null || isRecord(shared), 'it is missing']], 'give what postMortem returns');
  const title = `${scenario.title}: who shares the death`;
  if (shared === null) {
    const why = byHand ? 'somebody played by hand, so that nothing can be played again' : 'the post-mortem has no runs';
    return emptyChart(title, `No cause has a share here: ${why}.`);
  }
  const causes = causesOf(scenario);
  const many = causes.length === 6 ? 'six' : 'seven';
  if (Object.values(shared.shares).every(({ low, high }) => low === 0 && high === 0))
    return emptyChart(
      title,
      `None of the ${many} causes makes a difference: as many talks close with each of them taken away.`,
    );
  const { shares, runs, dealRate, effect } = shared;
  const [vendor, client] = [roleOf(scenario, 'vendor'), roleOf(scenario, 'client')];
  const whose = (cause: string): string =>
    cause.startsWith('vendor') ? vendor : cause.startsWith('client') ? client : 'both, or the market';
  const values = [...causes]
    .sort((a, b) => shares[b]!.estimate - shares[a]!.estimate)
    .map((cause): Datum => ({
      cause: rowName(causeText(scenario, cause)),
      whose: whose(cause),
      share: 100 * shares[cause]!.estimate,
      low: 100 * shares[cause]!.low,
      high: 100 * shares[cause]!.high,
    }));
  const [x, y] = [
    { field: 'share', type: 'quantitative', title: 'share, in deals per 100 talks', axis: { tickCount: 6 } },
    rowAxis('cause'),
  ];
  const number = (field: string, title: string): object => ({ field, type: 'quantitative', title, format: '.1f' });
  return chart(
    title,
    `Of 100 such talks ${ofHundred(dealRate.asItIs.estimate)} close as things are, ` +
      `${ofHundred(dealRate.best.estimate)} with every cause taken away; the bars share the difference ` +
      `(Shapley). ${counted(runs, 'run')} of each of ${1 << causes.length} combinations; ` +
      `thin lines are 95 % intervals (seed ${seed})`,
    `Shares of ${many} causes in ${Math.round(100 * effect)} lost deals of 100. ` +
      `${values.map((value) => `${String(value['cause'])}: ${Number(value['share']).toFixed(0)}`).join('; ')}.`,
    {
      ...rowSizes(
        values.map(({ cause }) => String(cause)),
        26,
      ),
      layer: [
        {
          data: { values },
          mark: { type: 'bar', height: 15 },
          encoding: {
            x,
            y,
            color: {
              field: 'whose',
              type: 'nominal',
              title: null,
              scale: {
                domain: [vendor, client, 'both, or the market'],
                range: [SIDE_COLOUR.vendor, SIDE_COLOUR.client, '#bdbdbd'],
              },
            },
            tooltip: [
              tooltipText('cause', 'cause'),
              number('share', 'deals per 100'),
              number('low', '95 % interval, from'),
              number('high', 'to'),
            ],
          },
        },
        {
          data: { values },
          mark: { type: 'rule', color: NEUTRAL_DARK, strokeWidth: 1.5 },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
        },
      ],
    },
  );
}
