/**
 * The small arbitraries that scenario files are made of. Each shrinks toward what is least to read: 0, no limit, the
 * default policies.
 */
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

/** An issue of 1 to 4 options with what both sides think of it. */
export const issueDrafts = (): fc.Arbitrary<IssueDraft> =>
  fc.record({ size: fc.integer({ min: 1, max: 4 }), vendor: stances(), client: stances() });

/**
 * A policy's parameters: mostly the defaults, now and then others within the card's ranges. Values have three digits,
 * so that they can be read.
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

/** One policy of each kind, by name with parameters as a file has them. Shrinks to the defaults. */
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

export const sideDrafts = (): fc.Arbitrary<SideDraft> =>
  fc.record({
    bounds: fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 6, max: 20 })),
    levers: fc.record(
      Object.fromEntries(DRAWN_LEVERS.map(([name, entry]) => [name, fc.integer({ min: leastSteps(entry), max: 20 })])),
    ),
    policies: policySpecs(),
  });

export const rivalDrafts = (): fc.Arbitrary<RivalDraft> =>
  fc.record({ fit: twentieth(), trust: twentieth(), courts: fc.constantFrom('client', 'vendor') });
