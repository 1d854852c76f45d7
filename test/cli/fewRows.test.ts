/** Sensitivity from so few rows that an estimate has no meaning: no share and no rate is told outside [0, 1]. */
import { expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/words/style.ts';

const path = new URL('../../examples/scenarios/small-point.json', import.meta.url).pathname;

it.each(['1', '2', '3', '4', '5', '6'])('seed %s', async (seed) => {
  let out = '';
  const options = ['--vary', 'vendor.care=0:1', '--samples', '2', '--runs', '2', '--seed', seed];
  const code = await dispatch(['sensitivity', path, ...options], {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    style: plainStyle,
    width: 96,
  });
  expect(code, out).toBe(0);
  const rate = /dealRate is \S+ \((\S+) to (\S+)\)/.exec(out)!;
  expect(Number(rate[1])).toBeGreaterThanOrEqual(0);
  expect(Number(rate[2])).toBeLessThanOrEqual(1);
  expect(out).not.toMatch(/ ([1-9]\.\d\d) to \1 /);
});
