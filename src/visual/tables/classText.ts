/** The debrief of a class, for people: the table, the frontier with everybody's dot, and what to talk about. */
import type { EfficiencyPoint } from '../../analysis/efficiencySummary.ts';
import { efficiency } from '../../analysis/efficiency.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Debrief } from '../../classroom/debrief.ts';
import type { HandRow } from '../../classroom/readHands.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Block } from '../words/block.ts';
import { percent, plusMinus, twoDecimals } from '../words/formatNumber.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { packageText } from '../words/packageText.ts';
import { counted } from '../words/plural.ts';
import type { PlotAxis, PlotMark } from '../words/plot.ts';
import { plot } from '../words/plot.ts';
import type { Style } from '../words/style.ts';
import { headedColumns, listed, wrapText } from '../words/wrapText.ts';
import { columnInRoles, roleOf } from '../words/roleText.ts';
import { gainText, worthText, worthWriter } from '../words/worthText.ts';

/** A part of the debrief, which is a section of a page and a slide. */
export interface ClassPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Writes a utility of a side. */
type WorthText = (side: Side, utility: number) => string;

/**
 * The parts of a debrief.
 *
 * @param scenario - The scenario that was played.
 * @param found - The debrief of its class.
 * @param style - How names are styled, and whether worths are written in points.
 */
export function classParts(scenario: Scenario, found: Debrief, style: Style): ClassPart[] {
  const worth = (side: Side, utility: number): string => worthText(scenario, side, utility, style);
  const gain = (side: Side, utility: number): string => gainText(scenario, side, utility, style);
  const failed = found.hands.filter(({ kind }) => kind === 'impasse');
  return [
    {
      title: 'Hand by hand',
      blocks: headedColumns(
        ['hand', ...SIDES.map((side) => nameOf(scenario, side)), 'of the best sum', 'on the frontier'],
        found.hands.map((row) => [
          String(row['hand']),
          ...SIDES.map((side) => worth(side, Number(row[`utility.${side}`]))),
          row['joint'] === null ? 'no deal' : percent(Number(row['joint'])),
          row['onFrontier'] === 1 ? 'yes' : '',
        ]),
        2,
        [1, 2, 3],
      ),
    },
    { title: 'Where everybody landed', blocks: landing(scenario, found, style) },
    {
      title: 'Hands without a deal',
      blocks: failed.length === 0 ? wrapText('Every hand found a deal.', 2) : impasses(scenario, failed, worth),
    },
    ...(found.readings.length === 0
      ? []
      : [
          {
            title: 'What they said of it',
            blocks: headedColumns(
              ['reading', 'mean, deals', 'mean, no deal'],
              found.readings.map(({ reading, deals, impasses: without }) => [
                columnInRoles(scenario, reading),
                meanText(deals),
                meanText(without),
              ]),
              2,
              [1, 2],
            ),
          },
        ]),
    { title: 'What to talk about', blocks: talk(scenario, found, style, worth, gain) },
  ];
}

/** A mean with half of its interval, which one number alone does not have. */
const meanText = (mean: Estimate | null): string =>
  mean === null
    ? '–'
    : Number.isFinite(mean.high - mean.low)
      ? plusMinus(mean, twoDecimals)
      : `${twoDecimals(mean.estimate)} (one hand)`;

