/**
 * Sets levers without reading the scenario anew: numbers that are there already, and policies. What little the rest of
 * the scenario says of them is checked here.
 */
import { SIDES } from '../../domain/side.ts';
import { isRecord } from '../../kernel/guards.ts';
import type { UnknownRecord } from '../../kernel/guards.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import { fullPolicy, policyProblems } from '../read/policySpec.ts';
import { remember } from '../read/read.ts';
import { usualOpening } from '../read/opening.ts';
import type { Scenario } from '../read/scenario.ts';
import { leverAt } from './leverAt.ts';
import { opensAnew } from './opensAnew.ts';

/** Makes what is to stand in the place of something; null where that takes a reading. */
type Change = (old: unknown) => unknown;

/** Numbers that are checked beside many others. */
const TOGETHER = /^market\.|\.(?:scale|weight)$/;
/** Numbers that come out of meetings before the table, and those that such numbers come from. */
const OF_MEETINGS = /^before\.|\.(?:trust|depth|understanding|propensity)$/;
const POLICY = /^(vendor|client)\.(bid|accept|talk|learning|trustRule)(?:\.([^.]+))?$/;
const ALL_POINTS = /^(vendor|client)\.flexibility$/;

/**
 * Sets levers.
 *
 * @param scenario - A scenario that was read.
 * @param levers - Values by path.
 * @returns The scenario, as reading it anew would give it; null where it must be read anew.
 */
export function setSafely(scenario: Scenario, levers: readonly (readonly [string, unknown])[]): Scenario | null {
  if (levers.length === 0 || (scenario.before !== undefined && levers.some(([path]) => OF_MEETINGS.test(path))))
    return null;
  let moved: unknown = scenario;
  for (const [path, value] of levers) {
    const [, side, kind, parameter] = POLICY.exec(path) ?? ALL_POINTS.exec(path) ?? [];
    if (side === undefined) moved = changed(moved, path.split('.'), number(path, value));
    else if (kind !== undefined) moved = changed(moved, [side, kind], policy(kind as ComponentKind, parameter, value));
    else moved = changed(moved, [side, 'breakPoints'], flexibility(number(path, value)));
    if (moved === null) return null;
  }
  for (const side of SIDES)
    if (opensAnew(scenario, side, levers))
      moved = changed(moved, [side, 'opensAt'], () => usualOpening((moved as Scenario)[side].walkAway));
  const found = moved as Scenario;
  return SIDES.some((side) => found[side].opensAt < found[side].walkAway) ? null : remember(found);
}

/** A frozen copy in which the part at the end of the keys is changed. */
function changed(part: unknown, keys: readonly string[], change: Change): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return change(part);
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return null;
  const inner = changed((part as UnknownRecord)[key], rest, change);
  if (inner === null) return null;
  return Object.freeze(
    Array.isArray(part)
      ? part.map((entry: unknown, i) => (String(i) === key ? inner : entry))
      : { ...part, [key]: inner },
  );
}

/** A number in its range, in the place of one. */
function number(path: string, value: unknown): Change {
  const lever = TOGETHER.test(path) ? null : leverAt(path);
  if (lever === null || typeof value !== 'number') return () => null;
  const { min, max, minOpen, whole } = lever;
  const isRight =
    (minOpen === true ? value > min : value >= min) && value <= max && (whole !== true || Number.isInteger(value));
  return (old) => (isRight && typeof old === 'number' ? value : null);
}

/** The flexibility of all break points of a side. */
const flexibility =
  (one: Change): Change =>
  (old) =>
    Object.keys(old as object).reduce<unknown>(
      (points, key) => (points === null ? null : changed(points, [key, 'flexibility'], one)),
      Object.keys(old as object).length === 0 ? null : old,
    );

/** Another policy with its defaults, or a parameter of the same one. */
const policy =
  (kind: ComponentKind, parameter: string | undefined, value: unknown): Change =>
  (old) => {
    const spec = parameter === undefined ? value : isRecord(old) ? { ...old, [parameter]: value } : null;
    const isRight =
      (typeof spec === 'string' || parameter !== undefined) && policyProblems(kind, spec, '').length === 0;
    return isRight ? Object.freeze(fullPolicy(kind, spec)) : null;
  };
