/** Lists the levers of a scenario that a post-mortem moves one at a time, with the values that it tries. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { LeverTables } from '../../domain/levers/levers.ts';
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVER_ENTRIES } from '../../domain/levers/sideLevers.ts';
import type { SideLever } from '../../domain/levers/sideLevers.ts';
import { policies } from '../../policies/catalogue.ts';
import type { Card, Parameter } from '../../domain/card.ts';
import { propensityOf } from '../../scenario/read/before.ts';
import type { PolicySpec, Scenario } from '../../scenario/read/scenario.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { equalSteps, geometricSteps, wholeSteps } from './candidateValues.ts';

/** The largest number to which a whole number is raised that is 0. */
const MOST_NEW = 16;
/** The largest multiple of its current value that a whole number is raised to. */
const MOST_TIMES = 4;

/** A lever of one scenario, with its current value. */
export interface Lever {
  readonly path: string;
  /** The side that would make the change; null for the rounds and for rivals. */
  readonly side: Side | null;
  readonly from: number | string;
  /** One list of values to try for each direction, the likelier direction first; each list starts with the nearest. */
  readonly ways: readonly (readonly (number | string)[])[];
  /** Whether only whole numbers are allowed. */
  readonly whole: boolean;
}

/** One lever that is moved: `--set path=to`. */
export interface Change {
  readonly path: string;
  readonly from: number | string;
  readonly to: number | string;
  /** The side that would make the change; null for the rounds and for rivals. */
  readonly side: Side | null;
}

/**
 * Lists the levers of a scenario that can be moved.
 *
 * @param scenario - A scenario that was read.
 * @returns The levers in a fixed order: for each side the levers that have a `rescue` in the table (flexibility first,
 * assumptions last), then the rivals and the rounds, then for each side the parameters and names of its policies.
 */
export function leversOf(scenario: Scenario): Lever[] {
  return [
    ...SIDES.flatMap((side) => sideLeversOf(scenario, side)),
    ...meetings(scenario),
    ...market(scenario),
    ...SIDES.flatMap((side) => policyLeversOf(scenario, side)),
  ];
}

/** Makes the lever at a path with the directions of its entry. A whole number rises to at most four times itself. */
function entryLever(path: string, side: Side | null, from: number, entry: LeverEntry): Lever {
  const { min, max, whole = false, scale, rescue = [] } = entry;
  const steps = (end: number): number[] => {
    if (whole) return wholeSteps(from, Math.min(end, from === 0 ? MOST_NEW : MOST_TIMES * from));
    return scale === 'logarithmic' ? geometricSteps(from, end) : equalSteps(from, end);
  };
  return leverOf(
    path,
    side,
    from,
    rescue.map((direction) => steps(direction === 'up' ? max : min)),
    whole,
  );
}

const leverOf = (
  path: string,
  side: Side | null,
  from: number,
  ways: readonly (readonly number[])[],
  whole = false,
): Lever => ({ path, side, from, ways: ways.filter((way) => way.length > 0), whole });

function sideLeversOf(scenario: Scenario, side: Side): Lever[] {
  const spec = scenario[side];
  const points = Object.entries(spec.breakPoints);
  const flexibility = (path: string, from: number): Lever => entryLever(path, side, from, LEVERS.issue.flexibility);
  const shared = new Set(points.map(([, point]) => point.flexibility));
  return [
    ...(shared.size === 1 ? [flexibility(`${side}.flexibility`, [...shared][0]!)] : []),
    ...(points.length < 2
      ? []
      : points.map(([issue, point]) => flexibility(`${side}.breakPoints.${issue}.flexibility`, point.flexibility))),
    ...SIDE_LEVER_ENTRIES.flatMap(([name, entry]) => {
      const from = spec[name] ?? beforeLevel(scenario, name);
      return entry.rescue === undefined || from === null || comesOut(scenario, side, name)
        ? []
        : [entryLever(`${side}.${name}`, side, from, entry)];
    }),
    ...managerLeversOf(scenario, side),
    ...Object.entries(spec.assumes).map(([issue, importance]) =>
      entryLever(`${side}.assumes.${issue}`, side, importance, LEVERS.issue.assumes),
    ),
  ];
}

const managerLeversOf = (scenario: Scenario, side: Side): Lever[] =>
  Object.entries(scenario[side].manager ?? {}).map(([name, from]) =>
    entryLever(`${side}.manager.${name}`, side, from, LEVERS.manager[name as keyof LeverTables['manager']]),
  );

/** What a side has of a lever of the meetings that the scenario does not give; null for any other lever. */
const beforeLevel = ({ before }: Scenario, name: SideLever): number | null =>
  before === undefined || before.meetings === 0
    ? null
    : name === 'effort'
      ? 1
      : name === 'propensity'
        ? propensityOf({})
        : null;

/** Whether a number of a side comes out of its meetings, so that it is no lever of its own. */
const comesOut = ({ before }: Scenario, side: Side, name: SideLever): boolean =>
  before !== undefined && (before.yields[side] as readonly string[]).includes(name) && before.meetings > 0;

/** More or fewer meetings, where the numbers of a side come out of them. */
function meetings({ before }: Scenario): Lever[] {
  if (before === undefined || SIDES.every((side) => before.yields[side].length === 0)) return [];
  return [entryLever('before.meetings', null, before.meetings, LEVERS.before.meetings)];
}

function market({ rivals, rounds, adviser, ends }: Scenario): Lever[] {
  return [
    ...(['fit', 'trust'] as const).flatMap((name) =>
      rivals.map((rival, place) => entryLever(`rivals.${place}.${name}`, null, rival[name], LEVERS.rival[name])),
    ),
    ...(Object.keys(LEVERS.adviser) as (keyof LeverTables['adviser'])[])
      .filter((name) => adviser?.[name] !== undefined)
      .map((name) => entryLever(`adviser.${name}`, null, adviser![name]!, LEVERS.adviser[name])),
    entryLever('rounds', null, rounds, LEVERS.talk.rounds),
    ...(ends === undefined || ends.chance === 0
      ? []
      : [
          entryLever('ends.chance', null, ends.chance, LEVERS.ends.chance),
          entryLever('ends.after', null, ends.after, LEVERS.ends.after),
        ]),
  ];
}

/**
 * Lists the parameters of a side's policies and the other policies of each kind. A side does not choose its trust rule,
 * so other trust rules are omitted; the parameters of its own one are listed.
 */
function policyLeversOf(scenario: Scenario, side: Side): Lever[] {
  return COMPONENT_KINDS.flatMap((kind) => {
    const spec: PolicySpec = scenario[side][kind];
    const cards: Readonly<Record<string, { readonly card: Card }>> = policies[kind];
    const others = Object.keys(cards).filter((name) => name !== spec.name);
    const named =
      kind === 'trustRule'
        ? []
        : others.map((name): Lever => ({
            path: `${side}.${kind}`,
            side,
            from: spec.name,
            ways: [[name]],
            whole: false,
          }));
    return [
      ...Object.entries(cards[spec.name]!.card.parameters).map(([key, card]) =>
        parameter(`${side}.${kind}.${key}`, side, Number(spec[key]), card),
      ),
      ...named,
    ];
  });
}

function parameter(path: string, side: Side, from: number, { min, max }: Parameter): Lever {
  const near = max - min <= 2;
  return leverOf(
    path,
    side,
    from,
    near || from <= 0
      ? [equalSteps(from, max), equalSteps(from, min)]
      : [geometricSteps(from, max), geometricSteps(from, min)],
  );
}
