import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resumeTable } from '../../src/engine/table.ts';
import { runs } from '../../src/experiments/runs/runs.ts';
import { checkWhole, DealbreakerError, ScenarioError } from '../../src/kernel/problems.ts';
import { PolicyFault } from '../../src/policies/contracts/policyFault.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

describe('DealbreakerError', () => {
  const problem = { path: 'vendor.care', what: '2 is above 1', mend: 'use at most 1' };

  it('is the base of the others, and every error has the problems', () => {
    const scenario = new ScenarioError([problem]);
    const fault = new PolicyFault('mine', 'vendor', 2, [problem]);
    for (const error of [new DealbreakerError([problem]), scenario, fault]) {
      expect(error).toBeInstanceOf(DealbreakerError);
      expect(error).toBeInstanceOf(Error);
      expect(error.problems).toEqual([problem]);
    }
    expect([scenario.name, fault.name]).toEqual(['ScenarioError', 'PolicyFault']);
    expect(scenario.message).toBe('vendor.care: 2 is above 1; use at most 1');
    expect(fault.message).toBe('the policy "mine" of the vendor, round 3: vendor.care: 2 is above 1; use at most 1');
  });

  it('is what bad options get, with path, what and mend', () => {
    const scenario = readScenario(scenarioFile('small-point'));
    const thrown = (act: () => unknown): unknown => {
      try {
        act();
      } catch (error) {
        return error instanceof DealbreakerError ? error.problems : error;
      }
      return null;
    };
    expect(thrown(() => runs(scenario, { runs: 0 }))).toEqual([
      { path: 'runs', what: '0 is not a whole number from 1', mend: 'use a whole number from 1' },
    ]);
    expect(thrown(() => runs(scenario, { seed: 0.5 }))).toMatchObject([{ path: 'seed' }]);
    expect(thrown(() => resumeTable('no JSON'))).toMatchObject([{ what: 'it is not JSON (line 1, column 1)' }]);
    expect(thrown(() => resumeTable('null'))).toMatchObject([{ what: 'it is no saved table' }]);
  });

  it('checks whole numbers with their end included', () => {
    expect(() => checkWhole('n', 2, 2)).not.toThrow();
    for (const n of [1, 2.5, NaN, Infinity, '3', undefined])
      expect(() => checkWhole('n', n, 2)).toThrow(DealbreakerError);
  });
});

it('no other error is thrown for input below node and cli', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  // The kit's commands report what a table did wrong to fast-check, by errors that are no input's.
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(?:node|cli|testing)\b/.test(file),
  );
  const bare = files.filter((file) =>
    /^(?! \*).*new (?:Range|Type|Syntax)?Error\(/m.test(readFileSync(source + file, 'utf8')),
  );
  expect(bare).toEqual([]);
});
