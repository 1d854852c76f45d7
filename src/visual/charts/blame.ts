/** How six causes share the death: exact Shapley values, in deals per hundred talks, each with its interval. */
import { CAUSES } from '../../postmortem/blame/causes.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { causeText } from '../postmortem/blameText.ts';
import { tooltipText } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import { inputError } from '../../kernel/problems.ts';

/**
 * Draws how the causes share the lost deals of a post-mortem, in deals per 100 talks.
 *
 * @param postMortem - A post-mortem with its blame (made with `runs` above 1).
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where the blame was left out.
 */
export function blame({ scenario, seed, blame: shared }: Pick<PostMortem, 'scenario' | 'seed' | 'blame'>): ChartSpec {
  if (shared === null)
    throw inputError(
      'blame',
      'it was left out: runs was 0, or somebody played by hand',
      'make the post-mortem with runs above 1',
    );
  const { shares, runs, dealRate, effect } = shared;
  const whose = (cause: string): string =>
    cause.startsWith('vendor') ? 'vendor' : cause.startsWith('client') ? 'client' : 'both, or the market';
  const values = [...CAUSES]
    .sort((a, b) => shares[b].estimate - shares[a].estimate)
    .map((cause): Datum => ({
      cause: causeText(scenario, cause),
      whose: whose(cause),
      share: 100 * shares[cause].estimate,
      low: 100 * shares[cause].low,
      high: 100 * shares[cause].high,
    }));
  const [x, y] = [
    { field: 'share', type: 'quantitative', title: 'share, in deals per 100 talks' },
    { field: 'cause', type: 'nominal', title: null, sort: null },
  ];
  const number = (field: string, title: string): object => ({ field, type: 'quantitative', title, format: '.1f' });
  return chart(
    `${scenario.title}: who shares the death`,
    `Of 100 such talks ${Math.round(100 * dealRate.asItIs.estimate)} close as things are, ` +
      `${Math.round(100 * dealRate.best.estimate)} with every cause taken away; the bars share the difference ` +
      `(Shapley). ${runs} runs of each of 64 combinations; thin lines are 95 % intervals (seed ${seed})`,
    `Shares of six causes in ${Math.round(100 * effect)} lost deals of 100. ` +
      `${values.map((value) => `${String(value['cause'])}: ${Number(value['share']).toFixed(0)}`).join('; ')}.`,
    {
      width: CHART_WIDTH - 150,
      height: { step: 26 },
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
                domain: ['vendor', 'client', 'both, or the market'],
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
