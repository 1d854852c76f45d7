/**
 * What a seed decides stays as it is: the digests were taken at version 0.1.0. A mechanism that is switched off leaves
 * them alone; a change that moves them is a new version of the library and says so in the changelog.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Negotiation, Scenario } from 'dealbreaker';
import { negotiate, readScenario } from 'dealbreaker';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import digests from './digests.json' with { type: 'json' };
import { randomScenario } from './randomScenarios.ts';

const RUNS = 2000;
const RANDOM_SCENARIOS = 500;
const RUNS_OF_EACH = 4;

function* runsOf(scenario: Scenario, runs: number, seed: string | number): Generator<Negotiation> {
  for (let run = 0; run < runs; run++) yield negotiate(scenario, { seed, run });
}

function* randomRuns(): Generator<Negotiation> {
  for (let n = 0; n < RANDOM_SCENARIOS; n++) yield* runsOf(readScenario(randomScenario(n)), RUNS_OF_EACH, n);
}

describe('the same seed, scenario and version', () => {
  const folder = fileURLToPath(new URL('../../examples/scenarios/', import.meta.url));

  it.each(Object.entries(digests).filter(([name]) => name !== 'random'))(
    `decides ${RUNS} negotiations of %s as before`,
    (name, expected) => {
      const scenario = readScenario(readFileSync(`${folder}${name}`, 'utf8'));
      expect(digest(runsOf(scenario, RUNS, 'digest'))).toBe(expected);
    },
  );

  it(`decides ${RUNS_OF_EACH} negotiations of each of ${RANDOM_SCENARIOS} random scenarios as before`, () => {
    expect(digest(randomRuns())).toBe(digests.random);
  });
});
