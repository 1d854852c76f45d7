/**
 * What would have saved this very run: every rescue with the share of other failed runs that the same change saves, its
 * interval, and how far the lever had to move.
 */
import type { Change } from '../../postmortem/changes/lever.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { changeInWords } from '../story/changes/changeInWords.ts';
import { listed } from '../page/wrapText.ts';
import { PERCENT_AXIS, tooltipText, tooltipNumber, tooltipPercent } from './parts/axes.ts';
import { SIDE_COLOUR, SIDE_SHAPE, NEUTRAL_DARK } from './parts/colours.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { isRecord } from '../../kernel/guards.ts';
import { demand, demandPostMortem } from './parts/given.ts';
import { chart, emptyChart } from './parts/chartSpec.ts';
import { rowAxis, rowName, rowSizes } from './parts/rows.ts';
import { percent } from '../words/formatNumber.ts';
import { roleOf } from '../words/roleText.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The largest number of rescues that are drawn, the best first; the chart stays lower than a page of A4. */
const MAX_RESCUES = 10;

/** The longest line of a rescue's name, in letters. */
const LINE_LENGTH = 40;

/** Who may move a lever, with colour and shape: the colours differ in lightness. */
const moversOf = (scenario: Scenario) => [
  ...SIDES.map((side) => ({ name: roleOf(scenario, side), colour: SIDE_COLOUR[side], shape: SIDE_SHAPE[side] })),
  { name: 'both sides', colour: NEUTRAL_DARK, shape: 'diamond' },
  { name: 'the market', colour: '#bdbdbd', shape: 'triangle-up' },
];

/** What is drawn of a post-mortem. */
export type RescuesSource = Pick<PostMortem, 'scenario' | 'seed' | 'run' | 'ending' | 'byHand' | 'rescues'>;

/**
 * Draws the rescues of a post-mortem and the share of other failed runs that each saves.
 *
 * @param postMortem - A post-mortem.
 * @returns A Vega-Lite specification with its data inside; where there is no rescue, a chart that says why.
 * @throws DealbreakerError where the value is no post-mortem.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, postMortem, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const report = postMortem(negotiate(scenario, { seed: 12 }), { runs: 0, others: 2 });
 * console.log(typeof charts.rescues(report).description); // string
 * ```
 */
export function rescues(postMortem: RescuesSource): ChartSpec {
  demandPostMortem(postMortem);
  const { scenario, seed, run, ending, byHand, rescues: all } = postMortem;
  demand(
    [
      ['rescues', Array.isArray(all), 'it is not a list'],
      ['ending', isRecord(ending), 'it is missing'],
    ],
    'give what postMortem returns',
  );
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
    const sides = [...new Set(changes.map(({ side }) => (side === null ? 'the market' : roleOf(scenario, side))))];
    const { saves, effort } = rescue;
    return {
      lever: rowName(listed(changes.map((change) => changeInWords(scenario, shortened(change)))), LINE_LENGTH),
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
    axis: PERCENT_AXIS,
  };
  const movers = moversOf(scenario).filter(({ name }) => values.some((value) => value['whose'] === name));
  const byMover = (range: readonly string[]): SpecFragment => ({
    field: 'whose',
    type: 'nominal',
    title: 'whose move',
    scale: { domain: movers.map(({ name }) => name), range },
  });
  const color = byMover(movers.map(({ colour }) => colour));
  const shape = byMover(movers.map((mover) => mover.shape));
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
    `${'changes' in all[0]! ? 'Two levers together' : 'Each lever alone'}, moved no further than it takes to save ` +
      `this run; ${others === 0 ? 'no other run was tried' : 'thin lines are 95 % intervals'}` +
      `${all.length > MAX_RESCUES ? `; the first ${MAX_RESCUES} of ${all.length}` : ''} (seed ${seed}, run ${run})`,
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
                mark: { type: 'point', filled: true, size: 110, opacity: 1, stroke: NEUTRAL_DARK, strokeWidth: 0.8 },
                encoding: { x, y, color, shape, tooltip },
              },
            ],
    },
  );
}

/** A change with its numbers in three digits. */
const shortened = (change: Change): Change => ({
  ...change,
  from: shortNumber(change.from),
  to: shortNumber(change.to),
});
const shortNumber = (setting: number | string): number | string =>
  typeof setting === 'number' ? Number(setting.toPrecision(3)) : setting;

const oneLine = (name: unknown): string => String(name).replaceAll('\n', ' ');

/** A rescue in words. */
const rescueDescription = ({ lever, share }: Datum): string =>
  share === null ? oneLine(lever) : `${oneLine(lever)} saves ${percent(Number(share))} of other failed runs`;
