import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { timesOf } from '../../src/engine/preparation/times.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';
import {
  nobodySignsBeyondBounds,
  recordChangesNothing,
  replaysAlike,
  resumesAlike,
  sameTwice,
} from './negotiationLaws.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';

const chance = fc.record({ seed: fc.string({ maxLength: 5 }), run: fc.nat(1000) });
const holds = (broken: string | null): void => expect(broken).toBeNull();

/** What the package is worth that a side likes best of those within its break points. */
function bestOf(scenario: Scenario, side: Side): number {
  const { goals, breakPoints } = scenario[side];
  return Object.entries(goals).reduce((sum, [key, { weight, values }]) => {
    const table = values as Readonly<Record<string, number>>;
    const limit = breakPoints[key] === undefined ? 0 : table[breakPoints[key].limit]!;
    return sum + weight * Math.max(...Object.values(table).filter((value) => value >= limit));
  }, -1e-9);
}

describe('every negotiation', () => {
  it('ends, by the bounds, in an ending that adds up', () => {
    fc.assert(
      fc.property(scenarios(), chance, (file, seed) => {
        const scenario = readScenario(file);
        const negotiation = negotiate(scenario, seed);
        const { ending } = negotiation;
        holds(nobodySignsBeyondBounds(negotiation));
        expect(negotiation.rounds).toBe(ending.round + 1);
        expect(ending.round).toBeLessThan(scenario.rounds);
        for (const side of ['vendor', 'client'] as const) {
          expect(negotiation.trust[side]).toBeGreaterThanOrEqual(0);
          expect(negotiation.trust[side]).toBeLessThanOrEqual(1);
          if (ending.kind !== 'agreement')
            expect([scenario[side].walkAway, ...scenario.rivals.map((rival) => rival.fit)]).toContain(
              ending.utility[side],
            );
        }
        // Nobody leaves early, but who has nothing to offer that is worth its own walk-away value.
        if (ending.kind === 'walk-away' && bestOf(scenario, ending.by) >= scenario[ending.by].walkAway)
          expect(
            timesOf(scenario, scenario[ending.by].horizon)?.[ending.round] ??
              (ending.round + 1) / (scenario.rounds + 1),
          ).toBeGreaterThan(0.15);
        // What the adviser relays takes rounds, and none of them the last one.
        const relayed = negotiation.events.filter(({ kind }) => kind === 'relay').length;
        if (ending.kind === 'deadline') {
          const spent = ending.round + 1 + relayed * (scenario.adviser?.takes ?? 1);
          if ((scenario.ends?.chance ?? 0) === 0) expect(spent).toBe(scenario.rounds);
          else expect(spent).toBeGreaterThanOrEqual(Math.min(scenario.ends!.after, scenario.rounds));
        }
      }),
      { numRuns: FULL ? 400 : 133 },
    );
  });

  it('is the same twice, recorded or not, replayed, saved and resumed', () => {
    fc.assert(
      fc.property(scenarios(), chance, fc.nat(20), (file, seed, turns) => {
        const scenario = readScenario(file);
        holds(sameTwice(scenario, seed));
        holds(recordChangesNothing(scenario, seed));
        holds(replaysAlike(scenario, seed));
        holds(resumesAlike(scenario, seed, turns));
      }),
      { numRuns: FULL ? 200 : 66 },
    );
  });
});
