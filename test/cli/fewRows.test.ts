/** Sensitivity from few rows: the order of the levers is told and no index, and no rate outside [0, 1]. */
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import type { Sensitivity } from '../../src/experiments/sensitivity.ts';
import type { Estimate } from '../../src/statistics/estimate.ts';
import type { SobolRow } from '../../src/visual/tables/sobolTable.ts';
import { sobolTable } from '../../src/visual/tables/sobolTable.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

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

it.each(['1', '2', '3', '4', '5', '6', '7'])('seed %s', async (seed) => {
  const out = await printed(seed);
  const rate = /dealRate is \S+ \((\S+) to (\S+)\)/.exec(out)!;
  expect(Number(rate[1])).toBeGreaterThanOrEqual(0);
  expect(Number(rate[2])).toBeLessThanOrEqual(1);
  // One lever has the first place, or none where nothing varies.
  const { factors } = JSON.parse(await printed(seed, '--json')) as Sensitivity;
  const cells = /^ {2}vendor\.care .*$/m.exec(out)![0].trim().split(/ {2,}/);
  expect(cells.slice(1)).toEqual(factors[0]!.rank === null ? ['–'] : ['1', 'the same in every resample']);
  expect(out).not.toContain('in all');
});

it('says that meetings do not move what the scenario gives, where there are meetings', async () => {
  const words = async (...more: string[]): Promise<string> => (await printed('1', ...more)).replace(/\s+/g, ' ');
  expect(await words()).not.toContain('Meetings do not move');
  expect(await words('--set', 'before.meetings=2')).toContain('Meetings do not move what the scenario gives: Acme');
});

describe('the table', () => {
  const share = (estimate: number, low: number, high: number) => ({ estimate, low, high });
  const of = (first: Estimate, total: Estimate, rank: Estimate) => ({ cells: ['x'], first, total, rank });
  const rows = (samples: number, factor: SobolRow): readonly string[] => {
    const [table] = sobolTable([''], [factor], samples, 2);
    if (typeof table === 'string' || table?.kind !== 'table') throw new Error('no table');
    return table.rows[1]!;
  };
  const usual = of(share(0.2, 0.1, 0.3), share(1.06, 0.8, 1.3), share(2, 1, 3.5));

  it('of 127 rows tells the place, of 128 the indices', () => {
    expect(rows(127, usual)).toEqual(['x', '2', '1 to 3.5']);
    expect(rows(128, usual)).toEqual(['x', '0.20', '0.10 to 0.30', '██', '1.06', '0.80 to 1.30', '██████████']);
  });

  it('an index above 1 is said to be an error; one without any effect has no interval', () => {
    const note = (factor: SobolRow): string => JSON.stringify(sobolTable([''], [factor], 500, 2));
    expect(note(usual)).toContain('above 1 is the error of the sample');
    const idle = of(share(0, 0, 0), share(0, 0, 0), share(2, 2, 2));
    expect(rows(500, idle)).toEqual(['x', '–', 'no effect in any row', '', '–', 'no effect in any row', '']);
    expect(note(idle)).not.toContain('the error of the sample');
  });
});
