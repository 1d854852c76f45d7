/**
 * What a seed decides stays as it is: the digests were taken at version 0.1.0. A mechanism that is switched off leaves
 * them alone; a change that moves them is a new version of the library and says so in the changelog.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Event, Negotiation, Scenario } from 'dealbreaker';
import { negotiate, readScenario } from 'dealbreaker';
import { describe, expect, it } from 'vitest';
import { withAssumptions } from '../../src/domain/assumed.ts';
import { negotiationOf } from '../../src/engine/record/negotiation.ts';
import { playTurn } from '../../src/engine/turns/playTurn.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { recorder } from '../../src/engine/record/recorder.ts';
import { reset } from '../../src/engine/turns/reset.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { digest } from './digest.ts';
import digests from './digests.json' with { type: 'json' };
import { randomScenario } from './randomScenarios.ts';
import { FULL } from '../profile.ts';

const RUNS = 2000;
/** The examples that the short run plays. */
const SHORT = ['small-point.json', 'nobody-understands.json'];
const RANDOM_SCENARIOS = 500;
const RUNS_OF_EACH = 4;
/** The digest of the small point before the three mechanisms that `blur`, `slip` and `beyond` switch off. */
const SHARP = '1510a8ecaad38b782b316e86f4f2746d9da37321b6368124ccd097a4b655e201';

function* runsOf(scenario: Scenario, runs: number, seed: string | number): Generator<Negotiation> {
  for (let run = 0; run < runs; run++) yield negotiate(scenario, { seed, run });
}

function* randomRuns(): Generator<Negotiation> {
  for (let n = 0; n < RANDOM_SCENARIOS; n++) yield* runsOf(readScenario(randomScenario(n)), RUNS_OF_EACH, n);
}

describe('the same seed, scenario and version', () => {
  const folder = fileURLToPath(new URL('../../examples/scenarios/', import.meta.url));

  it.each(Object.entries(digests).filter(([name]) => (FULL ? name !== 'random' : SHORT.includes(name))))(
    `decides ${RUNS} negotiations of %s as before`,
    (name, expected) => {
      const scenario = readScenario(readFileSync(`${folder}${name}`, 'utf8'));
      expect(digest(runsOf(scenario, RUNS, 'digest'))).toBe(expected);
    },
  );

  it(`decides ${RUNS} negotiations of small-point.json as before blur, slip and beyond, where they are off`, () => {
    const scenario = readScenario(readFileSync(`${folder}small-point.json`, 'utf8'));
    const state = makeState(prepare(scenario, undefined, withAssumptions({ blur: 0, slip: 0, beyond: 1 })));
    const runs = function* (): Generator<Negotiation> {
      for (let run = 0; run < RUNS; run++) {
        reset(state, 'digest', run);
        const events: Event[] = [];
        const listener = recorder(state, events);
        while (state.ending === null) playTurn(state, listener);
        yield negotiationOf(state, state.ending, events);
      }
    };
    expect(digest(runs())).toBe(SHARP);
  });

  it(`decides ${RUNS_OF_EACH} negotiations of each of ${RANDOM_SCENARIOS} random scenarios as before`, () => {
    expect(digest(randomRuns())).toBe(digests.random);
  });
});
