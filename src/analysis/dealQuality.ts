/** Measures a deal: its distances to the Pareto frontier and to the four solutions, and what it left on the table. */
import { inMessage } from '../kernel/guards.ts';
import type { BargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import { distanceToFrontier, leftOnTable, utilityDistance } from '../bargaining/frontier/distances.ts';
import type { UtilityPair, Solutions } from '../bargaining/frontier/solutions.ts';
import type { PerSide } from '../domain/side.ts';
import type { Prepared } from '../engine/preparation/prepared.ts';
import type { Problem } from '../kernel/problems.ts';
import { checkObject, checkReadable, problem, throwProblems } from '../kernel/problems.ts';
import { suggest } from '../kernel/nearest.ts';
import { findOption } from '../scenario/read/options.ts';
import type { Option } from '../scenario/read/scenario.ts';

/**
 * Euclidean distances in the plane of the two utilities, in [0, √2]. Null where both sides agree to no package.
 */
export interface Distances {
  /** To the nearest package of the frontier. */
  readonly pareto: number | null;
  readonly nash: number | null;
  readonly kalaiSmorodinsky: number | null;
  readonly egalitarian: number | null;
  readonly utilitarian: number | null;
  /**
   * What was left on the table, in utility: the most that the vendor can gain at no loss of the client, the most that
   * the client can gain at no loss of the vendor, and the most that the sum of both utilities can gain.
   */
  readonly leftOnTable: { readonly vendor: number; readonly client: number; readonly joint: number };
}

export interface DealQuality extends Distances {
  /** The true utility of the deal to each side, in [0, 1]. */
  readonly utility: PerSide<number>;
  /** The same with the break points kept; null where nobody has a break point, or where they leave no package. */
  readonly kept: Distances | null;
}

/**
 * Measures a deal.
 *
 * @param all - The bargaining problem with the break points set aside.
 * @param kept - The bargaining problem with the break points kept; null where there is none.
 * @param utility - The true utility of the deal to each side, in [0, 1].
 * @returns The distances in both problems.
 */
export const dealQuality = (
  all: BargainingProblem,
  kept: BargainingProblem | null,
  utility: PerSide<number>,
): DealQuality => ({
  utility,
  ...distances(all, utility),
  kept: kept === null ? null : distances(kept, utility),
});

function distances(
  { frontier, from, to, solutions, nash }: BargainingProblem,
  { vendor, client }: PerSide<number>,
): Distances {
  const deal: UtilityPair = [vendor, client];
  // Where points tie for a solution, the nearest counts.
  const toPoint = (solution: keyof Solutions): number | null =>
    from < to
      ? solutions[solution].reduce(
          (least, i) => Math.min(least, utilityDistance(deal, [frontier.first[i]!, frontier.second[i]!])),
          Infinity,
        )
      : null;
  const { first, second, joint } = leftOnTable(frontier, from, to, deal);
  return {
    pareto: distanceToFrontier(frontier, from, to, deal),
    nash: nash !== null && frontier.maxGap > 0 ? utilityDistance(deal, nash.utility) : toPoint('nash'),
    kalaiSmorodinsky: toPoint('kalaiSmorodinsky'),
    egalitarian: toPoint('egalitarian'),
    utilitarian: toPoint('utilitarian'),
    leftOnTable: { vendor: first, client: second, joint },
  };
}

/**
 * Reads a package that is written in options.
 *
 * @param prepared - The scenario.
 * @param deal - The option on each issue, by key.
 * @returns The option number on each issue, in issue order.
 * @throws ScenarioError for issues and options that the scenario does not have, and for missing issues.
 */
export function dealIn({ keys, issues }: Prepared, deal: Readonly<Record<string, Option>>): number[] {
  checkReadable('deal', deal);
  checkObject('deal', deal, 'give an option for every issue');
  const problems: Problem[] = Object.keys(deal)
    .filter((key) => !keys.includes(key))
    .map((key) => problem(`deal.${key}`, 'there is no such issue', suggest(key, keys)));
  const chosen = keys.map((key, k) => {
    const { options } = issues[k]!;
    if (!Object.hasOwn(deal, key))
      problems.push(problem(`deal.${key}`, 'it is missing', `use one of: ${options.slice(0, 12).join(', ')}`));
    const option = findOption(options, deal[key]);
    if (Object.hasOwn(deal, key) && option === undefined)
      problems.push(
        problem(
          `deal.${key}`,
          `there is no option "${inMessage(deal[key])}"`,
          suggest(inMessage(deal[key]), options.map(String)),
        ),
      );
    return option === undefined ? 0 : options.indexOf(option);
  });
  throwProblems(problems);
  return chosen;
}
