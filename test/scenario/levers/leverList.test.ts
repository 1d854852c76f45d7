/** The list of a scenario's levers: each can be set as it says, and no number of the scenario is missing. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leverAt } from '../../../src/scenario/levers/leverAt.ts';
import { leverList } from '../../../src/scenario/levers/leverList.ts';
import { withLevers } from '../../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { scenarios } from '../../../src/testing/arbitraries/scenarios.ts';

const smallPoint = readScenario(readFileSync(new URL('../../../examples/scenarios/small-point.json', import.meta.url)));

/** The paths of all numbers in a value. */
const numbersIn = (value: unknown, path = ''): string[] =>
  typeof value === 'number'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, path === '' ? key : `${path}.${key}`))
      : [];

describe('the levers', () => {
  it('of the small point, by its file', () => {
    const found = new Map(leverList(smallPoint).map((row) => [row.path, row]));
    expect(found.get('vendor.care')).toEqual({
      path: 'vendor.care',
      value: 0.05,
      range: { min: 0, max: 1, minOpen: false, whole: false },
      choices: null,
      default: 0.5,
      what: 'How likely it is to explain and to ask',
    });
    expect(found.get('vendor.breakPoints.exit.limit')!.choices).toEqual([
      'none',
      '12 months',
      '6 months',
      '3 months',
      '1 month',
    ]);
    expect(found.get('vendor.bid.exponent')).toMatchObject({ value: 0.8, default: 1 });
    expect(found.get('client.talk')).toMatchObject({ value: 'candid', default: 'candid', range: null });
    expect(found.get('client.assumes.exit')!.value).toBe(0.02);
    expect(found.get('client.assumes.price')!.value).toBeNull();
    expect(found.get('rivals.0.fit')!.value).toBe(0.46);
    // What the file does not set can be set, too.
    for (const path of ['before.meetings', 'before.weeks', 'vendor.propensity', 'client.effort', 'rivals.0.prior'])
      expect(found.get(path)!.value).toBeNull();
    for (const name of ['knows', 'trust', 'vendorTrust', 'depth', 'relays', 'takes'])
      expect(found.get(`adviser.${name}`)!.value).toBeNull();
    for (const { path, range } of found.values())
      if (range !== null) expect(() => withLevers(smallPoint, { [path]: range.max })).not.toThrow();
    expect(found.get('rounds')!.range).toEqual({ min: 1, max: 100_000, minOpen: false, whole: true });
  });

  it('of every scenario: set to its own value each changes nothing, and every number of the table is listed', () => {
    fc.assert(
      fc.property(scenarios(), (input) => {
        const scenario = readScenario(input);
        const rows = leverList(scenario);
        const paths = rows.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(numbersIn(scenario).filter((path) => leverAt(path) !== null && !paths.includes(path))).toEqual([]);
        for (const { path, value, range } of rows) {
          const isPolicy = /\.(?:bid|accept|talk|learning|trustRule)$/.test(path);
          if (value === null || isPolicy || /^\w+\.breakPoints\.[^.]+$/.test(path)) continue;
          // Rounding apart, a weight that is set anew leaves the others as they are.
          if (!path.endsWith('.weight')) {
            const again = withLevers(scenario, { [path]: value });
            const { before } = /\.(?:trust|depth|understanding)$/.test(path) ? scenario : again;
            // Stated, it is no number any more that would come out of meetings.
            expect(before === undefined ? again : { ...again, before }).toEqual(scenario);
          }
          if (range !== null)
            expect(() => withLevers(scenario, { [path]: range.max + 1 })).toThrow(path.split('.').at(-1));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('have no value where one comes out of meetings, and say so', () => {
    const met = withLevers(smallPoint, { 'before.meetings': 3, 'vendor.trust': 'none', 'client.trust': 0.7 });
    const row = (path: string) => leverList(met).find((one) => one.path === path)!;
    expect([row('vendor.trust').value, row('vendor.trust').default]).toEqual([null, null]);
    expect(row('vendor.trust').what).toMatch(/; out of the meetings unless it is set$/);
    expect([row('client.trust').value, row('client.trust').default]).toEqual([0.7, 0.5]);
    expect(row('client.trust').what).not.toMatch(/meetings/);
  });

  it('of the adviser and a prior of a rival are taken back by none', () => {
    const stated = withLevers(smallPoint, { 'adviser.takes': 2, 'adviser.trust': 0.4, 'rivals.0.prior': 0.3 });
    const back = { 'adviser.takes': 'none', 'adviser.trust': 'none', 'rivals.0.prior': 'none' } as const;
    expect(withLevers(stated, back)).toEqual(smallPoint);
    expect(withLevers(smallPoint, back)).toEqual(smallPoint);
    expect(() => withLevers(smallPoint, { 'rivals.0.fit': 'none' as never })).toThrow(/rivals\.0\.fit/);
  });

  it('take every choice that they list', () => {
    for (const { path, choices } of leverList(smallPoint))
      for (const choice of choices ?? []) expect(() => withLevers(smallPoint, { [path]: choice }), path).not.toThrow();
  });
});
