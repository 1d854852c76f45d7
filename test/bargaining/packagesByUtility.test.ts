/** Compares the enumeration in falling utility with a sorted list of all packages. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spaceOf, total } from '../../src/domain/space.ts';
import { packagesByUtility } from '../../src/bargaining/search/packagesByUtility.ts';
import { DealbreakerError } from '../../src/kernel/problems.ts';
import { packageNumber, writePackage, packageUtilities } from '../../src/bargaining/frontier/packageRanking.ts';

describe('packages in falling utility', () => {
  it('are all allowed packages, each once, as sorting them would give', () => {
    const tables = fc.array(fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tables, (issues) => {
        const space = spaceOf(issues.map((options) => options.length));
        const worth = Float64Array.from(issues.flat(), ([value]) => value / 10);
        const allowed = Uint8Array.from(issues.flat(), ([, free]) => (free ? 1 : 0));
        const utility = packageUtilities(space, worth);
        const chosen = new Int32Array(space.count);
        const all = Array.from(utility, (_, n) => n).filter((n) => {
          writePackage(space, n, chosen);
          expect(packageNumber(space, chosen)).toBe(n);
          expect(total(space, worth, chosen)).toBe(utility[n]);
          return chosen.every((option, k) => allowed[space.offsets[k]! + option] === 1);
        });
        const walk = packagesByUtility(space, worth, allowed);
        const met: number[] = [];
        for (let n = 0; walk.has(n); n++) {
          walk.read(n, chosen);
          met.push(packageNumber(space, chosen));
          expect(walk.worthOf(n)).toBe(utility[met[n]!]);
        }
        expect([...met].sort((a, b) => a - b)).toEqual(all);
        expect(met.map((n) => utility[n])).toEqual(all.map((n) => utility[n]!).sort((a, b) => b - a));
      }),
      { numRuns: 200 },
    );
  });

  it('can be walked from the top of 10³⁰ packages, and say no beyond what they may', () => {
    const space = spaceOf(new Array<number>(30).fill(10));
    const worth = Float64Array.from({ length: 300 }, (_, i) => (i % 10) / 300);
    const walk = packagesByUtility(space, worth, new Uint8Array(300).fill(1), 50);
    // The best package has option 9 on every issue: 0.9. Then come thirty packages with one rank lowered by 1.
    expect(walk.worthOf(0)).toBeCloseTo(0.9, 12);
    for (let n = 1; n <= 30; n++) expect(walk.worthOf(n)).toBeCloseTo(0.9 - 1 / 300, 12);
    expect(walk.worthOf(31)).toBeCloseTo(0.9 - 2 / 300, 12);
    expect(() => walk.has(60)).toThrow(DealbreakerError);
    expect(() => packageUtilities(space, worth)).toThrow(/it can do 2000000/);
  });
});
