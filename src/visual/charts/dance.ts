/**
 * The negotiation dance (Raiffa 1982): both sides' offers, one after the other, in the plane of the two true utilities,
 * beside what was possible and what each ended with.
 */
import { SIDES, perSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { counted } from '../words/plural.ts';
import { packageText } from '../words/packageText.ts';
import { headline } from '../story/endingText.ts';
import { plainStyle } from '../page/style.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { WorthOptions } from './parts/axes.ts';
import { tooltipText, tooltipCount, tooltipNumber, utilityAxis, worthDomain, worthPair } from './parts/axes.ts';
import { NEUTRAL_DARK, sideName } from './parts/colours.ts';
import { utilityPlane } from './parts/utilityPlane.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { demandNegotiation } from './parts/given.ts';
import { chart, CHART_WIDTH, textLayers } from './parts/chartSpec.ts';
import type { StepLine } from './parts/placeLabels.ts';
import { placeLabels } from './parts/placeLabels.ts';
import { roleOf } from '../words/roleText.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { worthText } from '../words/worthText.ts';

/** The height of the plot, in pixels. */
const HEIGHT = 420;

/**
 * Draws the offers of both sides in the plane of the two utilities.
 *
 * @param negotiation - A negotiation with its record, as `negotiate` returns it.
 * @param options - `points`: whether worths are in points; default false.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where nothing was recorded.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const chart = charts.dance(negotiate(scenario, { seed: 12 }));
 * console.log(typeof chart.description); // string
 * ```
 */
export function dance(negotiation: Negotiation, options: WorthOptions = {}): ChartSpec {
  demandNegotiation(negotiation);
  checkKeys(options, ['points'] satisfies (keyof WorthOptions)[]);
  const { scenario, events, ending, satisfaction } = negotiation;
  const {
    layers,
    named,
    frontiers,
    missing,
    points,
    series: { colour, shape },
  } = utilityPlane(scenario, options);
  const [x, y] = [utilityAxis(scenario, 'vendor', options), utilityAxis(scenario, 'client', options)];
  const offers = events
    .filter((event) => event.kind === 'offer')
    .map((event): Datum => ({
      series: sideName(scenario, event.by),
      step: event.index,
      round: event.round + 1,
      ...worthPair(
        scenario,
        perSide((side) => event[side].utility!),
        options,
      ),
      package: packageText(scenario, event.package!),
    }));
  const order: SpecFragment = { field: 'step', type: 'quantitative' };
  const end = ending.kind === 'agreement' ? 'the deal' : 'what each ended with';
  const last: Datum = {
    ...worthPair(scenario, ending.utility, options),
    end,
    vendorSatisfied: satisfaction.vendor.whole,
    clientSatisfied: satisfaction.client.whole,
  };
  const satisfied =
    'Satisfied, from 1 to 5: ' +
    `${SIDES.map((side) => `${sideName(scenario, side)} ${twoDecimals(satisfaction[side].whole)}`).join(', ')}.`;
  const ended = SIDES.map(
    (side) => `${roleOf(scenario, side)} ${worthText(scenario, side, ending.utility[side], options)}`,
  );
  return chart(
    `${scenario.title}: the dance`,
    `Every mark is an offer, joined in the order in which it was made. ${missing}` +
      `${headline(negotiation, plainStyle)} ${satisfied} (seed ${negotiation.seed}, run ${negotiation.run})`,
    'Offers of both sides in the plane of the two utilities. ' +
      `${SIDES.map((side) => offersDescription(negotiation, side, options)).join(' ')} ` +
      `${headline(negotiation, plainStyle)} What each ended with: ` +
      `${ended.join(', ')}. ` +
      `${satisfied} ` +
      (named.length === 0 ? missing.trim() : `${named.join('; ')}.`),
    {
      width: CHART_WIDTH,
      height: HEIGHT,
      layer: [
        ...layers,
        {
          data: { values: offers },
          mark: { type: 'line', strokeWidth: 1.2, opacity: 0.8 },
          encoding: { x, y, order, color: colour },
        },
        {
          data: { values: offers },
          mark: { type: 'point', filled: true, size: 45, opacity: 0.9 },
          encoding: {
            x,
            y,
            color: colour,
            shape,
            tooltip: [
              tooltipText('series', 'offer of'),
              tooltipCount('round', 'round'),
              tooltipNumber('vendor', `worth to the ${roleOf(scenario, 'vendor')}`),
              tooltipNumber('client', `worth to the ${roleOf(scenario, 'client')}`),
              tooltipText('package', 'package'),
            ],
          },
        },
        {
          data: { values: [last] },
          mark: {
            type: 'point',
            shape: ending.kind === 'agreement' ? 'circle' : 'cross',
            filled: ending.kind !== 'agreement',
            size: 260,
            color: NEUTRAL_DARK,
            opacity: 1,
            strokeWidth: 2.5,
          },
          encoding: {
            x,
            y,
            tooltip: [
              tooltipText('end', 'ending'),
              tooltipNumber('vendor', roleOf(scenario, 'vendor')),
              tooltipNumber('client', roleOf(scenario, 'client')),
              tooltipNumber('vendorSatisfied', `${roleOf(scenario, 'vendor')}'s satisfaction, 1 to 5`),
              tooltipNumber('clientSatisfied', `${roleOf(scenario, 'client')}'s satisfaction, 1 to 5`),
            ],
          },
        },
        ...textLayers(
          { values: [last] },
          endLabel(
            scenario,
            options,
            last,
            frontiers,
            [...points, ...offers].map(({ vendor, client }) => ({ x: Number(vendor), y: Number(client) })),
          ),
          { x, y, text: { field: 'end' } },
        ),
      ],
    },
  );
}

/** The name of the end, where neither the frontier nor an offer nor a named point is. */
function endLabel(
  scenario: Scenario,
  unit: WorthOptions,
  last: Datum,
  frontiers: readonly StepLine[],
  marks: readonly { readonly x: number; readonly y: number }[],
): SpecFragment {
  const { vendor, client, end } = last;
  const plot = {
    width: CHART_WIDTH,
    height: HEIGHT,
    x: worthDomain(scenario, 'vendor', unit),
    y: worthDomain(scenario, 'client', unit),
  } as const;
  // Twice the size of its mark away.
  const [place] = placeLabels(
    [{ x: Number(vendor), y: Number(client), text: `  ${String(end)}` }],
    frontiers,
    marks,
    plot,
  );
  const { dx, dy, align } = place ?? { dx: 4, dy: 18, align: 'left' };
  return { dx: 3 * dx, dy, align, color: NEUTRAL_DARK, fontSize: 11, fontWeight: 'bold' };
}

function offersDescription({ scenario, events }: Negotiation, side: 'vendor' | 'client', unit: WorthOptions): string {
  const offers = events.filter((event) => event.kind === 'offer' && event.by === side);
  if (offers.length === 0) return `${sideName(scenario, side)} made no offer.`;
  const [first, last] = [offers[0]!, offers.at(-1)!];
  const worth = SIDES.map(
    (one) => `${worthText(scenario, one, first[one].utility!, unit)} to the ${roleOf(scenario, one)}`,
  );
  return (
    `${sideName(scenario, side)} made ${counted(offers.length, 'offer')}, worth ${worth.join(' and ')} ` +
    `at first, ${SIDES.map((one) => worthText(scenario, one, last[one].utility!, unit)).join(' and ')} at last.`
  );
}
