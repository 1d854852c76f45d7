import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { ghostDeal } from '../../src/analysis/ghostDeal.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';
import { small } from '../visual/small.ts';

// (fee, scope): vendor, client. (1,1): 1, 0. (1,0): 0.6, 0.6. (0,1): 0.4, 0.4. (0,0): 0, 1. Above 0.1 for both: (1,0)
// with 0.5², (0,1) with 0.3².
describe('ghostDeal', () => {
  it('is the Nash point', () => {
    const { kept, setAside } = ghostDeal(readScenario(small()));
    expect(kept!.package).toEqual({ fee: 1, scope: 0 });
    expect(kept!.utility.vendor).toBeCloseTo(0.6, 12);
    expect(kept!.utility.client).toBeCloseTo(0.6, 12);
    expect(setAside).toEqual(kept);
  });

  it('keeps break points, and sets them aside', () => {
    const { kept, setAside } = ghostDeal(readScenario(small({}, { breakPoints: { scope: { limit: 1 } } })));
    expect(kept!.package).toEqual({ fee: 0, scope: 1 });
    expect(setAside!.package).toEqual({ fee: 1, scope: 0 });
  });

  it('is none where the break points leave nothing', () => {
    const { kept, setAside } = ghostDeal(
      readScenario(small({}, { breakPoints: { scope: { limit: 1 } } }, { breakPoints: { scope: { limit: 0 } } })),
    );
    expect(kept).toBeNull();
    expect(setAside).not.toBeNull();
  });

  it('is none at all where nothing is better than no deal for both', () => {
    expect(ghostDeal(readScenario(small({}, { walkAway: 0.7 }, { walkAway: 0.7 })))).toEqual({
      type: 'ghostDeal',
      kept: null,
      setAside: null,
    });
  });

  /** A scenario of one issue, with what each option is worth to the two sides. */
  const one = (worths: readonly (readonly [number, number])[], walkAway: readonly [number, number]): unknown => {
    const side = (s: 0 | 1): unknown => ({
      name: ['A', 'B'][s],
      walkAway: walkAway[s],
      goals: { plan: { weight: 1, values: Object.fromEntries(worths.map((pair, o) => [`p${o}`, pair[s]])) } },
    });
    const options = worths.map((_, o) => `p${o}`);
    return {
      schemaVersion: 1,
      title: 'One',
      rounds: 5,
      issues: { plan: { options } },
      vendor: side(0),
      client: side(1),
    };
  };

  it.each([
    // Both products are 2/9, and both lesser gains 1/3: the vendor's better one.
    [
      'a tie',
      [
        [0, 1],
        [1 / 3, 2 / 3],
        [2 / 3, 1 / 3],
        [1, 0],
      ],
      [0, 0],
      'p2',
    ],
    // Over the worst packages (0.16 each): 0.14 · 0.14 and twice 0.84 · 0. Over 0 the others would have 0.16.
    [
      'gains over the worst package',
      [
        [0.3, 0.3],
        [0.16, 1],
        [1, 0.16],
      ],
      [0, 0],
      'p0',
    ],
    // Every product over (0.2, 0.5) is 0; only p1 is above both walk-away values.
    [
      'no gain over the worst package',
      [
        [0.9, 0.5],
        [0.2, 0.9],
        [1, 0.1],
      ],
      [0.1, 0.5],
      'p1',
    ],
  ] as const)('%s: by hand', (_, worths, walkAway, plan) => {
    const scenario = readScenario(one(worths, walkAway));
    expect(ghostDeal(scenario).kept!.package).toEqual({ plan });
    expect(efficiency(scenario).nash!.package).toEqual({ plan });
  });

  it('is the Nash point of efficiency on a space that is searched by branch and bound, and is not beaten', () => {
    // Of 900 options each; p settles a pie, with unlike weights, so that each side wants all of its heavier issue.
    const options = { from: 0, to: 899, step: 1 };
    const side = (name: string, weights: readonly number[], values: string): unknown => ({
      name,
      walkAway: 0.2,
      goals: Object.fromEntries(weights.map((weight, k) => [`p${k}`, { weight, values }])),
    });
    const scenario = readScenario({
      schemaVersion: 1,
      title: 'Pies',
      rounds: 5,
      issues: { p0: { options }, p1: { options }, p2: { options } },
      vendor: side('A', [0.5, 0.3, 0.2], 'more is better'),
      client: side('B', [0.2, 0.3, 0.5], 'less is better'),
    });
    const ghost = ghostDeal(scenario);
    const { nash, within } = efficiency(scenario);
    expect(within).toBe(0);
    expect(ghost.kept).toEqual(nash);
    // All of p0 to the vendor, all of p2 to the client, half of p1: (0.5 + 0.15 − 0.2)² but for one step of p1.
    const { vendor, client } = nash!.utility;
    expect((vendor - 0.2) * (client - 0.2)).toBeCloseTo(0.45 * 0.45, 6);
  });

  it('is the Nash point of efficiency, and none only where no package is above both walk-away values', () => {
    fc.assert(
      fc.property(scenarios(), (file) => {
        const scenario = readScenario(file);
        const { vendor, client } = scenario;
        const { nash, kept, pareto } = efficiency(scenario);
        const ghost = ghostDeal(scenario);
        const above = ({ utility }: { utility: { vendor: number; client: number } }): boolean =>
          utility.vendor > vendor.walkAway && utility.client > client.walkAway;
        expect(ghost.setAside).toEqual(pareto.some(above) ? nash : null);
        if (kept !== null) expect(ghost.kept).toEqual(kept.pareto.some(above) ? kept.nash : null);
        if (Object.keys({ ...vendor.breakPoints, ...client.breakPoints }).length === 0)
          expect(ghost.kept).toEqual(ghost.setAside);
      }),
      { numRuns: FULL ? 5000 : 200 },
    );
  });
});
