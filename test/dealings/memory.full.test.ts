/**
 * Studies of relationships take memory that does not grow with the number of clients: what is alive after a full
 * collection is the same early and late. They run the last build (npm run test:full makes it first).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Plays a study in a process of its own; returns the bytes alive after its first eighth and at its end. */
function alive(call: string): [early: number, late: number] {
  const code = `
    import { readFileSync } from 'node:fs';
    import { dealRows, readScenario, simulateDealings } from './dist/index.js';
    import { nullModels, portfolio } from './dist/validation.js';
    const scenario = readScenario(readFileSync('examples/scenarios/next-deal.json', 'utf8'));
    const found = [];
    const note = () => {
      gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      found.push(heapUsed + arrayBuffers);
    };
    let isEarly = true;
    const onProgress = ({ done, total }) => {
      if ((isEarly && done * 8 >= total) || done === total) note();
      if (done * 8 >= total) isEarly = false;
    };
    ${call};
    console.log(JSON.stringify(found));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const found = JSON.parse(stdout) as [number, number];
  expect(found).toHaveLength(2);
  return found;
}

const LESS_THAN = 1_000_000;

it.each([
  ['simulateDealings', 'simulateDealings(scenario, { runs: 4096, deals: 2, onProgress })'],
  ['dealRows', 'for (const row of dealRows(scenario, { runs: 4096, deals: 2, onProgress })) row.type'],
  ['nullModels', 'nullModels(scenario, { runs: 2048, deals: 2, onProgress })'],
  ['portfolio', 'portfolio(scenario, { runs: 256, clients: 20, deals: 2, onProgress })'],
])('%s', { timeout: 300_000 }, (_name, call) => {
  const [early, late] = alive(call);
  expect(late - early).toBeLessThan(LESS_THAN);
});
