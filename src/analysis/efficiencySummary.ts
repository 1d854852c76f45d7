/**
 * Describes one bargaining problem of a scenario in the words of the scenario: the frontier, the solutions, the zone of
 * possible agreement and the opposition.
 */
import type { BargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import type { UtilityPair } from '../bargaining/frontier/solutions.ts';
import type { PerSide } from '../domain/side.ts';
import { packageInWords } from '../engine/state/endings.ts';
import type { Prepared } from '../engine/preparation/prepared.ts';
import type { Option } from '../scenario/read/scenario.ts';

export interface EfficiencyPoint {
  /** The option on each issue, by key. */
  readonly package: Readonly<Record<string, Option>>;
  /** The true utility of the package to each side, in [0, 1]. */
  readonly utility: PerSide<number>;
}

export interface EfficiencySummary {
  /** The number of packages; above 2^53 it is rounded. */
  readonly outcomes: number;
  /**
   * The Pareto frontier: the packages that are worth at least the disagreement point to both sides and that no package
   * dominates. Of packages with equal utilities it has one. It is in falling order of the vendor's utility.
   */
  readonly pareto: readonly EfficiencyPoint[];
  /**
   * The point with the greatest product of gains over the disagreement point. All four solutions are points of
   * `pareto`; they are null where `pareto` is empty. Where `within` is above 0 this one is exact, and `pareto` may lack
   * it. Of tied points it is the one with the greatest lesser gain; where these are equal, the one with the greatest
   * lesser gain over the walk-away values, then the vendor's better one. On spaces whose frontier takes more than a
   * million steps for an issue, it is the one that the search for the greatest product
   * finds (bargaining/search/bestProduct.ts).
   */
  readonly nash: EfficiencyPoint | null;
  /** The point at which the gains, each as a share of that side's greatest gain, are most equal. */
  readonly kalaiSmorodinsky: EfficiencyPoint | null;
  /** The point with the greatest smaller gain. */
  readonly egalitarian: EfficiencyPoint | null;
  /** The point with the greatest sum of utilities. */
  readonly utilitarian: EfficiencyPoint | null;
  /** By solution: all points that tie for it (to 1e-12), for solutions with at least two such points. */
  readonly ties: Readonly<Partial<Record<Solution, readonly EfficiencyPoint[]>>>;
  /**
   * The zone of possible agreement: the number of packages that are worth at least the disagreement point to both sides
   * (null where they are too many to count), and each side's least and greatest utility on `pareto` (null where the
   * zone is empty).
   */
  readonly zopa: {
    readonly exists: boolean;
    readonly packages: number | null;
    readonly utility: { readonly least: PerSide<number>; readonly greatest: PerSide<number> } | null;
  };
  /** The distance from the nearest package to each side's best, on axes scaled by the bests: 0 (none) to √2. */
  readonly opposition: number;
  /** The utility of each side's worst and best package, in [0, 1]. */
  readonly ranges: { readonly worst: PerSide<number>; readonly best: PerSide<number> };
  /** Each side's walk-away value, or the utility of its worst package (of all) where that is greater. */
  readonly disagreement: PerSide<number>;
  /**
   * The error of `pareto`, in utility; 0 where it is exact. On spaces whose frontier has more than some hundred
   * thousand points: the most by which a package with the client's utility of a point can exceed the point's vendor
   * utility.
   */
  readonly within: number;
}

export const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
export type Solution = (typeof SOLUTIONS)[number];

const bySide = ([vendor, client]: UtilityPair): PerSide<number> => ({ vendor, client });

/**
 * Describes a bargaining problem in the issues' own words.
 *
 * @param prepared - The scenario.
 * @param found - The problem, with the vendor as the first side.
 */
export function efficiencySummary(prepared: Prepared, found: BargainingProblem): EfficiencySummary {
  const { frontier, from, to, solutions, nash } = found;
  const chosen = new Int32Array(prepared.keys.length);
  const pareto = Array.from({ length: to - from }, (_, n): EfficiencyPoint => {
    frontier.write(from + n, chosen);
    return {
      package: packageInWords(prepared, chosen),
      utility: { vendor: frontier.first[from + n]!, client: frontier.second[from + n]! },
    };
  });
  const points = (solution: Solution): EfficiencyPoint[] => solutions[solution].map((i) => pareto[i - from]!);
  const one = (solution: Solution): EfficiencyPoint | null => points(solution)[0] ?? null;
  return {
    outcomes: found.packages,
    pareto,
    nash:
      nash === null
        ? one('nash')
        : { package: packageInWords(prepared, nash.packageIndex), utility: bySide(nash.utility) },
    kalaiSmorodinsky: one('kalaiSmorodinsky'),
    egalitarian: one('egalitarian'),
    utilitarian: one('utilitarian'),
    ties: Object.fromEntries(
      SOLUTIONS.filter((solution) => solutions[solution].length > 1)
        .filter((solution) => solution !== 'nash' || frontier.maxGap === 0)
        .map((solution) => [solution, points(solution)]),
    ),
    zopa: {
      exists: to > from,
      packages: found.countAcceptable(),
      utility:
        to > from
          ? {
              least: { vendor: frontier.first[to - 1]!, client: frontier.second[from]! },
              greatest: { vendor: frontier.first[from]!, client: frontier.second[to - 1]! },
            }
          : null,
    },
    opposition: found.opposition,
    ranges: { worst: bySide(found.worst), best: bySide(found.best) },
    disagreement: bySide(found.disagreement),
    within: frontier.maxGap,
  };
}
