/** The state of an ended negotiation is used again: nothing of it may be left in the next one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { definePolicy } from '../../src/policies/contracts/definePolicy.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

describe('negotiations of one scenario, one after the other', () => {
  it('are those of a scenario that was read anew for each', () => {
    fc.assert(
      fc.property(scenarios(), fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }), (file, runs) => {
        const scenario = readScenario(file);
        const after = runs.map((run) => negotiate(scenario, { seed: 'x', run }));
        const alone = runs.map((run) => negotiate(readScenario(file), { seed: 'x', run }));
        expect(after).toEqual(alone);
      }),
      { numRuns: FULL ? 3000 : 40 },
    );
  });

  it('may be played within one another', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    const plain = negotiate(scenario, { seed: 'x' });
    let inner = 0;
    const nested = definePolicy({
      kind: 'bid',
      card: { name: 'nested', summary: 'A test.', source: 'test' },
      make: () => (view) => {
        expect(negotiate(scenario, { seed: 'x' })).toEqual(plain);
        inner += 1;
        return view.goals.opensAt;
      },
    });
    negotiate(scenario, { seed: 'x', seats: { vendor: { bid: nested } } });
    expect(inner).toBeGreaterThan(0);
  });
});
