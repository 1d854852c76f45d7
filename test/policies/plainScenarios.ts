/**
 * Plain scenario files for tests that need nothing but variety: 1 to 4 issues of 1 to 4 options, any levers and
 * policies.
 */
import * as fc from 'fast-check';
import { policies } from '../../src/policies/catalogue.ts';
import type { ComponentKind } from '../../src/policies/contracts/registryTypes.ts';

type Json = Record<string, unknown>;
const unit = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const KEYS = ['price', 'term', 'support', 'rollout'];

/**
 * Scenario files as objects (`readScenario` takes them): 1 to 4 issues of 1 to 4 options, 1 to 12 rounds, any levers
 * and policies, 0 to 2 rivals. Shrinks toward few issues and low levers.
 */
export function scenarios(): fc.Arbitrary<Json> {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
    const issues = Object.fromEntries(
      sizes.map((size, k) => [KEYS[k]!, { options: Array.from({ length: size }, (_, o) => `option ${o + 1}`) }]),
    );
    return fc.record({
      schemaVersion: fc.constant(1),
      title: fc.constant('arbitrary'),
      rounds: fc.integer({ min: 1, max: 12 }),
      issues: fc.constant(issues),
      vendor: side(sizes),
      client: side(sizes),
      rivals: fc.array(
        fc.record({
          name: fc.constantFrom('Borealis', 'Ember'),
          fit: unit,
          trust: unit,
          courts: fc.constantFrom('client', 'vendor'),
        }),
        { maxLength: 2 },
      ),
    });
  });
}

/** Any policy of the catalogue; shrinks toward the usual one. */
const anyOf = (kind: ComponentKind, usual: string): fc.Arbitrary<string> =>
  fc.constantFrom(usual, ...Object.keys(policies[kind]).filter((name) => name !== usual));

function side(sizes: readonly number[]): fc.Arbitrary<Json> {
  const keys = KEYS.slice(0, sizes.length);
  return fc
    .record({
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: sizes.length, maxLength: sizes.length }),
      values: fc.tuple(...sizes.map((size) => fc.array(unit, { minLength: size, maxLength: size }))),
      limits: fc.tuple(
        ...sizes.map((size) =>
          fc.option(fc.record({ limit: fc.integer({ min: 1, max: size }), flexibility: unit }), { freq: 2 }),
        ),
      ),
      assumes: fc.tuple(...sizes.map(() => fc.option(unit, { freq: 3 }))),
      bounds: fc.tuple(unit, unit),
      trust: unit,
      depth: fc.integer({ min: 1, max: 20 }),
      care: unit,
      understanding: unit,
      stake: unit,
      trustRule: anyOf('trustRule', 'beta'),
      talk: anyOf('talk', 'candid'),
      accept: anyOf('accept', 'acNext'),
      learning: anyOf('learning', 'none'),
      bid: fc.oneof(
        fc.constantFrom(0.2, 0.8, 1, 2).map((exponent): Json => ({ name: 'timeDependent', exponent })),
        anyOf('bid', 'timeDependent'),
      ),
    })
    .map(({ weights, values, limits, assumes, bounds, ...levers }) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
      const perIssue = <T>(list: readonly (T | null)[]): [string, T][] =>
        keys.flatMap((key, k): [string, T][] => (list[k] === null ? [] : [[key, list[k]!]]));
      return {
        ...levers,
        name: 'somebody',
        walkAway: low,
        opensAt: high,
        goals: Object.fromEntries(
          keys.map((key, k) => [
            key,
            { weight: weights[k]! / sum, values: Object.fromEntries(values[k]!.map((v, o) => [`option ${o + 1}`, v])) },
          ]),
        ),
        breakPoints: Object.fromEntries(
          perIssue(limits).map(([key, { limit, flexibility }]) => [
            key,
            { limit: `option ${limit}`, because: 'policy', flexibility },
          ]),
        ),
        assumes: Object.fromEntries(perIssue(assumes)),
      };
    });
}
