/**
 * Says how good a deal can be: the frontier, the solutions, the zone of agreement, the opposition and the rigidity of
 * the break points, from the true utilities, with the break points set aside and with the break points kept.
 */
import type { PerSide, Side } from '../domain/side.ts';
import { SIDES, otherSide } from '../domain/side.ts';
import { total } from '../domain/space.ts';
import type { BargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import { bargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import type { BoundedSide } from '../bargaining/frontier/rigidity.ts';
import { rigidity } from '../bargaining/frontier/rigidity.ts';
import type { UtilityPair } from '../bargaining/frontier/solutions.ts';
import type { Prepared } from '../engine/prepare.ts';
import { prepare } from '../engine/prepare.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { pow } from '../kernel/math.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import { allowedBy } from './ghostDeal.ts';
import type { DealQuality } from './dealQuality.ts';
import { dealIn, dealQuality } from './dealQuality.ts';

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
   * `pareto`; they are null where `pareto` is empty. Of tied points it is the one with the greatest smaller gain.
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
  /** Each side's walk-away value, or the utility of its worst package where that is greater. */
  readonly disagreement: PerSide<number>;
  /**
   * The error of `pareto`, in utility; 0 where it is exact. On spaces whose frontier has more than some hundred
   * thousand points: the most by which a package with the client's utility of a point can exceed the point's vendor
   * utility.
   */
  readonly within: number;
}

export interface Efficiency extends EfficiencySummary {
  readonly type: 'efficiency';
  /** Each side's walk-away value, in [0, 1]. */
  readonly walkAway: PerSide<number>;
  /**
   * By side and issue, how much stricter each break point is than its value justifies: the side's best utility in a
   * package that crosses that break point alone and is worth the other side's walk-away value, less the side's own
   * walk-away value. Null where no such package exists.
   */
  readonly rigidity: PerSide<Readonly<Record<string, number | null>>>;
  /**
   * The same over the packages that cross no break point; null where nobody has a break point, or where they leave no
   * package.
   */
  readonly kept: EfficiencySummary | null;
  /** The quality of the given deal; absent where none was given. */
  readonly deal?: DealQuality;
}

export interface EfficiencyOptions {
  /** A deal to measure: the option on each issue, by key. */
  readonly deal?: Readonly<Record<string, Option>>;
  /**
   * A time t in [0, 1]. The utilities and the walk-away value of a side with a `discount` d are multiplied by d^t.
   *
   * @defaultValue no discount
   */
  readonly discountAt?: number;
}

export const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
export type Solution = (typeof SOLUTIONS)[number];

/**
 * Says how good a deal could have been: the Pareto frontier, the four solutions, the zone of possible agreement, the
 * opposition, and how rigid each break point is. The result is exact, and packages are not listed one by one. Break
 * points are set aside; `kept` has the same over the packages that cross no break point.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `deal`: the option on each issue, by key, of a deal to measure. `discountAt`: a time in [0, 1] at
 * which the discounts of an imported domain apply; default not.
 * @returns Points with their packages and true utilities, in [0, 1].
 * @throws ScenarioError for a bad scenario or option.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { efficiency, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { outcomes, pareto, nash } = efficiency(scenario);
 * console.log(outcomes, pareto.length > 0, nash?.package['exit']); // 3125 true 1 month
 * ```
 */
export function efficiency(scenario: Scenario, { deal, discountAt }: EfficiencyOptions = {}): Efficiency {
  const prepared = prepare(asScenario(scenario));
  if (discountAt !== undefined && !(discountAt >= 0 && discountAt <= 1))
    throw new ScenarioError([
      { path: 'discountAt', what: `${String(discountAt)} is not a time`, mend: 'use a number from 0 to 1' },
    ]);
  const factor = (side: Side): number =>
    discountAt === undefined ? 1 : pow(prepared.scenario[side].discount ?? 1, discountAt);
  const worth = (side: Side): Float64Array =>
    factor(side) === 1 ? prepared[side].goals.worth : prepared[side].goals.worth.map((w) => w * factor(side));
  const bounds = (side: Side): number => prepared[side].goals.walkAway * factor(side);
  const tables: PerSide<Float64Array> = { vendor: worth('vendor'), client: worth('client') };
  const walkAway: PerSide<number> = { vendor: bounds('vendor'), client: bounds('client') };
  const { space } = prepared;

  const find = (allowed: Uint8Array): BargainingProblem | null =>
    bargainingProblem(space, tables.vendor, tables.client, allowed, [walkAway.vendor, walkAway.client]);
  const all = find(new Uint8Array(tables.vendor.length).fill(1))!;
  const free: PerSide<Uint8Array> = { vendor: allowedBy(prepared, 'vendor'), client: allowedBy(prepared, 'client') };
  const keeping = SIDES.some((side) => prepared[side].breakPoints.present.includes(1))
    ? find(free.vendor.map((own, i) => own & free.client[i]!))
    : null;
  const bounded = (side: Side): BoundedSide => ({
    breakPoints: prepared[side].breakPoints,
    goals: { ...prepared[side].goals, worth: tables[side], walkAway: walkAway[side] },
  });
  const rigidities = (side: Side): Record<string, number | null> =>
    Object.fromEntries(
      prepared.keys.flatMap((key, k) =>
        prepared[side].breakPoints.present[k] === 0
          ? []
          : [[key, rigidity(space, bounded(side), bounded(otherSide(side)), k)]],
      ),
    );
  const chosen = deal === undefined ? null : dealIn(prepared, deal);
  return {
    type: 'efficiency',
    ...possibilities(prepared, all),
    walkAway,
    rigidity: { vendor: rigidities('vendor'), client: rigidities('client') },
    kept: keeping === null ? null : possibilities(prepared, keeping),
    ...(chosen === null
      ? {}
      : {
          deal: dealQuality(all, keeping, {
            vendor: total(space, tables.vendor, chosen),
            client: total(space, tables.client, chosen),
          }),
        }),
  };
}

const bySide = ([vendor, client]: UtilityPair): PerSide<number> => ({ vendor, client });

function possibilities(prepared: Prepared, found: BargainingProblem): EfficiencySummary {
  const { frontier, from, to, solutions } = found;
  const { keys, issues } = prepared;
  const chosen = new Int32Array(keys.length);
  const pareto = Array.from({ length: to - from }, (_, n): EfficiencyPoint => {
    frontier.write(from + n, chosen);
    return {
      package: Object.fromEntries(keys.map((key, k) => [key, issues[k]!.options[chosen[k]!]!])),
      utility: { vendor: frontier.first[from + n]!, client: frontier.second[from + n]! },
    };
  });
  const points = (solution: Solution): EfficiencyPoint[] => solutions[solution].map((i) => pareto[i - from]!);
  const one = (solution: Solution): EfficiencyPoint | null => points(solution)[0] ?? null;
  return {
    outcomes: found.packages,
    pareto,
    nash: one('nash'),
    kalaiSmorodinsky: one('kalaiSmorodinsky'),
    egalitarian: one('egalitarian'),
    utilitarian: one('utilitarian'),
    ties: Object.fromEntries(
      SOLUTIONS.filter((solution) => solutions[solution].length > 1).map((solution) => [solution, points(solution)]),
    ),
    zopa: {
      exists: to > from,
      packages: found.acceptable,
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
