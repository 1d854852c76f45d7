/**
 * How good the deal could have been: frontier, solutions, zone, opposition and rigidity of a scenario's true utilities,
 * with its break points set aside and with them kept.
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
  readonly utility: PerSide<number>;
}

export interface EfficiencySummary {
  /** How many packages there are; beyond 2^53, rounded. */
  readonly outcomes: number;
  /**
   * Packages that neither side would refuse and that no package beats (as good for both and better for one), one of
   * each set of equals, in falling order of the vendor's utility.
   */
  readonly pareto: readonly EfficiencyPoint[];
  /**
   * Greatest product of gains over the disagreement point. All four solutions are points of `pareto`; null where that
   * is empty. Where several tie, the most balanced (greatest least gain).
   */
  readonly nash: EfficiencyPoint | null;
  /** Gains, relative to each side's greatest, most equal. */
  readonly kalaiSmorodinsky: EfficiencyPoint | null;
  /** Greatest least gain. */
  readonly egalitarian: EfficiencyPoint | null;
  /** Greatest sum of utilities. */
  readonly utilitarian: EfficiencyPoint | null;
  /** All points that tie for a solution (to 1e-12), where there are several. */
  readonly ties: Readonly<Partial<Record<Solution, readonly EfficiencyPoint[]>>>;
  /**
   * The zone of possible agreement: how many packages neither side would refuse (null where nobody can count them), and
   * the least and greatest utility of each side on its frontier (null where the zone is empty).
   */
  readonly zopa: {
    readonly exists: boolean;
    readonly packages: number | null;
    readonly utility: { readonly least: PerSide<number>; readonly greatest: PerSide<number> } | null;
  };
  /** How far the nearest package is from the best for both, relative to each side's best: 0 (none) to √2. */
  readonly opposition: number;
  /** Each side's worst and best package. */
  readonly ranges: { readonly worst: PerSide<number>; readonly best: PerSide<number> };
  /** The walk-away values, or the worst package of a side for whom even that is better. */
  readonly disagreement: PerSide<number>;
  /**
   * 0 where `pareto` is exact. On spaces whose frontier has more than some hundred thousand points: how much better for
   * the vendor a package may be that is as good for the client as a point.
   */
  readonly within: number;
}

export interface Efficiency extends EfficiencySummary {
  readonly type: 'efficiency';
  readonly walkAway: PerSide<number>;
  /**
   * By side and issue: how much stricter each break point is than its value justifies (the side's best utility in a
   * package that crosses it alone and that the other would not refuse, less its walk-away value); null where there is
   * no such package.
   */
  readonly rigidity: PerSide<Readonly<Record<string, number | null>>>;
  /**
   * The same where nobody crosses a break point, waived or not; null where nobody has one, or where together they leave
   * no package.
   */
  readonly kept: EfficiencySummary | null;
  /** Where a deal was given. */
  readonly deal?: DealQuality;
}

export interface EfficiencyOptions {
  /** A deal to measure: the option on each issue, by key. */
  readonly deal?: Readonly<Record<string, Option>>;
  /**
   * A time t in [0, 1]: utilities and walk-away values of sides with a `discount` d are multiplied by d^t. Default:
   * not.
   */
  readonly discountAt?: number;
}

export const SOLUTIONS = ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const;
export type Solution = (typeof SOLUTIONS)[number];

/**
 * Says how good a deal could have been: the Pareto frontier, the four solutions, the zone of possible agreement, the
 * opposition, and how rigid each break point is. It is exact and lists no packages. Break points are set aside; `kept`
 * has the same with nobody crossing one.
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
