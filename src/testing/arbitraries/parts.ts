/** The arbitraries of the parts of scenario files. They shrink toward 0, no limit, and the default policies. */
import * as fc from 'fast-check';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { policies } from '../../policies/catalogue.ts';
import type { Card } from '../../domain/card.ts';
import { DEFAULT_POLICIES } from '../../scenario/read/policySpec.ts';
import { DRAWN_LEVERS, leastSteps } from './draft.ts';
import type { IssueDraft, RivalDraft, SideDraft, Stance } from './draft.ts';

/** A number from 0 to 1 in twentieths, as its numerator: 0 to 20. */
const twentieth = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 20 });

const stances = (): fc.Arbitrary<Stance> =>
  fc.record({
    weight: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    values: fc.array(twentieth(), { minLength: 4, maxLength: 4 }),
    limit: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
    flexibility: fc.oneof(fc.constant(0), twentieth()),
    assumes: fc.option(twentieth(), { freq: 2 }),
  });

/** Arbitrary issues of 1 to 4 options with the stances of both sides. */
export const issueDrafts = (): fc.Arbitrary<IssueDraft> =>
  fc.record({ size: fc.integer({ min: 1, max: 4 }), vendor: stances(), client: stances() });

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

/** Arbitrary levers, bounds and policies of a side. */
export const sideDrafts = (): fc.Arbitrary<SideDraft> =>
  fc.record({
    bounds: fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 6, max: 20 })),
    levers: fc.record(
      Object.fromEntries(DRAWN_LEVERS.map(([name, entry]) => [name, fc.integer({ min: leastSteps(entry), max: 20 })])),
    ),
    policies: policySpecs(),
  });

/** Arbitrary rivals. */
export const rivalDrafts = (): fc.Arbitrary<RivalDraft> =>
  fc.record({ fit: twentieth(), trust: twentieth(), courts: fc.constantFrom('client', 'vendor') });
