/** Wrong policies are caught by the law that is named for each, and right policies beside them keep every law. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LawName } from '../../src/testing/laws/catalogue.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { FULL, FUZZ } from '../profile.ts';
import { nearMisses } from './nearMisses.ts';
import { sound } from './mutants.ts';

afterAll(() => rmSync(join(tmpdir(), `near-misses-${process.pid}.txt`), { force: true }));

const seed = FUZZ ?? 'near';
const all = Object.entries(nearMisses);
/** Every pair, or every third of them. */
const sample = <T>(cases: readonly T[]): readonly T[] => cases.filter((_, n) => FULL || n % 6 === 0);
const wrong = all.filter(([, { breaks }]) => breaks !== null);
const right = all.filter(([, { breaks }]) => breaks === null);

/** What is kept outside the memory shows wherever a call is repeated. */
const BESIDE: Partial<Record<LawName, readonly string[]>> = {
  keepsNothing: ['sameViewSameAction', 'survivesSaving', 'sameTwice', 'recordChangesNothing'],
};

describe('a wrong policy', () => {
  it.each(sample(wrong))('%s: its law and no other is broken', (_, { breaks, make }) => {
    const { broken, verdicts } = checkPolicy(make(), { seed, shrinks: 0, laws: [breaks!] });
    expect(broken).toEqual([breaks]);
    expect(verdicts[0]!.exercised).toBeGreaterThan(0);
    const others = FULL ? checkPolicy(make(), { seed, shrinks: 0, runs: 40 }).broken : [];
    expect(others.filter((law) => law !== breaks && BESIDE[breaks!]?.includes(law) !== true)).toEqual([]);
  });
});

describe('a right policy', () => {
  it.each(sample(right))('%s: no law is broken', (_, { make }) => {
    expect(checkPolicy(make(), { seed, shrinks: 0, runs: FULL ? 60 : 3 }).broken).toEqual([]);
  });

  it.runIf(FULL)('bids the same in the opposite order of options, also where the other side bids at random', () => {
    const { broken } = checkPolicy(sound, { seed, laws: ['orderDoesNotMatter'], runs: 500 });
    expect(broken).toEqual([]);
  });
});
