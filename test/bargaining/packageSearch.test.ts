import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedSearch } from '../../src/bargaining/search/pairedSearch.ts';
import { spaceOf, total } from '../../src/domain/space.ts';
import { bestPackage } from '../../src/bargaining/search/bestPackage.ts';
import { bestProduct } from '../../src/bargaining/search/bestProduct.ts';
import type { PackageSearch } from '../../src/bargaining/search/packageSearch.ts';
import { packageSearch } from '../../src/bargaining/search/packageSearch.ts';
import type { Space } from '../../src/domain/space.ts';
import { FULL } from '../profile.ts';

/**
 * Small spaces are searched by sweeping over whole halves, large ones over the part of two halves that matters. Both
 * must be right on small spaces, where all packages can be listed.
 */
const ways: readonly [string, (space: Space, worth: Float64Array) => PackageSearch][] = [
  ['whole halves', packageSearch],
  [
    'the core',
    (space, worth) => {
      const best = bestPackage(space, worth);
      const product = bestProduct(space, worth);
      return { best, product, shortfall: () => Math.max(best.shortfall(), product.shortfall()) };
    },
  ],
];

/** Every package of a small space. */
function everyPackage(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (packages, size) => packages.flatMap((head) => Array.from({ length: size }, (_, o) => [...head, o])),
    [[]],
  );
}

const value = fc.integer({ min: 0, max: 12 }).map((n) => n / 12);
const problem = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }).chain((sizes) => {
  const options = sizes.reduce((a, b) => a + b, 0);
  const table = fc.array(value, { minLength: options, maxLength: options });
  return fc.record({
    sizes: fc.constant(sizes),
    gain: table,
    worth: table,
    floor: value.map((v) => v * sizes.length),
    other: value.map((v) => v * sizes.length),
    allowed: fc.array(
      fc.integer({ min: 0, max: 4 }).map((n) => Math.min(1, n)),
      { minLength: options, maxLength: options },
    ),
  });
});

describe.each(ways)('the search by %s against every package there is', (_name, searchOf) => {
  it('finds the greatest gain at or above the floor', () => {
    fc.assert(
      fc.property(problem, ({ sizes, gain, worth, floor, allowed }) => {
        const space = spaceOf(sizes);
        const usable = everyPackage(sizes).filter(
          (chosen) =>
            chosen.every((o, k) => allowed[space.offsets[k]! + o] === 1) && total(space, worth, chosen) >= floor,
        );
        const out = new Int32Array(sizes.length);
        const found = searchOf(space, Float64Array.from(worth)).best(
          Float64Array.from(gain),
          Uint8Array.from(allowed),
          floor,
          out,
        );
        expect(found).toBe(usable.length > 0);
        if (!found) return;
        expect(usable).toContainEqual([...out]);
        expect(total(space, gain, out)).toBeCloseTo(
          Math.max(...usable.map((chosen) => total(space, gain, chosen))),
          10,
        );
      }),
      { numRuns: FULL ? 2000 : 120 },
    );
  });

  it('finds the greatest product above both floors', () => {
    fc.assert(
      fc.property(problem, ({ sizes, gain, worth, floor, other, allowed }) => {
        const space = spaceOf(sizes);
        const productOf = (chosen: ArrayLike<number>): number => {
          const mine = total(space, gain, chosen) - floor;
          const theirs = total(space, worth, chosen) - other;
          return mine > 0 && theirs > 0 ? mine * theirs : 0;
        };
        const products = everyPackage(sizes)
          .filter((chosen) => chosen.every((o, k) => allowed[space.offsets[k]! + o] === 1))
          .map(productOf);
        const best = Math.max(0, ...products);
        // A package that reaches a floor only by rounding need not be found.
        fc.pre(best === 0 || best > 1e-12);
        const out = new Int32Array(sizes.length);
        const found = searchOf(space, Float64Array.from(gain)).product(
          Float64Array.from(worth),
          floor,
          other,
          Uint8Array.from(allowed),
          out,
        );
        expect(found).toBe(best > 0);
        if (found) expect(productOf(out)).toBeCloseTo(best, 10);
      }),
      { numRuns: FULL ? 2000 : 120 },
    );
  });
});

const whole = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }).chain((sizes) => {
  const options = sizes.reduce((a, b) => a + b, 0);
  const table = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: options, maxLength: options });
  const search = fc.record({ gain: table(3), allowed: table(4), floor: fc.integer({ min: 0, max: 3 * sizes.length }) });
  return fc.record({
    sizes: fc.constant(sizes),
    worth: table(3),
    searches: fc.array(search, { minLength: 1, maxLength: 8 }),
  });
});

