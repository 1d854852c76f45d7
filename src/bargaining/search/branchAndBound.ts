/**
 * Walks the packages of a space issue by issue, the most promising options first, and passes over every branch that a
 * bound rules out. It ends after a number of steps that the caller sets.
 */
import type { Space } from '../../domain/space.ts';
import type { SortedOptions } from './sortedOptions.ts';

/** What a search wants to find. */
export interface SearchGoal {
  /** A package whose Σ of the sorted values is at most this is passed over. `visit` may raise it. */
  threshold: number;
  /**
   * Tells whether packages with these sums over the first `p` positions are worth a visit.
   *
   * @param p - The number of positions that have an option.
   * @param first - The Σ of the first table so far, from its start value.
   * @param second - The Σ of the second table so far, from its start value.
   */
  promises(p: number, first: number, second: number): boolean;
  /** Takes a whole package. */
  visit(candidate: Int32Array): void;
}

/**
 * Makes the walk.
 *
 * @param space - The space of packages.
 * @param sorted - The options of every issue; they are sorted before each walk.
 * @returns A function that walks. It takes the goal and, for two tables, their flat numbers and their start values, and
 * the greatest number of steps. It returns whether it came to its end within them.
 */
export function branchAndBound(
  space: Space,
  { start, end, order, option, value, ahead }: SortedOptions,
): (
  goal: SearchGoal,
  first: Float64Array,
  firstStart: number,
  second: Float64Array,
  secondStart: number,
  maxSteps: number,
) => boolean {
  const { count, offsets } = space;
  const sumSoFar = new Float64Array(count + 1);
  const firstSoFar = new Float64Array(count + 1);
  const secondSoFar = new Float64Array(count + 1);
  const at = new Int32Array(count);
  const candidate = new Int32Array(count);

  return (goal, first, firstStart, second, secondStart, maxSteps) => {
    firstSoFar[0] = firstStart;
    secondSoFar[0] = secondStart;
    at[0] = start[0]!;
    let p = 0;
    let steps = 0;
    while (p >= 0 && steps < maxSteps) {
      const i = at[p]!;
      // Options are in falling order, so the first that cannot lead to a better package ends its issue.
      if (i === end[p]! || sumSoFar[p]! + value[i]! + ahead[p + 1]! <= goal.threshold) {
        p -= 1;
        continue;
      }
      at[p] = i + 1;
      steps += 1;
      const firstSum = firstSoFar[p]! + first[option[i]!]!;
      const secondSum = secondSoFar[p]! + second[option[i]!]!;
      if (!goal.promises(p + 1, firstSum, secondSum)) continue;
      if (p + 1 < count) {
        sumSoFar[p + 1] = sumSoFar[p]! + value[i]!;
        firstSoFar[p + 1] = firstSum;
        secondSoFar[p + 1] = secondSum;
        p += 1;
        at[p] = start[p]!;
        continue;
      }
      for (let j = 0; j < count; j++) candidate[order[j]!] = option[at[j]! - 1]! - offsets[order[j]!]!;
      goal.visit(candidate);
    }
    return p < 0;
  };
}
