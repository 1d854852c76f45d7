/** How well the sides understand each other, from the first meeting before the table to the last round. */
import { SIDES } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { headline } from '../story/endingText.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { nameOf, possessive } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { plainStyle } from '../page/style.ts';
import { roundAxis, unitAxis } from './parts/axes.ts';
import type { ChartSpec, Datum } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH, emptyChart } from './parts/chartSpec.ts';
import { colourBySide, dashBySide, sideName } from './parts/colours.ts';
import { demandNegotiation } from './parts/given.ts';
import { firstPosition, roundPosition } from './parts/talkMarks.ts';

/**
 * Draws how well each side understands the other, from 0 to 1: the mean of what it knows about the issues. An answer, a
 * disclosure or an explanation raises it, in meetings and at the table.
 *
 * @param negotiation - A negotiation with its record, as `negotiate` returns it. Where its scenario has nothing before
 * the table, understanding is not recorded, and the chart says so.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where nothing was recorded.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/true-relationship.json', 'utf8'));
 * const chart = charts.understanding(negotiate(scenario, { seed: 12 }));
 * console.log(typeof chart.description); // string
 * ```
 */
export function understanding(negotiation: Negotiation): ChartSpec {
  demandNegotiation(negotiation);
  const { scenario, events, rounds } = negotiation;
  const title = `${scenario.title}: understanding`;
  if (negotiation.start === undefined)
    return emptyChart(title, 'Nothing is said of the time before the table, and understanding is not recorded.');
  const lines = SIDES.flatMap((side) => steps(negotiation, side));
  return chart(
    title,
    `How well each side understands the other: the mean of what it knows about the issues. ` +
      `${headline(negotiation, plainStyle)} (seed ${negotiation.seed}, run ${negotiation.run})`,
    `Understanding of both sides through ${counted(scenario.before!.meetings, 'meeting')} and ` +
      `${counted(rounds, 'round')}. ${SIDES.map((side) => description(negotiation, side)).join(' ')}`,
    {
      width: CHART_WIDTH,
      height: HEIGHT,
      data: { values: lines },
      mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
      encoding: {
        x: roundAxis(rounds + 0.5, {}, firstPosition(events)),
        y: unitAxis('understanding', 'understanding of the other, from 0 to 1'),
        color: colourBySide(scenario, 'whose understanding'),
        strokeDash: dashBySide(scenario, 'whose understanding'),
      },
    },
  );
}

/** The height of the plot, in pixels. */
const HEIGHT = 240;

/** A side's understanding after every turn, from the start on. */
function steps({ scenario, events, rounds }: Negotiation, side: Side): Datum[] {
  const after = new Map<number, number>();
  for (const event of events) after.set(roundPosition(event), event[side].understanding!);
  const name = sideName(scenario, side);
  const points = [...after].map(([round, value]): Datum => ({ side: name, round, understanding: value }));
  return [...points, { ...points.at(-1)!, round: rounds + 0.5 }];
}

const description = ({ scenario, events }: Negotiation, side: Side): string =>
  `${possessive(nameOf(scenario, side))} goes from ${twoDecimals(events[0]![side].understanding!)} ` +
  `to ${twoDecimals(events.at(-1)![side].understanding!)}.`;
