/**
 * Bounds the own utility of the best compromise that a side believes possible from below, in a tenth of the time that
 * finding it takes. Let x and y be the gains of a package over the walk-away values. The greatest sum, S = max (x + y),
 * is found issue by issue, so that y ≤ S − x for every package; and the best compromise has x·y ≥ q, the product of any
 * allowed package. Together x² − Sx + q ≤ 0: x is at least the smaller root.
 */
import { greatestSum } from '../bargaining/search/greatestSum.ts';
import { vetoedIssue } from '../domain/breakPoints.ts';
import { total } from '../domain/space.ts';
import type { Believed } from './believedWorth.ts';
import { believedWorth } from './believedWorth.ts';
import type { View } from './view.ts';

/** `View.compromise` as a table makes it: with a number that it is never below. */
export interface BoundedCompromise {
  (): number;
  readonly least?: () => number;
}

/** More than rounding may hide. */
const SLACK = 1e-9;

/**
 * @param view - What the side sees.
 * @param witness - A package that may have a great product, such as the compromise before beliefs moved.
 * @param theirs - Memory to use, one number for every option.
 * @param packageIndex - Memory to use, one number for every issue.
 * @returns A number that `believedCompromise` is not below; −1 where neither package at hand is a compromise.
 */
export function leastCompromise(
  view: Believed & Pick<View, 'goals' | 'allowed'>,
  witness: Int32Array,
  theirs: Float64Array,
  packageIndex: Int32Array,
): number {
  const { space, goals, allowed } = view;
  const { worth, walkAway } = goals;
  believedWorth(view, theirs);
  if (!greatestSum(space, worth, 1, theirs, 1, allowed, packageIndex)) return -1;
  const x = total(space, worth, packageIndex) - walkAway;
  const y = total(space, theirs, packageIndex) - walkAway;
  let product = x > SLACK && y > SLACK ? x * y : 0;
  if (vetoedIssue(space, allowed, witness) < 0) {
    const mine = total(space, worth, witness) - walkAway;
    const other = total(space, theirs, witness) - walkAway;
    if (mine > SLACK && other > SLACK) product = Math.max(product, mine * other);
  }
  if (product === 0) return -1;
  const sum = x + y + SLACK;
  // The smaller root, written so that it loses no digits.
  return walkAway + (2 * product) / (sum + Math.sqrt(Math.max(0, sum * sum - 4 * product))) - SLACK;
}