it('by whole halves takes, of the packages that gain most, one that is worth most, and the same one again', () => {
  fc.assert(
    fc.property(whole, ({ sizes, worth, searches }) => {
      const space = spaceOf(sizes);
      const search = packageSearch(space, Float64Array.from(worth));
      const found = ({ gain, allowed, floor }: (typeof searches)[number]): number[] | null => {
        const out = new Int32Array(sizes.length);
        const usable = Uint8Array.from(allowed, (n) => Math.min(1, n));
        return search.best(Float64Array.from(gain), usable, floor, out) ? [...out] : null;
      };
      const packages = everyPackage(sizes);
      const first = searches.map((one) => {
        const { gain, allowed, floor } = one;
        const reaching = packages
          .filter((chosen) => chosen.every((o, k) => allowed[space.offsets[k]! + o]! > 0))
          .map((chosen) => [total(space, gain, chosen), total(space, worth, chosen)] as const)
          .filter(([, worths]) => worths >= floor);
        const most = Math.max(...reaching.map(([gained]) => gained));
        const richest = Math.max(...reaching.filter(([gained]) => gained === most).map(([, worths]) => worths));
        const chosen = found(one);
        if (chosen === null) expect(reaching).toEqual([]);
        else expect([total(space, gain, chosen), total(space, worth, chosen)]).toEqual([most, richest]);
        return chosen;
      });
      // The order of the searches has no part in what they find.
      expect([...searches].reverse().map(found).reverse()).toEqual(first);
    }),
    { numRuns: FULL ? 2000 : 120 },
  );
});

/** Moves a number in [0, 2] by some units of 2^−53. */
const ulps = (x: number, n: number): number => Math.max(0, x + n * 2 ** -53);
const nearly = fc
  .tuple(
    fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom(0, 1e-15, 1e-12, 1e-9),
  )
  .map(([x, n, apart]) => ulps(x, n) + apart);
const close = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }).chain((sizes) => {
  const options = sizes.reduce((a, b) => a + b, 0);
  const table = fc.array(nearly, { minLength: options, maxLength: options });
  return fc.record({
    space: fc.constant(spaceOf(sizes)),
    gain: table.map((list) => Float64Array.from(list)),
    worth: table.map((list) => Float64Array.from(list)),
    place: fc.nat(),
    off: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(0, 1e-13, -1e-13, 1e-9, -1e-9)),
  });
});

describe.each(ways)('the search by %s on values a few units of the last place apart', (_name, searchOf) => {
  it('ends, keeps the floor to the last bit, and is within 1e-11 of the best', () => {
    fc.assert(
      fc.property(close, ({ space, gain, worth, place, off: [n, apart] }) => {
        const packages = everyPackage([...space.sizes]);
        const floor = ulps(total(space, worth, packages[place % packages.length]!), n) + apart;
        const out = new Int32Array(space.count);
        const all = new Uint8Array(gain.length).fill(1);
        const search = searchOf(space, worth);
        const reaching = packages.filter((chosen) => total(space, worth, chosen) >= floor);
        expect(search.best(gain, all, floor, out)).toBe(reaching.length > 0);
        if (reaching.length > 0) {
          expect(total(space, worth, out)).toBeGreaterThanOrEqual(floor);
          const most = Math.max(...reaching.map((chosen) => total(space, gain, chosen)));
          expect(most - total(space, gain, out)).toBeLessThanOrEqual(1e-11);
        }
        const other = total(space, gain, packages[(place >> 8) % packages.length]!);
        const productOf = (chosen: ArrayLike<number>): number =>
          Math.max(0, total(space, worth, chosen) - floor) * Math.max(0, total(space, gain, chosen) - other);
        const best = Math.max(...packages.map(productOf));
        const found = search.product(gain, floor, other, all, out);
        if (best > 1e-11) expect(best - productOf(out)).toBeLessThanOrEqual(1e-11);
        expect(!found || productOf(out) > 0).toBe(true);
      }),
      { numRuns: FULL ? 100_000 : 400 },
    );
  });
});

