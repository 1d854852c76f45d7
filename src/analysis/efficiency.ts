/**
 * Says how good a deal can be: the frontier, the solutions, the zone of agreement, the opposition and the rigidity of
 * the break points, from the true utilities, with the break points set aside and with the break points kept.
 */
import { inMessage } from '../kernel/guards.ts';
import type { PerSide, Side } from '../domain/side.ts';
import { SIDES, otherSide, perSide } from '../domain/side.ts';
import { total } from '../domain/space.ts';
import type { BargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import { bargainingProblem } from '../bargaining/frontier/bargainingProblem.ts';
import type { BoundedSide } from '../bargaining/frontier/rigidity.ts';
import { rigidity } from '../bargaining/frontier/rigidity.ts';
import { prepare } from '../engine/preparation/prepare.ts';
import { checkKeys } from '../kernel/optionKeys.ts';
import { ScenarioError, problem } from '../kernel/problems.ts';
import { pow } from '../kernel/math.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import { allowedBy } from './ghostDeal.ts';
import type { DealQuality } from './dealQuality.ts';
import { dealIn, dealQuality } from './dealQuality.ts';
import type { EfficiencySummary } from './efficiencySummary.ts';
import { efficiencySummary } from './efficiencySummary.ts';

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
  /**
   * A deal to measure: the option on each issue, by key.
   *
   * @defaultValue undefined: no deal is measured
   */
  readonly deal?: Readonly<Record<string, Option>>;
  /**
   * A time t in [0, 1]. The utilities and the walk-away value of a side with a `discount` d are multiplied by d^t.
   *
   * @defaultValue no discount
   */
  readonly discountAt?: number;
}

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
export function efficiency(scenario: Scenario, options: EfficiencyOptions = {}): Efficiency {
  checkKeys(options, ['deal', 'discountAt'] satisfies (keyof EfficiencyOptions)[]);
  const { deal, discountAt } = options;
  const prepared = prepare(asScenario(scenario));
  if (discountAt !== undefined && !(typeof discountAt === 'number' && discountAt >= 0 && discountAt <= 1))
    throw new ScenarioError([
      problem('discountAt', `${inMessage(discountAt)} is not a time`, 'use a number from 0 to 1'),
    ]);
  const factor = (side: Side): number =>
    discountAt === undefined ? 1 : pow(prepared.scenario[side].discount ?? 1, discountAt);
  const tables = perSide((side) =>
    factor(side) === 1 ? prepared[side].goals.worth : prepared[side].goals.worth.map((w) => w * factor(side)),
  );
  const walkAway = perSide((side) => prepared[side].goals.walkAway * factor(side));
  const { space } = prepared;

  const find = (allowed: Uint8Array): BargainingProblem | null =>
    bargainingProblem(space, tables.vendor, tables.client, allowed, [walkAway.vendor, walkAway.client]);
  const all = find(new Uint8Array(tables.vendor.length).fill(1))!;
  const free = perSide((side) => allowedBy(prepared, side));
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
    ...efficiencySummary(prepared, all),
    walkAway,
    rigidity: perSide(rigidities),
    kept: keeping === null ? null : efficiencySummary(prepared, keeping),
    ...(chosen === null
      ? {}
      : {
          deal: dealQuality(
            all,
            keeping,
            perSide((side) => total(space, tables[side], chosen)),
          ),
        }),
  };
}
