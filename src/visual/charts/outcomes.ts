/**
 * Many hands at one table: where each ended in the plane of the two utilities, beside the frontier and what theory
 * picks out.
 */
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Datum, ChartSpec } from './parts/chartSpec.ts';
import { chart, CHART_WIDTH } from './parts/chartSpec.ts';
import type { WorthOptions } from './parts/axes.ts';
import { tooltipText, tooltipNumber, utilityAxis, worthPair } from './parts/axes.ts';
import { NEUTRAL_DARK } from './parts/colours.ts';
import { counted } from '../words/plural.ts';
import { utilityPlane } from './parts/utilityPlane.ts';
import { ratedSides, satisfactionMeans } from './parts/satisfactionOf.ts';
import { demandRows, endingChecks } from './parts/given.ts';
import { asScenario } from '../../scenario/read/read.ts';
import { checkKeys } from '../../kernel/optionKeys.ts';
import { roleOf } from '../words/roleText.ts';
import { perSide } from '../../domain/side.ts';

/** A hand: `kind` of ending, and what each side ended with. Other columns are left alone. */
export type Hand = Readonly<Record<string, string | number | null>>;

export interface OutcomesOptions extends WorthOptions {
  /**
   * The title of the chart.
   *
   * @defaultValue the scenario's title and what is drawn
   */
  readonly title?: string;
}

/**
 * Draws where each hand ended in the plane of the two utilities.
 *
 * @param scenario - The scenario that was played.
 * @param hands - Rows as `debrief` or `runs` return them; at least one.
 * @param options - `title`: the title of the chart; default the scenario's title and what is drawn. `points`: whether
 * worths are in points; default false.
 * @returns A Vega-Lite specification with its data inside.
 * @throws DealbreakerError where there is no hand.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, runs } from 'dealbreaker';
 * import { charts } from 'dealbreaker/charts';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const rows = [...runs(scenario, { runs: 20 })];
 * console.log(typeof charts.outcomes(scenario, rows).description); // string
 * ```
 */
export function outcomes(scenario: Scenario, hands: readonly Hand[], options: OutcomesOptions = {}): ChartSpec {
  demandRows(hands, 'hands', 'there are none', 'give rows as debrief or runs return them, at least one', endingChecks);
  checkKeys(options, ['title', 'points'] satisfies (keyof OutcomesOptions)[]);
  asScenario(scenario);
  const {
    layers,
    named,
    missing,
    series: { colour, shape },
  } = utilityPlane(scenario, options, [
    { label: 'a deal', colour: '#0f8a6b', shape: 'circle' },
    { label: 'no deal', colour: NEUTRAL_DARK, shape: 'cross' },
  ]);
  const rated = ratedSides(hands);
  const values = hands.map((hand): Datum => ({
    hand: String(hand['hand'] ?? hand['run'] ?? ''),
    ...worthPair(
      scenario,
      perSide((side) => Number(hand[`utility.${side}`])),
      options,
    ),
    series: hand['kind'] === 'agreement' ? 'a deal' : 'no deal',
    ...Object.fromEntries(rated.map((side) => [`${side}Satisfied`, hand[`satisfaction.${side}`] ?? null])),
  }));

  const deals = values.filter(({ series }) => series === 'a deal').length;
  const [x, y] = [utilityAxis(scenario, 'vendor', options), utilityAxis(scenario, 'client', options)];
  return chart(
    options.title ?? `${scenario.title}: where every hand ended`,
    `${counted(hands.length, 'hand')}, ${counted(deals, 'deal')}. A hand without a deal stands at ` +
      `what each side was left with. ${satisfactionMeans(hands, scenario)}${missing}`,
    `${counted(hands.length, 'hand')} in the plane of the two utilities, ${counted(deals, 'deal')}. ` +
      satisfactionMeans(hands, scenario) +
      (named.length === 0 ? missing.trim() : `${named.join('; ')}.`),
    {
      width: CHART_WIDTH,
      height: 420,
      layer: [
        ...layers,
        {
          data: { values },
          mark: { type: 'point', filled: true, size: 90, opacity: 0.75, stroke: 'white', strokeWidth: 0.7 },
          encoding: {
            x,
            y,
            shape,
            color: colour,
            tooltip: [
              tooltipText('hand', 'hand'),
              tooltipText('series', 'ending'),
              tooltipNumber('vendor', roleOf(scenario, 'vendor')),
              tooltipNumber('client', roleOf(scenario, 'client')),
              ...rated.map((side) =>
                tooltipNumber(`${side}Satisfied`, `satisfaction of the ${roleOf(scenario, side)}`),
              ),
            ],
          },
        },
      ],
    },
  );
}
