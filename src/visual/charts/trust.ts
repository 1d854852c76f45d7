/**
 * Trust from the first meeting before the table through the rounds, both edges, with what was said marked on them, and
 * the tipping point of each side that could leave: below it, what waits outside looks better than what it still hopes
 * for here.
 */
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { tippingPoints } from '../../postmortem/turning/nearWalkAway.ts';
import { headline } from '../story/endingText.ts';
import { nameOf, possessive } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { plainStyle } from '../page/style.ts';
import { roundAxis, tooltipText, tooltipCount, tooltipNumber, unitAxis } from './parts/axes.ts';
import { NEUTRAL_DARK, colourBySide, dashBySide, sideName } from './parts/colours.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { demandNegotiation } from './parts/given.ts';
import { chart, CHART_WIDTH, legendColumns, textLayers } from './parts/chartSpec.ts';
import type { LabelPlace, StepLine } from './parts/placeLabels.ts';
import { placeLabels } from './parts/placeLabels.ts';
import { firstPosition, TALK_MARKS, talkLabels, talkMarks, roundPosition } from './parts/talkMarks.ts';
import { counted } from '../words/plural.ts';

/**
 * Draws the trust of both sides in each other, each from 0 to 1, round by round, with what was said and the tipping
 * point of each side that could leave.
 *
 * @param negotiation - A negotiation with its record, as `negotiate` returns it.
 * @param options - `seats`: own code that sat in the seats, as it was given to `negotiate`; default
 * none.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where nothing was recorded.
 * @throws ScenarioError where own code that played is missing.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const chart = charts.trust(negotiate(scenario, { seed: 12 }));
 * console.log(typeof chart.description); // string
 * ```
 */
export function trust(negotiation: Negotiation, { seats }: { readonly seats?: SeatsInput } = {}): ChartSpec {
  demandNegotiation(negotiation);
  const { scenario, events } = negotiation;
  const x = roundAxis(negotiation.rounds + 0.5, {}, firstPosition(events));
  const y = unitAxis('trust', 'trust in the other, from 0 to 1');
  const lines = SIDES.flatMap((side) => trustSteps(negotiation, side));
  const talk = talkMarks(scenario, events);
  const kinds = TALK_MARKS.filter(({ name }) => talk.some((datum) => datum['said'] === name));
  const colour = {
    ...colourBySide(scenario, 'whose trust'),
    legend: {
      columns: legendColumns(
        SIDES.map((side) => sideName(scenario, side)),
        2,
      ),
      symbolType: 'stroke',
      symbolSize: 400,
      symbolStrokeWidth: 2.5,
    },
  };
  const tips = tippingPointData(negotiation, seats);
  const shape: SpecFragment = {
    field: 'said',
    type: 'nominal',
    title: 'what the other said',
    legend: { columns: 4 },
    scale: { domain: kinds.map(({ name }) => name), range: kinds.map((kind) => kind.shape) },
  };
  const labels = placedLabels(negotiation, lines, tips);
  return chart(
    `${scenario.title}: trust`,
    "Each line is one side's trust in the other; a mark on it is what the other said. " +
      (tips.length > 0 ? 'Dotted: the tipping point, below which what waits outside looks better. ' : '') +
      `${headline(negotiation, plainStyle)} ` +
      `(seed ${negotiation.seed}, run ${negotiation.run})`,
    `Trust of both sides in each other through ${counted(negotiation.rounds, 'round')}. ` +
      `${SIDES.map((side) => trustDescription(negotiation, side)).join(' ')} ` +
      `${labels.map(({ datum }) => labelDescription(datum)).join(' ')} ` +
      `${headline(negotiation, plainStyle)}`,
    {
      width: CHART_WIDTH,
      height: HEIGHT,
      layer: [
        ...(tips.length === 0
          ? []
          : [
              {
                data: { values: tips },
                mark: {
                  type: 'line',
                  interpolate: 'step-after',
                  strokeDash: [1, 4],
                  strokeWidth: 2,
                  strokeCap: 'round',
                },
                encoding: {
                  x,
                  y: { ...y, field: 'tip' },
                  color: colour,
                  detail: { field: 'stretch', type: 'nominal' },
                  tooltip: [
                    tooltipText('side', 'whose trust'),
                    { field: 'round', type: 'quantitative', title: 'round' },
                    tooltipNumber('tip', 'tipping point'),
                  ],
                },
              },
            ]),
        {
          data: { values: lines },
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
          encoding: { x, y, color: colour, strokeDash: dashBySide(scenario, 'whose trust') },
        },
        ...(talk.length === 0
          ? []
          : [
              {
                data: { values: talk },
                mark: { type: 'point', filled: true, size: 80, opacity: 1, stroke: 'white', strokeWidth: 0.7 },
                encoding: {
                  x,
                  y,
                  color: colour,
                  shape,
                  tooltip: [
                    tooltipText('words', 'said'),
                    tooltipCount('number', 'round'),
                    tooltipText('side', 'whose trust'),
                    tooltipNumber('trust', 'trust after it'),
                    tooltipNumber('change', 'change'),
                  ],
                },
              },
            ]),
        ...labels.flatMap(({ datum, place }) =>
          place === null
            ? []
            : textLayers(
                { values: [datum] },
                { ...place, fontSize: 11, color: NEUTRAL_DARK },
                { x, y, text: { field: 'label' } },
              ),
        ),
      ],
    },
  );
}

