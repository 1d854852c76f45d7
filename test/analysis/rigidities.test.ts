import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../src/engine/preparation/prepared.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { rigidity } from '../../src/bargaining/frontier/rigidity.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { small } from '../visual/small.ts';

const ofVendor = ({ space, keys, vendor, client }: Prepared): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    keys.flatMap((key, k) => (vendor.breakPoints.present[k] === 0 ? [] : [[key, rigidity(space, vendor, client, k)]])),
  );

describe('rigidities', () => {
  it('is what a table worked out by hand says', () => {
    // The vendor's limit is 1 on scope. Beyond it: (fee 1, scope 0), worth 0.6 to the vendor and 0.6 to the client, and
    // (0, 0), worth 0. The vendor walks away at 0.1: 0.6 − 0.1.
    const found = ofVendor(prepare(readScenario(small({}, { breakPoints: { scope: { limit: 1 } } }))));
    expect(found['scope']).toBeCloseTo(0.5, 12);
    expect(found).not.toHaveProperty('fee');
  });

  it('is what listing every package says', () => {
    fc.assert(
      fc.property(scenarios(), (file) => {
        const prepared = prepare(readScenario(file));
        const { space, vendor, client, keys } = prepared;
        const all = ofVendor(prepared);
        keys.forEach((key, k) => {
          let best: number | null = null;
          const walk = (chosen: number[]): void => {
            if (chosen.length < space.count)
              return void Array.from({ length: space.sizes[chosen.length]! }, (__, o) => walk([...chosen, o]));
            const value = (side: typeof vendor, j: number): number => side.goals.value[space.offsets[j]! + chosen[j]!]!;
            const utility = (side: typeof vendor): number =>
              chosen.reduce((sum, o, j) => sum + side.goals.worth[space.offsets[j]! + o]!, 0);
            const beyond = chosen.map((__, j) => value(vendor, j) < vendor.breakPoints.limit[j]!);
            if (
              beyond.some((crossed, j) => crossed !== (j === k)) ||
              chosen.some((__, j) => value(client, j) < client.breakPoints.limit[j]!) ||
              utility(client) < client.goals.walkAway
            )
              return;
            best = Math.max(best ?? -Infinity, utility(vendor) - vendor.goals.walkAway);
          };
          if (vendor.breakPoints.present[k] === 1) walk([]);
          const found = all[key] ?? null;
          if (best === null) expect(found).toBeNull();
          else expect(found).toBeCloseTo(best, 9);
        });
      }),
      { numRuns: 200 },
    );
  });
});
