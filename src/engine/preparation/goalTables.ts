/**
 * Turns issues and goals into tables, once for all scenarios that share them: `withLevers` keeps those that it does not
 * move.
 */
import type { Goals } from '../../domain/goals.ts';
import { goalsOf } from '../../domain/goals.ts';
import type { Space } from '../../domain/space.ts';
import { spaceOf } from '../../domain/space.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import { packageSearch } from '../../bargaining/search/packageSearch.ts';
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
  readonly search: PackageSearch;
}

const knownIssues = new WeakMap<Scenario['issues'], IssueTables>();
const knownGoals = new WeakMap<
  SideSpec['goals'],
  GoalTables & { readonly of: IssueTables; readonly scale: number | undefined }
>();

/**
 * Returns the tables of the issues of a scenario that was read.
 *
 * @param scenario - The scenario; its issues are frozen.
 * @returns The same object for the same issues.
 */
export function issueTables({ issues }: Scenario): IssueTables {
  let tables = knownIssues.get(issues);
  if (tables === undefined) {
    const list = Object.values(issues);
    tables = { keys: Object.keys(issues), issues: list, space: spaceOf(list.map(({ options }) => options.length)) };
    knownIssues.set(issues, tables);
  }
  return tables;
}

/**
 * Returns the tables of a side's goals.
 *
 * @param spec - The side of a scenario that was read; its goals are frozen.
 * @param of - The tables of the scenario's issues.
 * @returns Goals with the own opening and walk-away value of the side; the tables and the search are the same objects
 * for the same goals. What the search finds does not depend on what it searched before.
 */
export function goalTables(spec: SideSpec, of: IssueTables): GoalTables {
  const { goals: given, opensAt, walkAway, scale } = spec;
  let tables = knownGoals.get(given);
  if (tables === undefined || tables.of !== of || tables.scale !== scale) {
    const { keys, issues, space } = of;
    const goals = goalsOf(
      space,
      keys.map((key) => given[key]!.weight),
      keys.map((key, k) => valuesOf(issues[k]!, given[key]!.values)),
      opensAt,
      walkAway,
      scale,
    );
    tables = { goals, search: packageSearch(space, goals.worth), of, scale };
    knownGoals.set(given, tables);
  }
  return { goals: { ...tables.goals, opensAt, walkAway }, search: tables.search };
}
