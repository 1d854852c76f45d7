/** The rows of `tell`, when Ctrl-C stops them. */
import { describe, expect, it } from 'vitest';
import { playRows } from '../../src/cli/runs/playRows.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));
const rows = [0, 0.5, 1].map((care) => ({ label: String(care), levers: { 'vendor.care': care } }));
const options = { seed: 'rows', runs: 20 };

describe('rows of `tell`', () => {
  it('are what simulate gives, with progress over all of them', async () => {
    const seen: number[] = [];
    const played = await playRows(scenario, rows, options, new AbortController().signal, ({ done, total }) => {
      expect(total).toBe(60);
      seen.push(done);
    });
    expect(played.map(({ simulation }) => simulation)).toEqual(
      rows.map(({ levers }) => simulate(withLevers(scenario, levers), options)),
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(60);
  });
  it('that are finished stay when they are stopped, and none is a reason to stop', async () => {
    const control = new AbortController();
    const stopped = await playRows(scenario, rows, options, control.signal, ({ done }) => {
      if (done >= 40) control.abort(new Error('enough'));
    });
    expect(stopped.map(({ label }) => label)).toEqual(['0', '0.5']);
    await expect(playRows(scenario, rows, options, control.signal, () => undefined)).rejects.toThrow('enough');
  });
});
