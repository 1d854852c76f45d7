/** Plain data of another realm, as Jest and vitest's vmThreads mix them, is plain; an object of a class is not. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { SeatInput } from '../../src/engine/preparation/seats.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { sound } from './mutants.ts';

const laws = ['returnsPlainData', 'memoryIsPlainData', 'neverThrows'] as const;
const brokenWith = (memory: unknown): readonly string[] => {
  const policy: SeatInput = (view, kept, draws) => ({ ...sound(view, kept as never, draws), memory });
  return checkPolicy(policy, { seed: 'realms', runs: 2, shrinks: 0, laws }).broken;
};

it('lets data of another realm through, and no object of a class', () => {
  expect(brokenWith(runInNewContext('({ list: [1, { two: null }], text: "three" })'))).toEqual([]);
  expect(brokenWith(runInNewContext('new (class extends Array {})()'))).toEqual(['memoryIsPlainData']);
  expect(brokenWith(runInNewContext('new (class Kept {})()'))).toEqual(['memoryIsPlainData']);
  expect(brokenWith(runInNewContext('new Map()'))).toEqual(['memoryIsPlainData']);
});
