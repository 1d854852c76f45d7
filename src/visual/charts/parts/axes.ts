/** Axes and tooltips that several charts share. */
import { bestUtility } from '../../../analysis/bestUtility.ts';
import type { PerSide, Side } from '../../../domain/side.ts';
import { perSide } from '../../../domain/side.ts';
import { inPoints, pointsFor } from '../../../scenario/read/pointsScale.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { wrapLines } from '../../page/layout.ts';
import { sideName } from './colours.ts';
import type { SpecFragment } from './chartSpec.ts';
import { pointsNumber } from '../../words/formatNumber.ts';

/** An axis of a utility or another number from 0 to 1. */
export const unitAxis = (field: string, title: string | readonly string[], more: SpecFragment = {}): SpecFragment => ({
  field,
  type: 'quantitative',
  title,
  scale: { domain: [0, 1] },
  axis: { format: '.1f', tickCount: 5 },
  ...more,
});

/** The longest line of the title of an axis, in letters. */
const TITLE_LENGTH = 58;

/** A title in lines that the axis has room for. */
export const axisTitle = (text: string, length = TITLE_LENGTH): string | string[] => {
  const lines = wrapLines(text, length);
  return lines.length < 2 ? text : lines;
};

/** The end of the axis of a utility: 1, or what the best package is worth to the side where that is more. */
export const utilityEnd = (scenario: Scenario, side: Side): number =>
  Math.max(1, Number(bestUtility(scenario, side).toFixed(2)));

/** The axis of what packages are worth to a side, up to its best package where that is worth more than 1. */
export function utilityAxis(scenario: Scenario, side: Side, unit: WorthOptions = {}): SpecFragment {
  const domain = worthDomain(scenario, side, unit);
  const ends = domain.map(pointsNumber);
  const what = unit.points === true ? 'points' : 'utility';
  const title = `worth to ${sideName(scenario, side)}, ${what} from ${ends[0]!} to ${ends[1]!}`;
  return unitAxis(side, axisTitle(title), {
    scale: { domain },
    ...(unit.points === true ? { axis: { format: ',.2~f', tickCount: 5 } } : {}),
  });
}

/** In which unit worths are drawn. */
export interface WorthOptions {
  /**
   * Whether worths are in points: those of the side's score sheet, else 100 for a utility of 1.
   *
   * @defaultValue false
   */
  readonly points?: boolean | undefined;
}

/** A utility of a side in the unit of the chart. */
export const worthOf = (scenario: Scenario, side: Side, utility: number, { points }: WorthOptions): number =>
  points === true ? inPoints(pointsFor(scenario[side]), utility) : utility;

/** Both ends of the axis of a side's worths. */
export const worthDomain = (scenario: Scenario, side: Side, unit: WorthOptions): [number, number] => [
  worthOf(scenario, side, 0, unit),
  worthOf(scenario, side, utilityEnd(scenario, side), unit),
];

/** Utilities of both sides, in the unit of the chart. */
export const worthPair = (scenario: Scenario, utility: PerSide<number>, unit: WorthOptions): PerSide<number> =>
  perSide((side) => worthOf(scenario, side, utility[side], unit));

/** Whole numbers from `low` to `high`, at most `most` of them, in steps of 1, 2 or 5 times a power of ten. */
export function wholeTicks(low: number, high: number, most: number): number[] {
  const least = Math.max(1, (high - low) / Math.max(1, most - 1));
  let power = 1;
  while (10 * power <= least) power *= 10;
  const step = [1, 2, 5, 10].map((n) => n * power).find((size) => size >= least - 1e-9)!;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step + 1e-9) + 1 }, (_, n) => first + n * step);
}

/** The most rounds that are named on an axis. */
const MAX_ROUNDS = 14;

/** The axis of a share, in per cent, as sentences write it: "40 %". */
export const PERCENT_AXIS: SpecFragment = { labelExpr: "format(100 * datum.value, '.3~r') + '\u00a0%'", tickCount: 5 };

/** The axis of rounds, from 1; from `first` on where meetings come before the table: the last of them stands at 0. */
export const roundAxis = (rounds: number, more: SpecFragment = {}, first = 1): SpecFragment => ({
  field: 'round',
  type: 'quantitative',
  title: first < 1 ? 'round; up to 0: the meetings before the table' : 'round',
  scale: { domain: [first, Math.max(2, rounds)], nice: false },
  axis: { format: 'd', values: wholeTicks(first, Math.max(2, rounds), MAX_ROUNDS) },
  ...more,
});

/** Fields of a tooltip: text, two decimals, a percentage, a whole number. */
export const tooltipText = (field: string, title: string): SpecFragment => ({ field, type: 'nominal', title });
export const tooltipNumber = (field: string, title: string): SpecFragment => ({
  field,
  type: 'quantitative',
  title,
  format: '.2f',
});
export const tooltipPercent = (field: string, title: string): SpecFragment => ({
  field,
  type: 'quantitative',
  title,
  format: '.1%',
});
export const tooltipCount = (field: string, title: string): SpecFragment => ({
  field,
  type: 'quantitative',
  title,
  format: ',d',
});
