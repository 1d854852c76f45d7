/** Whether a case teaches: what can be worked out by hand, and what the sentences say of the numbers. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/kernel/progress.ts';
import { efficiency } from '../../src/analysis/efficiency.ts';
import { newScenario } from '../../src/classroom/blueprints/newScenario.ts';
import { inspect } from '../../src/classroom/inspection/inspect.ts';
import { integrativePotential } from '../../src/classroom/inspection/integrativePotential.ts';
import { jittered } from '../../src/classroom/inspection/jittered.ts';
import { SIDES } from '../../src/domain/side.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { advice, inspectionText } from '../../src/visual/tables/inspectionText.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';

const smallPoint = readScenario(readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url)));
const found = inspect(smallPoint, { runs: 40 });

describe('how integrative a case is', () => {
  // Opposed linear values: the best joint package gives every issue to whom it weighs more,
  // 0.4 + 0.27 + 0.2 + 0.17 + 0.12 = 1.16.
  it('is the sum of the larger weights, less 1, where all values are linear and opposed', () => {
    expect(integrativePotential(smallPoint)).toBeCloseTo(0.16, 9);
  });

  // 50 + 30 + 20 points for each: the compatible issue weighs 0.3 for both, and the rest is opposed and weighed alike.
  it('is the weight of a compatible issue, and 0 of one price', () => {
    expect(integrativePotential(newScenario('compatibleIssue'))).toBeCloseTo(0.3, 9);
    expect(integrativePotential(newScenario('distributive'))).toBeCloseTo(0, 9);
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(scenarios(), (input) => {
        const potential = integrativePotential(readScenario(input));
        expect(potential).toBeGreaterThanOrEqual(0);
        expect(potential).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a variant', () => {
  it('has every number within a tenth, the same sum of weights, and is the same whenever it is made', () => {
    fc.assert(
      fc.property(scenarios(), fc.integer({ min: 1, max: 50 }), (input, number) => {
        const scenario = readScenario(input);
        const variant = jittered(scenario, number);
        expect(jittered(scenario, number)).toEqual(variant);
        const sum = (one: Scenario, side: 'vendor' | 'client'): number =>
          Object.values(one[side].goals).reduce((total, { weight }) => total + weight, 0);
        for (const side of SIDES) {
          expect(sum(variant, side)).toBeCloseTo(sum(scenario, side), 6);
          for (const lever of ['trust', 'care', 'understanding', 'depth', 'stake', 'walkAway'] as const)
            expect(Math.abs(variant[side][lever] - scenario[side][lever])).toBeLessThanOrEqual(
              scenario[side][lever] * 0.1 + 1e-12,
            );
          expect(variant[side].breakPoints).toMatchObject(
            Object.fromEntries(Object.entries(scenario[side].breakPoints).map(([key, { limit }]) => [key, { limit }])),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('differs from its neighbours', () => {
    expect(jittered(smallPoint, 1)).not.toEqual(jittered(smallPoint, 2));
    expect(jittered(smallPoint, 1)).not.toEqual(smallPoint);
  });

  it('moves the weights alone where that is asked for', () => {
    const { vendor, client, ...rest } = jittered(smallPoint, 3, { weightsAlone: true });
    const { vendor: oldVendor, client: oldClient, ...oldRest } = smallPoint;
    expect(rest).toEqual(oldRest);
    for (const [now, old] of [
      [vendor, oldVendor],
      [client, oldClient],
    ] as const) {
      expect({ ...now, goals: null }).toEqual({ ...old, goals: null });
      for (const [key, { weight }] of Object.entries(old.goals)) {
        expect(now.goals[key]!.weight).not.toBe(weight);
        // A tenth up or down, and the sum kept: at most 1.1/0.9 of what it was.
        expect(Math.abs(Math.log(now.goals[key]!.weight / weight))).toBeLessThanOrEqual(Math.log(1.1 / 0.9));
      }
    }
    expect(() => jittered(smallPoint, 3, { weights: true } as never)).toThrow('weights');
  });
});

describe('an inspection', () => {
  it('counts the zone and measures break points as the analysis does', () => {
    const possible = efficiency(smallPoint);
    expect(found.zone).toEqual({
      packages: 5 ** 5,
      worthIt: possible.zopa.packages,
      unrefused: possible.kept!.zopa.packages,
    });
    expect(found.breakPoints).toEqual([{ side: 'vendor', issue: 'exit', rigidity: possible.rigidity.vendor['exit'] }]);
  });

  it('plays what it says: each number is that of the study', () => {
    const play = { runs: 40 };
    expect(found.dealRate).toEqual(simulate(smallPoint, play).dealRate);
    const [best] = found.ways.client;
    const [bid, talk] = best!.policies.split('+');
    const seated = withLevers(smallPoint, { 'client.bid': bid, 'client.talk': talk } as Record<string, unknown>);
    expect(best!.payoff).toEqual(simulate(seated, play).payoff.client);
    expect(found.variants[6]!.dealRate).toBe(simulate(jittered(smallPoint, 7), play).dealRate.estimate);
  });

  it('orders ways by payoff and levers by effect', () => {
    for (const side of SIDES) {
      const payoffs = found.ways[side].map(({ payoff }) => payoff.estimate);
      expect(payoffs).toEqual([...payoffs].sort((a, b) => b - a));
    }
    const effects = found.levers.map(({ dealRate }) => Math.abs(dealRate.estimate));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
    expect(found.levers.map(({ lever }) => lever)).not.toContain('client.flexibility');
  });

  it.runIf(FULL)('counts its negotiations to the last, finds the same meanwhile, and stops when it is told to', () => {
    const told: Progress[] = [];
    expect(inspect(smallPoint, { runs: 20, onProgress: (one) => told.push(one) })).toEqual(
      inspect(smallPoint, { runs: 20 }),
    );
    const [last] = told.slice(-1);
    expect([last!.done, last!.total % 20]).toEqual([last!.total, 0]);
    told.forEach(({ done, total }, n) =>
      expect([total, done >= (told[n - 1]?.done ?? 0)]).toEqual([last!.total, true]),
    );
    const signal = { aborted: true, reason: new Error('enough') };
    expect(() => inspect(smallPoint, { runs: 20, signal })).toThrow('enough');
  });

  it('refuses options that it does not know, and too few runs', () => {
    expect(() => inspect(smallPoint, { run: 5 } as never)).toThrow('there is no such option');
    expect(() => inspect(smallPoint, { runs: 5 })).toThrow('runs');
  });
});

describe('what to change', () => {
  const adviceFor = (scenario: Scenario): string =>
    advice(scenario, inspect(scenario, { runs: 20 }), plainStyle).join('\n');

  it('says that there is no deal to find, or that break points leave none', () => {
    expect(
      adviceFor(withLevers(newScenario('distributive'), { 'vendor.walkAway': 0.7, 'client.walkAway': 0.7 })),
    ).toContain('No package is worth more than no deal to both');
    const walls = withLevers(newScenario('renewal'), {
      'vendor.breakPoints.notice.limit': '12 months',
      'client.breakPoints.notice': { limit: '3 months' },
    } as Record<string, unknown>);
    expect(adviceFor(walls)).toContain('The break points leave no package');
  });

  it.runIf(FULL)('says that there is little to trade, and what is still to write', () => {
    const said = adviceFor(newScenario('distributive'));
    expect(said).toContain('There is little to trade.');
    expect(said).toContain('Still to write: story, vendor.brief.shared');
    expect(adviceFor(newScenario('integrative'))).not.toContain('There is little to trade.');
  });

  it("names a knife's edge exactly where the effect does not hold", () => {
    const sure = { ...found, levers: [{ ...found.levers[0]!, dealRate: { estimate: 0.5, low: 0.4, high: 0.6 } }] };
    expect(advice(smallPoint, { ...sure, held: 17 }, plainStyle).join()).toContain("It stands on a knife's edge");
    expect(advice(smallPoint, { ...sure, held: 18 }, plainStyle).join()).not.toContain("It stands on a knife's edge");
  });

  it('the text has every number that the sentences speak of', () => {
    const text = layout(inspectionText(smallPoint, found, plainStyle), 200).join('\n');
    expect(text).toContain('Of 3,125 packages 2,301 are worth more than no deal to both');
    expect(text).toContain('Trading across issues is worth 0.16');
    expect(text).toContain(found.ways.vendor[0]!.policies);
    expect(text).toContain(`the effect of ${found.levers[0]!.lever} holds in ${found.held}.`);
  });
});
