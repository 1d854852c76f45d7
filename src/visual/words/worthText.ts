/** Utilities as text: as they are, or in points where the style says so. */
import type { Side } from '../../domain/side.ts';
import { SUM_ROUNDING } from '../../kernel/rounding.ts';
import { inPoints, pointsFor } from '../../scenario/read/pointsScale.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { plusMinus, pointsNumber, pointsText, threeDecimals, twoDecimals } from './formatNumber.ts';
import type { Style } from '../page/style.ts';

type Sides = Pick<Scenario, Side>;
type Unit = Pick<Style, 'points'>;

const pointsOf = (scenario: Sides, side: Side, utility: number): number => inPoints(pointsFor(scenario[side]), utility);

const pointsBetween = (scenario: Sides, side: Side, difference: number): number =>
  pointsFor(scenario[side]).total * difference;

/** A utility of a side in a table: "0.56", or "56" points; `format` writes the utility. */
export const worthNumber = (
  scenario: Sides,
  side: Side,
  utility: number,
  { points }: Unit,
  format = twoDecimals,
): string => (points === true ? pointsNumber(pointsOf(scenario, side, utility)) : format(utility));

/** A utility of a side in a sentence: "0.56", or "56 points". */
export const worthText = (
  scenario: Sides,
  side: Side,
  utility: number,
  { points }: Unit,
  format = twoDecimals,
): string => (points === true ? pointsText(pointsOf(scenario, side, utility)) : format(utility));

/** A difference of two utilities of a side in a table. */
export const gainNumber = (
  scenario: Sides,
  side: Side,
  difference: number,
  { points }: Unit,
  format = twoDecimals,
): string => (points === true ? pointsNumber(pointsBetween(scenario, side, difference)) : format(difference));

/** A difference of two utilities of a side in a sentence. */
export const gainText = (
  scenario: Sides,
  side: Side,
  difference: number,
  { points }: Unit,
  format = twoDecimals,
): string => (points === true ? pointsText(pointsBetween(scenario, side, difference)) : format(difference));

/** A difference in a sentence: "0.10", "10 points"; "less than 0.01" where that reads as 0, "nothing" where it is 0. */
export function amountText(scenario: Sides, side: Side, difference: number, unit: Unit): string {
  const text = gainText(scenario, side, difference, unit);
  if (parseFloat(text) !== 0) return text;
  return Math.abs(difference) <= SUM_ROUNDING ? 'nothing' : `less than 0.01${unit.points === true ? ' points' : ''}`;
}

/** "0.50 → 0.40", "50 → 40 points": a utility before and after; null where both are written alike. */
export function worthArrow(scenario: Sides, side: Side, before: number, after: number, unit: Unit): string | null {
  const [was, now] = [worthNumber(scenario, side, before, unit), worthNumber(scenario, side, after, unit)];
  return was === now ? null : `${was} → ${worthText(scenario, side, after, unit)}`;
}

type Mean = Pick<Estimate, 'estimate' | 'low' | 'high'>;

/** A mean that `write` writes, with half of its interval, which is a difference and which `half` writes as such. */
const withHalf = (
  scenario: Sides,
  side: Side,
  mean: Mean,
  unit: Unit,
  write: (x: number) => string,
  half: (x: number) => string,
): string =>
  plusMinus(mean, write, (x) => (unit.points === true ? twoDecimals(pointsBetween(scenario, side, x)) : half(x)));

/** "0.529 ± 0.002", "52.9 ± 0.2": a mean utility of a side with half of its interval. */
export const meanWorth = (scenario: Sides, side: Side, mean: Mean, unit: Unit, format = threeDecimals): string =>
  withHalf(scenario, side, mean, unit, (x) => worthNumber(scenario, side, x, unit, format), threeDecimals);

/** "0.10 ± 0.02", "10 ± 2": a mean difference of two utilities of a side with half of its interval. */
export const meanGain = (scenario: Sides, side: Side, mean: Mean, unit: Unit, format = threeDecimals): string =>
  withHalf(scenario, side, mean, unit, (x) => gainNumber(scenario, side, x, unit, format), format);

/** "Acme from 0 to 100 points": what the worst and the best that a side could have are in points. */
export const pointsRange = (scenario: Sides, side: Side, best: number): string =>
  `from ${pointsNumber(pointsOf(scenario, side, 0))} to ${pointsText(pointsOf(scenario, side, best))}`;

/** What writes the utilities of a side on an axis. */
export const worthWriter =
  (scenario: Sides, side: Side, unit: Unit) =>
  (utility: number): string =>
    worthNumber(scenario, side, utility, unit);

/** What an option adds to the worth of a package, in a table: its share of the utility, or its points on the sheet. */
export const optionWorth = (scenario: Sides, side: Side, key: string, worth: number, unit: Unit): string =>
  unit.points === true ? pointsNumber(optionPoints(scenario, side, key, worth)) : twoDecimals(worth);

/** The points of an option on the score sheet of a side; `worth`: its share of the utility of a package. */
export function optionPoints(scenario: Sides, side: Side, key: string, worth: number): number {
  const { least, total } = pointsFor(scenario[side]);
  return (least[key] ?? 0) + total * worth;
}
