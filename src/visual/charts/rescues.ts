/**
 * What would have saved this very run: every rescue with the share of other failed runs that the same change saves, its
 * interval, and how far the lever had to move.
 */
import type { PostMortem } from '../../postmortem/postMortem.ts';
import { tooltipText, tooltipNumber, tooltipPercent } from './parts/axes.ts';
import { SIDE_COLOUR, NEUTRAL_GREY, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { chart, emptyChart } from './parts/chartSpec.ts';
import { rowAxis, rowName, rowSizes } from './parts/rows.ts';

/** The largest number of rescues that are drawn, the best first. */
const MAX_RESCUES = 16;

/** What is drawn of a post-mortem. */
export type RescuesSource = Pick<PostMortem, 'scenario' | 'seed' | 'run' | 'ending' | 'byHand' | 'rescues'>;

/**
 * Draws the rescues of a post-mortem and the share of other failed runs that each saves.
 *
 * @param postMortem - A post-mortem.
 * @returns A Vega-Lite specification with its data inside; where there is no rescue, a chart that says why.
 */
export function rescues({ scenario, seed, run, ending, byHand, rescues: all }: RescuesSource): ChartSpec {
  const title = `${scenario.title}: what would have saved it`;
  if (all.length === 0)
    return emptyChart(
      title,
      ending.kind === 'agreement'
        ? 'The talks ended in a deal: there was nothing to save.'
        : byHand
          ? 'Somebody played by hand, so that the same talks cannot be played again.'
          : 'No change of one lever, and none of two that was tried, turns this run into a deal.',
    );
  const values = all.slice(0, MAX_RESCUES).map((rescue): Datum => {
    const changes = 'changes' in rescue ? rescue.changes : [rescue];
    const sides = [...new Set(changes.map(({ side }) => side ?? 'the market'))];
    const { saves, effort } = rescue;
    return {
      lever: rowName(
        changes.map(({ path, from, to }) => `${path} ${shortNumber(from)} → ${shortNumber(to)}`).join(' and '),
      ),
      whose: sides.length === 1 ? sides[0]! : 'both sides',
      share: saves?.estimate ?? null,
      low: saves?.low ?? null,
      high: saves?.high ?? null,
      effort,
    };
  });
  const y = rowAxis('lever');
  const others = all[0]!.saves?.of ?? 0;
  const known = { values: values.filter((value) => value['share'] !== null) };
  const x = {
    field: 'share',
    type: 'quantitative',
    title:
      others === 0
        ? "effort, as a share of the lever's range"
        : `share of ${others} other failed runs that the same change saves`,
    scale: { domain: [0, 1] },
    axis: { format: '.0%' },
  };
  const color = {
    field: 'whose',
    type: 'nominal',
    title: 'whose move',
    scale: {
      domain: ['vendor', 'client', 'both sides', 'the market'],
      range: [SIDE_COLOUR.vendor, SIDE_COLOUR.client, NEUTRAL_DARK, NEUTRAL_GREY],
    },
  };
  const tooltip = [
    tooltipText('lever', 'lever'),
    tooltipText('whose', 'whose move'),
    tooltipNumber('effort', 'effort'),
    tooltipPercent('share', 'saves of the others'),
    tooltipPercent('low', '95 % interval, from'),
    tooltipPercent('high', 'to'),
  ];
  return chart(
    title,
    'Each lever alone, moved no further than it takes to save this run; thin lines are 95 % intervals (seed ' +
      `${seed}, run ${run})`,
    `Rescues of one failed run. ${values.map(rescueDescription).join('; ')}.`,
    {
      ...rowSizes(
        values.map(({ lever }) => String(lever)),
        24,
      ),
      layer:
        others === 0
          ? [
              {
                data: { values },
                mark: { type: 'bar', height: 12 },
                encoding: { x: { ...x, field: 'effort' }, y, color, tooltip },
              },
            ]
          : [
              {
                data: known,
                mark: { type: 'rule', color: NEUTRAL_DARK, strokeWidth: 1.5 },
                encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
              },
              {
                data: known,
                mark: { type: 'point', filled: true, size: 110, opacity: 1 },
                encoding: { x, y, color, tooltip },
              },
            ],
    },
  );
}

/** A setting in a few digits. */
const shortNumber = (setting: number | string): string =>
  typeof setting === 'number' ? String(Number(setting.toPrecision(3))) : setting;

/** A rescue in words. */
const rescueDescription = ({ lever, share }: Datum): string =>
  share === null ? String(lever) : `${String(lever)} saves ${Math.round(100 * Number(share))} % of other failed runs`;