describe('a search', () => {
  it('of the core ends where the corners of the hull are 1e-9 apart', () => {
    // Of the two packages only the first reaches the floor, which is its own worth.
    const space = spaceOf([2, 1]);
    const gain = Float64Array.of(0.3, 1, 0.5);
    const worth = Float64Array.of(0.5 + 1e-9, 0.5, 1 / 3);
    const out = Int32Array.of(1, 0);
    expect(bestPackage(space, worth)(gain, new Uint8Array(3).fill(1), worth[0]! + worth[2]!, out)).toBe(true);
    expect([...out]).toEqual([0, 0]);
  });

  it('gives the same package whatever was searched before, and answers on spaces that nobody could list', () => {
    const sizes = Array.from({ length: 50 }, () => 40);
    const space = spaceOf(sizes);
    const table = (seed: number): Float64Array =>
      Float64Array.from({ length: 2000 }, (_, i) => ((i * seed) % 997) / 997 / 50);
    const search = packageSearch(space, table(557));
    const all = new Uint8Array(2000).fill(1);
    const first = new Int32Array(50);
    const again = new Int32Array(50);
    expect(search.best(table(131), all, 0.8, first)).toBe(true);
    expect(total(space, table(557), first)).toBeGreaterThanOrEqual(0.8);
    expect(search.product(table(7), 0.1, 0.1, all, again)).toBe(true);
    expect(search.best(table(131), all, 0.8, again)).toBe(true);
    expect([...again]).toEqual([...first]);
  });
});

describe('a search over very many packages that tie', () => {
  // Option o of every issue is worth o/N to this side and (m − 1 − o)/N to the other, N = n(m − 1). What one side gains
  // the other loses, so that at a floor f the most for the other is 1 − ⌈Nf⌉/N; the product is that of one j/N.
  it.each([
    [10, 10],
    [20, 10],
    [30, 20],
  ])('%i × %i with equal weights and opposed values: finds what algebra says', (n, m) => {
    const space = spaceOf(Array.from({ length: n }, () => m));
    const N = n * (m - 1);
    const worth = Float64Array.from({ length: n * m }, (_, i) => (i % m) / N);
    const gain = Float64Array.from({ length: n * m }, (_, i) => (m - 1 - (i % m)) / N);
    const all = new Uint8Array(n * m).fill(1);
    const out = new Int32Array(n);
    const search = packageSearch(space, worth);
    for (const floor of [0.05, 0.31, 1 / 3 + 0.001, 0.5, 0.77, 0.9]) {
      expect(search.best(gain, all, floor, out)).toBe(true);
      expect(total(space, worth, out)).toBeGreaterThanOrEqual(floor);
      // A floor on a step of the grid may be missed by rounding, and the next step is then the answer.
      const steps = Math.ceil(N * floor - 1e-9);
      const isOnStep = Math.abs(N * floor - Math.round(N * floor)) < 1e-9;
      const lost = Math.round(N * (1 - total(space, gain, out)));
      expect(lost - steps).toBeLessThanOrEqual(isOnStep ? 1 : 0);
      expect(lost).toBeGreaterThanOrEqual(steps);
    }
    for (const [mine, other] of [
      [0.3, 0.3],
      [0.1, 0.45],
    ] as const) {
      expect(search.product(gain, mine, other, all, out)).toBe(true);
      const products = Array.from({ length: N + 1 }, (_, j) => (j / N - mine) * (1 - j / N - other));
      const best = Math.max(...products.filter((_, j) => j / N > mine && 1 - j / N > other));
      expect((total(space, worth, out) - mine) * (total(space, gain, out) - other)).toBeCloseTo(best, 10);
    }
  });

  it('of which the other side takes no notice of half the issues: passes over those, and finds the rest', () => {
    // On the even issues the other side gains nothing; this side gives way on the odd ones alone, o steps of 1/N each.
    const space = spaceOf(Array.from({ length: 14 }, () => 9));
    const N = 14 * 8;
    const worth = Float64Array.from({ length: 126 }, (_, i) => (i % 9) / N);
    const gain = Float64Array.from({ length: 126 }, (_, i) => (Math.floor(i / 9) % 2 === 1 ? (8 - (i % 9)) / N : 0));
    const out = new Int32Array(14);
    expect(packageSearch(space, worth).best(gain, new Uint8Array(126).fill(1), 0.8049, out)).toBe(true);
    // 0.8049 of 112 steps is 90.1, so 91 must be kept and 21 may be given.
    expect(total(space, gain, out)).toBeCloseTo(21 / N, 12);
  });
});

