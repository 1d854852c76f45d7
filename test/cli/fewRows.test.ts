/** Sensitivity from so few rows that an estimate has no meaning: no share and no rate is told outside [0, 1]. */
import { expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import type { Sensitivity } from '../../src/experiments/sensitivity.ts';
import type { Estimate } from '../../src/statistics/estimate.ts';
import { plainStyle } from '../../src/visual/words/style.ts';

const path = new URL('../../examples/scenarios/small-point.json', import.meta.url).pathname;

async function printed(seed: string, ...more: string[]): Promise<string> {
  let out = '';
  const options = ['--vary', 'vendor.care=0:1', '--samples', '2', '--runs', '2', '--seed', seed, ...more];
  const code = await dispatch(['sensitivity', path, ...options], {
    out: (text) => void (out += text),
    err: () => undefined,
    style: plainStyle,
    width: 96,
  });
  expect(code, out).toBe(0);
  return out;
}

/** What the row of the lever says of one share, and what it must say: its interval, "too few rows", or nothing. */
function expected(share: Estimate | null): string[] {
  if (share === null) return ['–'];
  const meetsRange = share.low <= 1 && share.high >= 0;
  const hasWidth = share.high > share.low || share.low === 0;
  if (!meetsRange || !hasWidth) return ['–', 'too few rows'];
  return [share.estimate.toFixed(2), `${share.low.toFixed(2)} to ${share.high.toFixed(2)}`];
}

// 5: -0.18 (-0.18 to 2.00), partly outside [0, 1].
it.each(['1', '2', '3', '4', '5', '6', '7'])('seed %s', async (seed) => {
  const out = await printed(seed);
  const rate = /dealRate is \S+ \((\S+) to (\S+)\)/.exec(out)!;
  expect(Number(rate[1])).toBeGreaterThanOrEqual(0);
  expect(Number(rate[2])).toBeLessThanOrEqual(1);
  const { factors } = JSON.parse(await printed(seed, '--json')) as Sensitivity;
  const cells = /^ {2}vendor\.care .*$/m.exec(out)![0].trim().split(/ {2,}/);
  const words = cells.slice(1).filter((cell) => !cell.startsWith('█'));
  expect(words).toEqual([...expected(factors[0]!.first), ...expected(factors[0]!.total)]);
});
