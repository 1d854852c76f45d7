/** The debrief of a class, for people: the table, the frontier with everybody's dot, and what to talk about. */
import type { EfficiencyPoint } from '../../analysis/efficiencySummary.ts';
import { efficiency } from '../../analysis/efficiency.ts';
import type { GhostPoint } from '../../analysis/ghostDeal.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Debrief } from '../../classroom/debrief.ts';
import type { HandRow } from '../../classroom/readHands.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Block } from '../page/block.ts';
import { percent, plusMinus, twoDecimals } from '../words/formatNumber.ts';
import { nameOf, styledName } from '../words/naming.ts';
import { packageText } from '../words/packageText.ts';
import { counted } from '../words/plural.ts';
import type { PlotAxis, PlotMark } from '../words/plot.ts';
import { plot } from '../words/plot.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, listed, wrapText } from '../page/wrapText.ts';
import { columnInRoles } from '../words/roleText.ts';
import { gainText, worthText, worthWriter } from '../words/worthText.ts';
import { classCards, isCardColumn } from './classCards.ts';
import { classTalk, openingLines } from './classTalk.ts';

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
  const opened = openingLines(scenario, found, style);
  const cards = classCards(scenario, found, style);
  const readings = found.readings.filter(({ reading }) => !reading.startsWith('opening.') && !isCardColumn(reading));
  const failed = found.hands.filter(({ kind }) => kind === 'impasse');
  return [
    ...(cards.length === 0 ? [] : [{ title: 'What was on the cards', blocks: cards }]),
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
      blocks: failed.length === 0 ? wrapText('Every hand found a deal.', 2) : impasses(scenario, failed, worth, style),
    },
    ...(opened.length === 0 ? [] : [{ title: 'First bids', blocks: opened }]),
    ...(readings.length === 0
      ? []
      : [
          {
            title: 'Satisfaction, trust and other readings',
            blocks: headedColumns(
              ['reading', 'mean, deals', 'mean, no deal'],
              readings.map(({ reading, deals, impasses: without }) => [
                columnInRoles(scenario, reading),
                meanText(deals),
                meanText(without),
              ]),
              2,
              [1, 2],
            ),
          },
        ]),
    { title: 'What to talk about', blocks: classTalk(scenario, found, style) },
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

function impasses(scenario: Scenario, failed: readonly HandRow[], worth: WorthText, style: Style): Block[] {
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
    ...wrapText(`${left} Without a deal there ${style.points === true ? 'were' : 'was'} ${listed(had)}.`, 2),
    ...(kept === null ? [] : wrapText(leftText(scenario, failed[0]!, kept, style), 2)),
  ];
}

/** What each hand without a deal left, beside the fair deal. */
function leftText(scenario: Scenario, row: HandRow, kept: GhostPoint, style: Style): string {
  const lost = SIDES.map((side) => {
    const more = kept.utility[side] - Number(row[`utility.${side}`]);
    return `${gainText(scenario, side, more, style)} for ${nameOf(scenario, side)}`;
  });
  return `So each of them left ${listed(lost)}.`;
}