describe('a search with an issue of many options', () => {
  // Four issues, one of them a range of up to 100 numbers: all packages of the others are listed, and for each of them
  // every option of the range.
  const fine = fc
    .record({
      size: fc.integer({ min: 33, max: 100 }),
      others: fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 6 }))),
    })
    .chain(({ size, others }) => {
      const sizes = [others[0]!, size, others[1]!, others[2]!];
      const rest = others.reduce((a, b) => a + b, 0);
      const table = fc.tuple(
        fc.array(value, { minLength: rest, maxLength: rest }),
        fc.constantFrom('rises', 'falls', 'peaks'),
        fc.integer({ min: 1, max: 12 }),
      );
      return fc.record({ sizes: fc.constant(sizes), mine: table, theirs: table, floors: fc.tuple(value, value) });
    });
  /** The numbers of three issues, and for the range a line, a line back or a peak of this height. */
  const flat = (sizes: readonly number[], [rest, form, height]: [number[], string, number]): Float64Array => {
    const size = sizes[1]!;
    const line = (o: number): number =>
      form === 'rises'
        ? o / (size - 1)
        : form === 'falls'
          ? 1 - o / (size - 1)
          : 1 - Math.abs((2 * o) / (size - 1) - 1);
    const range = Array.from({ length: size }, (_, o) => (height / 12) * line(o));
    return Float64Array.from([...rest.slice(0, sizes[0]), ...range, ...rest.slice(sizes[0])]);
  };

  it('finds the greatest gain at or above a floor, and the greatest product above two floors', () => {
    fc.assert(
      fc.property(fine, ({ sizes, mine, theirs, floors }) => {
        const space = spaceOf(sizes);
        const [own, other] = [flat(sizes, mine), flat(sizes, theirs)];
        const [floor, theirFloor] = [floors[0] * 3, floors[1] * 2];
        const all = new Uint8Array(own.length).fill(1);
        const points = everyPackage(sizes).map((chosen) => [total(space, own, chosen), total(space, other, chosen)]);
        const out = new Int32Array(4);
        const best = bestPackage(space, own);
        const reaching = points.filter(([worth]) => worth! >= floor).map(([, gain]) => gain!);
        expect(best(other, all, floor, out)).toBe(reaching.length > 0);
        if (reaching.length > 0) {
          expect(total(space, own, out)).toBeGreaterThanOrEqual(floor);
          expect(total(space, other, out)).toBeCloseTo(Math.max(...reaching), 11);
        }
        const products = points.map(([p, q]) => (p! > floor && q! > theirFloor ? (p! - floor) * (q! - theirFloor) : 0));
        const most = Math.max(...products);
        fc.pre(most === 0 || most > 1e-12);
        expect(bestProduct(space, own)(other, floor, theirFloor, all, out)).toBe(most > 0);
        if (most > 0)
          expect((total(space, own, out) - floor) * (total(space, other, out) - theirFloor)).toBeCloseTo(most, 11);
      }),
      { numRuns: FULL ? 1000 : 50 },
    );
  });
});

