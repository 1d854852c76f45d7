/**
 * The bound of the best compromise from below. The oracle is the compromise itself, by the search, in states of random
 * talks, with random packages as witnesses.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believedCompromise } from '../../src/agents/compromise.ts';
import { leastCompromise } from '../../src/agents/leastCompromise.ts';
import { SIDES } from '../../src/domain/side.ts';
import { openState } from '../../src/engine/turns/openState.ts';
import { playTurn } from '../../src/engine/turns/playTurn.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';

describe('the least that the best compromise can be worth', () => {
  it('is never more than what it is worth, whatever the witness, and near it where that is the compromise', () => {
    let near = 0;
    fc.assert(
      fc.property(scenarios(), fc.nat(1000), fc.nat(12), fc.array(fc.nat(1000)), (file, run, turns, numbers) => {
        const state = openState(readScenario(file), { seed: 'x', run });
        for (let turn = 0; turn < turns && state.ending === null; turn++) playTurn(state, null);
        const { space } = state.prepared;
        const scratch = new Float64Array(space.offsets[space.count]!);
        const best = new Int32Array(space.count);
        const memory = new Int32Array(space.count);
        const some = best.map((_, k) => (numbers[k] ?? 0) % space.sizes[k]!);
        for (const side of SIDES) {
          const { view } = state[side];
          const exact = believedCompromise(state.prepared[side].search, view, scratch, best);
          expect(leastCompromise(view, some, scratch, memory)).toBeLessThanOrEqual(exact);
          const bound = leastCompromise(view, best, scratch, memory);
          expect(bound).toBeLessThanOrEqual(exact);
          if (bound > 0.8 * exact) near += 1;
        }
      }),
      { numRuns: FULL ? 5000 : 100 },
    );
    expect(near).toBeGreaterThan(20);
  });
});
