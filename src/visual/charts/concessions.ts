/**
 * Where each side stood on each issue, round by round: one small chart for each issue, the options in the order of the
 * vendor's wishes, its best on top.
 */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { SIDES } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { headline } from '../story/endingText.ts';
import { optionText, possessive } from '../words/naming.ts';
import { plainStyle } from '../page/style.ts';
import { roundAxis, tooltipText, tooltipCount } from './parts/axes.ts';
import { colourBySide, dashBySide, shapeBySide, sideName } from './parts/colours.ts';
import type { Datum, SpecFragment, ChartSpec } from './parts/chartSpec.ts';
import { demandNegotiation } from './parts/given.ts';
import { chart, emptyChart } from './parts/chartSpec.ts';
import { ROW_LABELS, rowName, rowSizes } from './parts/rows.ts';
import { roundPosition } from './parts/talkMarks.ts';
import { counted } from '../words/plural.ts';

/** Issues with more options than this get a numeric axis, or none with words. */
const MAX_WORDS = 12;

/**
 * Draws the option that each side asked for on each issue, round by round.
 *
 * @param negotiation - A negotiation with its record, as `negotiate` returns it.
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
 * const chart = charts.concessions(negotiate(scenario, { seed: 12 }));
 * console.log(typeof chart.description); // string
 * ```
 */
export function concessions(negotiation: Negotiation): ChartSpec {
  demandNegotiation(negotiation);
  const { scenario, events } = negotiation;
  const title = `${scenario.title}: concessions`;
  if (!events.some(({ kind }) => kind === 'offer'))
    return emptyChart(title, `Nobody made an offer. ${headline(negotiation, plainStyle)}`);
  const keys = Object.keys(scenario.issues);
  const width = plotWidth(scenario);
  return chart(
    title,
    `Where each side stood on each issue after each of its bids; ${possessive(sideName(scenario, 'vendor'))} ` +
      `best option on top. A thin line is a break point of that side. ${headline(negotiation, plainStyle)} (seed ` +
      `${negotiation.seed}, run ${negotiation.run})`,
    `${keys.length === 1 ? 'One chart' : `One chart for each of ${counted(keys.length, 'issue')}`}, round by round. ` +
      `${keys.map((key) => issueDescription(negotiation, key)).join(' ')}`,
    { vconcat: keys.map((key, n) => issueChart(negotiation, key, width, n === keys.length - 1)), spacing: 14 },
  );
}

function issueChart(negotiation: Negotiation, key: string, width: number, last: boolean): SpecFragment {
  const { scenario } = negotiation;
  const issue = scenario.issues[key]!;
  const x = roundAxis(negotiation.rounds + 0.5, last ? {} : { title: null });
  const y = optionAxis(scenario, key);
  const values = offerData(negotiation, key);
  const limits = SIDES.flatMap((side): Datum[] => {
    const point = scenario[side].breakPoints[key];
    return point === undefined
      ? []
      : [
          {
            option: inLines(point.limit),
            side: sideName(scenario, side),
            what: `${possessive(sideName(scenario, side))} break point`,
          },
        ];
  });
  return {
    title: {
      text: issue.unit === '' ? issue.label : `${issue.label} (${issue.unit})`,
      anchor: 'start',
      frame: 'group',
      fontSize: 12,
      fontWeight: 'normal',
      offset: 4,
    },
    width,
    height: plotHeight(issue.options),
    layer: [
      {
        data: { values },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2 },
        encoding: {
          x,
          y,
          order: { field: 'round', type: 'quantitative' },
          color: colourBySide(scenario),
          strokeDash: dashBySide(scenario),
        },
      },
      {
        data: { values },
        mark: { type: 'point', filled: true, size: 40, opacity: 1 },
        encoding: {
          x,
          y,
          color: colourBySide(scenario),
          shape: shapeBySide(scenario),
          tooltip: [
            tooltipText('side', 'offer of'),
            tooltipCount('number', 'round'),
            tooltipText('words', issue.label),
          ],
        },
      },
      ...(limits.length === 0
        ? []
        : [
            {
              data: { values: limits },
              mark: { type: 'rule', strokeWidth: 1 },
              encoding: {
                y,
                color: colourBySide(scenario),
                strokeDash: dashBySide(scenario),
                tooltip: [tooltipText('what', 'line'), tooltipText('option', issue.label)],
              },
            },
          ]),
    ],
  };
}

/** An option as its label: words in lines, numbers as they are. */
const inLines = (option: Option): Option => (typeof option === 'number' ? option : rowName(option));

/** Whether the options are each named on the axis. */
const inWords = (options: readonly Option[]): boolean =>
  options.length <= MAX_WORDS || options.some((option) => typeof option !== 'number');

/** The names of options that stand beside a plot. */
const namesOf = (options: readonly Option[]): string[] => (inWords(options) ? options.map(inLines).map(String) : []);

/** The width of every plot, so that the longest option's name is no wider than what the chart has beside it. */
const plotWidth = ({ issues }: Scenario): number =>
  rowSizes(
    Object.values(issues).flatMap(({ options }) => namesOf(options)),
    0,
  ).width;

/** The height of a plot: a line for every line of a name. */
function plotHeight(options: readonly Option[]): number {
  const tallest = Math.max(1, ...namesOf(options).map((name) => name.split('\n').length));
  return Math.max(50, 15 * tallest * Math.min(options.length, MAX_WORDS));
}

/** The axis of an issue: options in words, the vendor's best first; or numbers where there are very many. */
function optionAxis(scenario: Scenario, key: string): SpecFragment {
  const { options } = scenario.issues[key]!;
  const order = optionsByVendorValue(scenario, key).map(inLines);
  if (inWords(options))
    return {
      field: 'option',
      type: 'ordinal',
      title: null,
      sort: order,
      scale: { domain: order },
      axis: { ...ROW_LABELS, ...(options.length > MAX_WORDS ? { labelOverlap: true } : {}) },
    };
  return {
    field: 'option',
    type: 'quantitative',
    title: null,
    scale: { zero: false, reverse: Number(order[0]) < Number(order.at(-1)) },
  };
}

function optionsByVendorValue(scenario: Scenario, key: string): Option[] {
  const { vendor, space, keys } = prepare(asScenario(scenario));
  const from = space.offsets[keys.indexOf(key)]!;
  const worth = (option: Option): number => vendor.goals.value[from + scenario.issues[key]!.options.indexOf(option)]!;
  return [...scenario.issues[key]!.options].sort((a, b) => worth(b) - worth(a));
}

function offerData({ scenario, events }: Negotiation, key: string): Datum[] {
  return events
    .filter((event) => event.kind === 'offer')
    .map((event): Datum => ({
      side: sideName(scenario, event.by),
      round: roundPosition(event),
      number: event.round + 1,
      option: inLines(event.package![key]!),
      words: optionText(scenario, key, event.package![key]!),
    }));
}

function issueDescription(negotiation: Negotiation, key: string): string {
  const offers = offerData(negotiation, key);
  const ways = SIDES.map((side) => {
    const own = offers.filter((offer) => offer['side'] === sideName(negotiation.scenario, side));
    const [first, last] = [own[0]?.['words'], own.at(-1)?.['words']];
    return first === undefined
      ? ''
      : `${sideName(negotiation.scenario, side)} ` +
          `${first === last ? `stayed at ${String(first)}` : `went from ${String(first)} to ${String(last)}`}`;
  });
  return `${negotiation.scenario.issues[key]!.label}: ${ways.filter((way) => way !== '').join('; ')}.`;
}
