/** The single levers on either side that could turn a run, with the values at which each is tried. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { policies } from '../../policies/catalogue.ts';
import type { Card, Parameter } from '../../domain/card.ts';
import type { PolicySpec, Scenario } from '../../scenario/read/scenario.ts';
import { equalSteps, geometricSteps, wholeSteps } from './candidateValues.ts';

export interface Lever {
  readonly path: string;
  /** Whose move it would be; null where it is nobody's at the table (the rounds, a rival). */
  readonly side: Side | null;
  readonly from: number | string;
  /** The values to try, the nearest first; one list for each direction, the likelier direction first. */
  readonly ways: readonly (readonly (number | string)[])[];
  /** Only whole numbers. */
  readonly whole: boolean;
}

/** One lever moved: `--set path=to`. */
export interface Change {
  readonly path: string;
  readonly from: number | string;
  readonly to: number | string;
  /** Whose move it would be; null where it is nobody's at the table. */
  readonly side: Side | null;
}

/**
 * In a fixed order: each side's four human levers with depth and what it assumes, then rivals and rounds, then
 * policies.
 */
export function leversOf(scenario: Scenario): Lever[] {
  return [
    ...SIDES.flatMap((side) => human(scenario, side)),
    ...market(scenario),
    ...SIDES.flatMap((side) => seats(scenario, side)),
  ];
}

const number = (
  path: string,
  side: Side | null,
  from: number,
  ways: readonly (readonly number[])[],
  isWhole = false,
): Lever => ({ path, side, from, ways: ways.filter((way) => way.length > 0), whole: isWhole });

/** Toward 1 first: toward a relationship. */
const share = (path: string, side: Side, from: number): Lever =>
  number(path, side, from, [equalSteps(from, 1), equalSteps(from, 0)]);

function human(scenario: Scenario, side: Side): Lever[] {
  const spec = scenario[side];
  const points = Object.entries(spec.breakPoints);
  const bends =
    new Set(points.map(([, { flexibility }]) => flexibility)).size === 1
      ? [share(`${side}.flexibility`, side, points[0]![1].flexibility)]
      : [];
  return [
    ...bends,
    ...(points.length < 2
      ? []
      : points.map(([issue, { flexibility }]) => share(`${side}.breakPoints.${issue}.flexibility`, side, flexibility))),
    ...(['care', 'understanding', 'trust'] as const).map((lever) => share(`${side}.${lever}`, side, spec[lever])),
    number(`${side}.depth`, side, spec.depth, [geometricSteps(spec.depth, 1e6), geometricSteps(spec.depth, 0)]),
    ...Object.entries(spec.assumes).map(([issue, importance]) => share(`${side}.assumes.${issue}`, side, importance)),
  ];
}

function market({ rivals, rounds }: Scenario): Lever[] {
  return [
    ...rivals.map(({ fit }, place) => number(`rivals.${place}.fit`, null, fit, [equalSteps(fit, 0)])),
    ...rivals.map(({ trust }, place) => number(`rivals.${place}.trust`, null, trust, [equalSteps(trust, 0)])),
    number('rounds', null, rounds, [wholeSteps(rounds, 4 * rounds), wholeSteps(rounds, 1)], true),
  ];
}

/**
 * Another policy by name, or one parameter of its own. Trust rules are not acts of a side: only how much bad news
 * counts is.
 */
function seats(scenario: Scenario, side: Side): Lever[] {
  return (['bid', 'accept', 'talk', 'learning', 'trustRule'] as const).flatMap((kind) => {
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
  return number(
    path,
    side,
    from,
    near || from <= 0
      ? [equalSteps(from, max), equalSteps(from, min)]
      : [geometricSteps(from, max), geometricSteps(from, min)],
  );
}