/** The frontier with a dot for each hand: its sign is the number of hands there, or + for ten and more. */
function landing(scenario: Scenario, found: Debrief, style: Style): Block[] {
  const { pareto, walkAway, ranges } = efficiency(scenario);
  const at = (row: HandRow): string => SIDES.map((side) => Number(row[`utility.${side}`]).toFixed(2)).join();
  const counts = new Map<string, number>();
  for (const row of found.hands) counts.set(at(row), (counts.get(at(row)) ?? 0) + 1);
  const marks: PlotMark[] = [
    ...pareto.map(({ utility }: EfficiencyPoint) => ({ x: utility.vendor, y: utility.client, sign: '·' })),
    ...found.hands.map((row) => {
      const n = counts.get(at(row))!;
      return { x: Number(row['utility.vendor']), y: Number(row['utility.client']), sign: n > 9 ? '+' : String(n) };
    }),
  ];
  const axis = (side: Side): PlotAxis => ({
    low: 0,
    high: Math.max(ranges.best[side], walkAway[side]) * 1.02,
    line: walkAway[side],
    write: worthWriter(scenario, side, style),
  });
  return [
    { kind: 'picture', draw: (width) => plot(marks, axis('vendor'), axis('client'), Math.min(56, width - 9)) },
    ...wrapText(
      `Across: what it was worth to ${styledName(scenario, 'vendor', style)}; up: to ` +
        `${styledName(scenario, 'client', style)}. A number counts the hands at its place, the dots are the ` +
        'frontier, and the dotted lines are the walk-away values.',
      2,
    ),
  ];
}

function impasses(scenario: Scenario, failed: readonly HandRow[], worth: WorthText): Block[] {
  const names = failed.map(({ hand }) => String(hand));
  const { kept } = ghostDeal(scenario);
  const left =
    kept === null
      ? 'No deal within all break points was better than none for both.'
      : `A fair deal was there: ${packageText(scenario, kept.package)}, worth ` +
        `${listed(SIDES.map((side) => `${worth(side, kept.utility[side])} to ${nameOf(scenario, side)}`))}.`;
  const had = SIDES.map(
    (side) => `${worth(side, Number(failed[0]![`utility.${side}`]))} for ${nameOf(scenario, side)}`,
  );
  return [
    ...wrapText(`${counted(names.length, 'hand')} ended without a deal: ${listed(names)}.`, 2),
    ...wrapText(`${left} Without a deal there was ${listed(had)}.`, 2),
  ];
}

/** The best and the worst hand of each side, and the hand most worth talking about. */
function talk(scenario: Scenario, found: Debrief, style: Style, worth: WorthText, gain: WorthText): Block[] {
  const of = (side: Side, row: HandRow): number => Number(row[`utility.${side}`]);
  const lines = SIDES.flatMap((side) => {
    const ranked = [...found.hands].sort((a, b) => of(side, b) - of(side, a));
    const [best, worst] = [ranked[0]!, ranked.at(-1)!];
    if (of(side, best) === of(side, worst)) return [];
    return wrapText(
      `${styledName(scenario, side, style)}: hand ${best['hand']!} ended best with ${worth(side, of(side, best))}, ` +
        `hand ${worst['hand']!} worst with ${worth(side, of(side, worst))}.`,
      2,
      2,
    );
  });
  const chosen = handToDiscuss(scenario, found, gain);
  return [...lines, ...wrapText(chosen === null ? 'No hand left anything on the table.' : chosen, 2, 2)];
}

/**
 * The hand most worth talking about, with the reason: the deal in which the two sides could have gained most without
 * harm to each other; where no deal left anything, a hand without a deal; null where there is neither.
 */
function handToDiscuss(scenario: Scenario, { hands }: Debrief, gain: WorthText): string | null {
  const left = (row: HandRow): number => Number(row['left.vendor'] ?? 0) + Number(row['left.client'] ?? 0);
  const [most] = hands.filter(({ kind }) => kind === 'agreement').sort((a, b) => left(b) - left(a));
  if (most !== undefined && left(most) > LEAST)
    return (
      `Most worth talking about is hand ${most['hand']!}: it left the most on the table, ` +
      `${gain('vendor', Number(most['left.vendor']))} for the ${roleOf(scenario, 'vendor')} or ` +
      `${gain('client', Number(most['left.client']))} for the ${roleOf(scenario, 'client')} without harm to the other.`
    );
  const failed = hands.find(({ kind }) => kind === 'impasse');
  return failed === undefined ? null : `Most worth talking about is hand ${failed['hand']!}: it ended without a deal.`;
}

/** A smaller amount left on the table is rounding. */
const LEAST = 0.005;
