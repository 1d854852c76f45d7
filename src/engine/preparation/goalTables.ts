/**
 * Turns issues and goals into tables, once for all scenarios that share them: `withLevers` keeps those that it does not
 * move.
 */
import type { Goals } from '../../domain/goals.ts';
import { goalsOf } from '../../domain/goals.ts';
import type { Space } from '../../domain/space.ts';
import { spaceOf } from '../../domain/space.ts';
import type { TurnSearch } from '../../bargaining/search/packageSearch.ts';
import { packageSearch } from '../../bargaining/search/packageSearch.ts';
import { lastMade } from '../../kernel/lastMade.ts';
import type { IssueSpec, Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import { valuesOf } from '../../scenario/read/values.ts';

/** The issues of a scenario in order, and the space of their packages. */
export interface IssueTables {
  readonly keys: readonly string[];
  readonly issues: readonly IssueSpec[];
  readonly space: Space;
}

/** The goals of a side, and the search in them. */
export interface GoalTables {
  readonly goals: Goals;
  readonly search: TurnSearch;
}

/**
 * Returns the tables of the issues of a scenario that was read.
 *
 * @param issues - The issues; they are frozen.
 * @returns The same object for the same issues.
 */
export const issueTables = lastMade((issues: Scenario['issues']): IssueTables => {
  const list = Object.values(issues);
  return { keys: Object.keys(issues), issues: list, space: spaceOf(list.map(({ options }) => options.length)) };
});

/** What a side wants, whatever its opening and walk-away value. */
export type Wants = Omit<Goals, 'opensAt' | 'walkAway'>;

const wantsOf = lastMade(
  (given: SideSpec['goals'], { keys, issues, space }: IssueTables, scale: number | undefined): Wants => {
    const { weight, value, worth } = goalsOf(
      space,
      keys.map((key) => given[key]!.weight),
      keys.map((key, k) => valuesOf(issues[k]!, given[key]!.values)),
      0,
      0,
      scale,
    );
    return { weight, value, worth };
  },
);
const searchIn = lastMade(({ worth }: Wants, space: Space): TurnSearch => packageSearch(space, worth));
const goalsFrom = lastMade((wants: Wants, opensAt: number, walkAway: number): Goals => ({
  ...wants,
  opensAt,
  walkAway,
}));

/**
 * Returns the tables of a side's goals.
 *
 * @param spec - The side of a scenario that was read; its goals are frozen.
 * @param of - The tables of the scenario's issues.
 * @returns `wants` and `search` are the same objects for the same goals, and `goals` too where the side opens and walks
 * away at the same utilities. What the search finds does not depend on what it searched before.
 */
export function goalTables(
  { goals, opensAt, walkAway, scale }: SideSpec,
  of: IssueTables,
): GoalTables & { readonly wants: Wants } {
  const wants = wantsOf(goals, of, scale);
  return { wants, goals: goalsFrom(wants, opensAt, walkAway), search: searchIn(wants, of.space) };
}