const labelDescription = ({ round, label }: Datum): string => `Round ${Math.floor(Number(round))}: ${String(label)}.`;

/** The height of the plot, in pixels. */
const HEIGHT = 300;

/** The labels of what was said, each where neither a line nor another label is. */
function placedLabels(
  { scenario, events, rounds }: Negotiation,
  lines: readonly Datum[],
  tips: readonly Datum[],
): { datum: Datum; place: LabelPlace | null }[] {
  const labels = talkLabels(scenario, events);
  const stepsOf = (data: readonly Datum[], key: string, y: string): StepLine[] =>
    [...new Set(data.map((datum) => datum[key]))].map((name) =>
      data.filter((datum) => datum[key] === name).map((datum) => ({ x: Number(datum['round']), y: Number(datum[y]) })),
    );
  const places = placeLabels(
    labels.map((datum) => ({ x: Number(datum['round']), y: Number(datum['trust']), text: String(datum['label']) })),
    [...stepsOf(lines, 'side', 'trust'), ...stepsOf(tips, 'stretch', 'tip')],
    [],
    { width: CHART_WIDTH, height: HEIGHT, x: [firstPosition(events), Math.max(2, rounds + 0.5)], y: [0, 1] },
  );
  return labels.map((datum, n) => ({ datum, place: places[n]! }));
}

/** A side's trust after every turn, from the start on. */
function trustSteps({ scenario, events, rounds }: Negotiation, side: Side): Datum[] {
  const start = events[0]![side].trust - events[0]![side].trustChange;
  const after = new Map<number, number>([[firstPosition(events), start]]);
  for (const event of events) after.set(roundPosition(event), event[side].trust);
  const points = [...after].map(([round, value]): Datum => ({ side: sideName(scenario, side), round, trust: value }));
  return [...points, { side: sideName(scenario, side), round: rounds + 0.5, trust: Number(points.at(-1)!['trust']) }];
}

function trustDescription(negotiation: Negotiation, side: Side): string {
  const first = negotiation.events[0]![side];
  return (
    `${possessive(nameOf(negotiation.scenario, side))} trust goes from ` +
    `${twoDecimals(first.trust - first.trustChange)} to ${twoDecimals(negotiation.trust[side])}.`
  );
}

/** Where each side's tipping point stood in each of its turns, in stretches without a gap. */
function tippingPointData(negotiation: Negotiation, seats: SeatsInput | undefined): Datum[] {
  const stretches: Record<string, number> = {};
  return tippingPoints(negotiation, seats).flatMap(({ side, round, tippingPoint }): Datum[] => {
    const stretch = (stretches[side] ??= 0);
    if (tippingPoint === null) {
      stretches[side] = stretch + 1;
      return [];
    }
    return [
      {
        side: sideName(negotiation.scenario, side),
        stretch: `${side} ${stretch}`,
        round: round + 1 + (side === 'client' ? 0.5 : 0),
        tip: tippingPoint,
      },
    ];
  });
}
