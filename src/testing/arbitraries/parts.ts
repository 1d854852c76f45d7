/** The arbitraries of the parts of scenario files. They shrink toward 0, no limit, and the default policies. */
import * as fc from 'fast-check';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { policies } from '../../policies/catalogue.ts';
import { REASON_KINDS } from '../../domain/reason.ts';
import type { Card } from '../../domain/card.ts';
import { DEFAULT_POLICIES } from '../../scenario/read/policySpec.ts';
import { strangerDrafts } from './beforeTheTable.ts';
import { DRAWN_LEVERS, leastSteps } from './draft.ts';
import type { Grid, IssueDraft, RivalDraft, SideDraft, Stance } from './draft.ts';

/** A number from 0 to 1 in steps of the grid, as the number of steps. */
const steps = (grid: Grid, least = 0): fc.Arbitrary<number> => fc.integer({ min: least, max: grid });

/** `usual` this many times as often as the rest, to which it shrinks in one step. */
export const seldom = <T>(weight: number, usual: T, rest: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.noShrink(rest) },
  );

const stances = (grid: Grid, options: number): fc.Arbitrary<Stance> =>
  fc.record({
    weight: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: grid === 20 ? 9 : 997 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    values: fc.array(steps(grid), { minLength: options, maxLength: options }),
    limit: fc.option(fc.integer({ min: 0, max: options - 1 }), { freq: 2 }),
    // Two of three break points are inflexible, as they are by default.
    flexibility: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: steps(grid) }),
    // One of four break points has a reason of a known kind, and one of five ends a mandate.
    kind: seldom<Stance['kind']>(3, null, fc.constantFrom(...REASON_KINDS)),
    mandated: seldom<boolean>(4, false, fc.constant(true)),
    assumes: fc.option(steps(grid), { freq: 2 }),
  });

/** Arbitrary issues of 1 option to the number given, with the stances of both sides. */
export const issueDrafts = (grid: Grid, options: number): fc.Arbitrary<IssueDraft> =>
  fc.record({
    size: fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: Math.min(4, options) }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: options }) },
    ),
    vendor: stances(grid, options),
    client: stances(grid, options),
  });

/**
 * Arbitrary parameters of a policy: six in nine are the default; the others are ends of the range, values within it
 * with three significant digits, and half or twice the default.
 */
export function parametersOf(card: Card): fc.Arbitrary<Record<string, number>> {
  const entries = Object.entries(card.parameters).map(([name, { min, max, default: usual, minOpen }]) => {
    const far = [min, max].filter((end) => !(minOpen === true && end === min));
    const among = fc
      .integer({ min: 1, max: 99 })
      .map((n) => Number((min + ((max - min) * n) / 100).toPrecision(3)))
      .filter((x) => x >= min && x <= max);
    const near = fc
      .constantFrom(0.5, 2)
      .map((times) => usual * times)
      .filter((x) => x <= max && (minOpen === true ? x > min : x >= min));
    return [
      name,
      fc.oneof(
        { weight: 6, arbitrary: fc.constant(usual) },
        { weight: 1, arbitrary: fc.constantFrom(...far, usual) },
        { weight: 1, arbitrary: among },
        { weight: 1, arbitrary: usual === 0 ? fc.constant(usual) : near },
      ),
    ] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

/** Arbitrary policies, one of each kind, as a file names them with their parameters. They shrink to the defaults. */
export function policySpecs(): fc.Arbitrary<Record<string, unknown>> {
  const one = (kind: (typeof COMPONENT_KINDS)[number]): fc.Arbitrary<unknown> => {
    const cards = Object.values(policies[kind]).map((entry: { readonly card: Card }) => entry.card);
    const any = fc
      .constantFrom(...cards)
      .chain((card) => parametersOf(card).map((parameters) => ({ name: card.name, ...parameters })));
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant({ name: DEFAULT_POLICIES[kind] }) },
      { weight: 2, arbitrary: any },
    );
  };
  return fc.record(Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, one(kind)])));
}

/**
 * Arbitrary levers, bounds and policies of a side. Half of the large ones open at or near their walk-away value, and
 * half of them have a scale other than 1.
 */
export const sideDrafts = (grid: Grid, large: boolean): fc.Arbitrary<SideDraft> =>
  fc.record({
    bounds: fc.tuple(fc.integer({ min: 0, max: 0.7 * grid }), fc.integer({ min: large ? 0 : 0.3 * grid, max: grid })),
    levers: fc.record(Object.fromEntries(DRAWN_LEVERS.map(([name, entry]) => [name, steps(grid, leastSteps(entry))]))),
    scale: large ? fc.constantFrom(null, null, 0.6, 0.95, 1.07, 1.5) : fc.constant(null),
    // Two of three sides have no manager, as by default.
    manager: seldom<SideDraft['manager']>(
      2,
      null,
      fc.tuple(steps(grid), steps(grid), steps(grid), fc.integer({ min: 1, max: 5 })),
    ),
    stranger: strangerDrafts(grid),
    policies: policySpecs(),
  });

/** A number from 0 to 1, often 1, in steps of the grid. */
const share = (grid: Grid): fc.Arbitrary<number> =>
  fc.oneof({ weight: 4, arbitrary: steps(grid) }, { weight: 1, arbitrary: fc.constant(grid) });

/** Arbitrary rivals. */
export const rivalDrafts = (grid: Grid): fc.Arbitrary<RivalDraft> =>
  fc.record({ fit: share(grid), trust: share(grid), courts: fc.constantFrom('client', 'vendor') });