describe('a search whose work is limited', () => {
  // Weights that are nearly equal, and values that are nearly opposed: nearly all packages are worth nearly the same.
  const hard = fc
    .record({ issues: fc.integer({ min: 4, max: 6 }), options: fc.integer({ min: 2, max: 6 }), plateaus: fc.boolean() })
    .chain(({ issues, options, plateaus }) => {
      const nearly = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2 * issues, maxLength: 2 * issues });
      return fc.record({
        space: fc.constant(spaceOf(Array.from({ length: issues }, () => options))),
        tables: fc.tuple(nearly, fc.constantFrom(0, 1e-5, 1e-4)).map(([off, unit]) =>
          [0, 1].map((side) =>
            Float64Array.from({ length: issues * options }, (_, i) => {
              const share = (side === 0 ? i % options : options - 1 - (i % options)) / (options - 1);
              const value = plateaus ? Math.floor(2.999 * share) / 2 : share;
              return ((1 + unit * off[2 * Math.floor(i / options) + side]!) / issues) * value;
            }),
          ),
        ),
        floor: fc.double({ min: 0, max: 1, noNaN: true }),
        other: fc.double({ min: 0, max: 0.6, noNaN: true }),
        work: fc.constantFrom(1, 30, 300, 3000),
        barred: fc.array(fc.nat({ max: issues * options - 1 }), { maxLength: 3 }),
      });
    });

  it('says what it can lack at most, whatever the limit: held against the sweep over all packages', () => {
    let lacking = 0;
    fc.assert(
      fc.property(hard, ({ space, tables, floor, other, work, barred }) => {
        const [worth, gain] = tables as [Float64Array, Float64Array];
        const allowed = new Uint8Array(gain.length).fill(1);
        for (const i of barred) allowed[i] = 0;
        const [found, best] = [new Int32Array(space.count), new Int32Array(space.count)];
        const exact = pairedSearch(space, worth);
        const limited = bestPackage(space, worth, work);
        const reaches = exact.best(gain, allowed, floor, best);
        fc.pre(reaches !== null);
        expect(limited(gain, allowed, floor, found)).toBe(reaches);
        if (reaches === true) {
          expect(found.every((o, k) => allowed[space.offsets[k]! + o] === 1)).toBe(true);
          expect(total(space, worth, found)).toBeGreaterThanOrEqual(floor);
          const [got, most] = [total(space, gain, found), total(space, gain, best)];
          const share = limited.shortfall();
          expect(share).toBeGreaterThanOrEqual(0);
          expect(got).toBeGreaterThanOrEqual((1 - share) * most - 1e-11);
          if (share > 0) lacking += 1;
        }
        const limitedProduct = bestProduct(space, worth, work);
        const isAbove = exact.product(gain, 0.9 * floor, other, allowed, best);
        const isFound = limitedProduct(gain, 0.9 * floor, other, allowed, found);
        const product = (chosen: Int32Array): number =>
          (total(space, worth, chosen) - 0.9 * floor) * (total(space, gain, chosen) - other);
        if (isAbove !== true || product(best) < 1e-11) return;
        const share = limitedProduct.shortfall();
        expect(isFound ? product(found) : 0).toBeGreaterThanOrEqual((1 - share) * product(best) - 1e-11);
      }),
      { numRuns: FULL ? 3000 : 120 },
    );
    // The limits are low enough to be felt.
    expect(lacking).toBeGreaterThan(FULL ? 50 : 3);
  });

  it('finds what the sweep over all packages finds with its own limit, on spaces of 4,096 packages', () => {
    fc.assert(
      fc.property(hard, ({ space, tables, floor }) => {
        fc.pre(space.sizes[0]! ** space.count <= 4096);
        const [worth, gain] = tables as [Float64Array, Float64Array];
        const allowed = new Uint8Array(gain.length).fill(1);
        const [found, best] = [new Int32Array(space.count), new Int32Array(space.count)];
        const limited = bestPackage(space, worth);
        fc.pre(pairedSearch(space, worth).best(gain, allowed, floor, best) === true);
        limited(gain, allowed, floor, found);
        expect(total(space, gain, found)).toBeCloseTo(total(space, gain, best), 11);
        expect(limited.shortfall()).toBe(0);
      }),
      { numRuns: FULL ? 2000 : 80 },
    );
  });

  it('is none where a half has 2,049 to 4,096 ways: what the core leaves open is tried in full', () => {
    let open = 0;
    const sizes = fc.constantFrom([8, 8, 8, 8, 8, 8, 8, 8], [5, 5, 5, 5, 5, 5, 5, 5, 5, 5], [60, 60, 50, 50]);
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }), fc.nat(400), (of, off, target) => {
        const space = spaceOf(of);
        const [worth, gain] = [0, 1].map((side) =>
          Float64Array.from(
            of.flatMap((size, k) =>
              Array.from(
                { length: size },
                (_, o) => ((1 + off[2 * k + side]! / 5e4) / of.length) * ((side === 0 ? o : size - 1 - o) / (size - 1)),
              ),
            ),
          ),
        ) as [Float64Array, Float64Array];
        const floor = 0.5 + target / 1000;
        const all = new Uint8Array(worth.length).fill(1);
        const [found, best] = [new Int32Array(of.length), new Int32Array(of.length)];
        const exact = pairedSearch(space, worth);
        fc.pre(exact.best(gain, all, floor, best) === true);
        const search = packageSearch(space, worth);
        expect(search.best(gain, all, floor, found)).toBe(true);
        expect(total(space, worth, found)).toBeGreaterThanOrEqual(floor);
        expect(total(space, gain, found)).toBeCloseTo(total(space, gain, best), 11);
        expect(search.shortfall()).toBe(0);
        const core = bestPackage(space, worth);
        core(gain, all, floor, found);
        if (core.shortfall() > 0) open += 1;
      }),
      { numRuns: FULL ? 200 : 20 },
    );
    // The core alone would leave some of them open.
    expect(open).toBeGreaterThan(0);
  });
});
