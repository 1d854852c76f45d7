/** The commands on an imported domain: what its files say that the model does otherwise is told, and can be chosen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle, styleCodes } from '../../src/visual/page/style.ts';

let folder = '';
const files: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
  const issue = (inner: string): string =>
    `<utility_space><objective index="0" name="root"><weight index="1" value="1"/>
<issue index="1" name="Price" type="real"><range lowerbound="100" upperbound="200"/>${inner}</issue>
</objective><discount_factor value="0.25"/></utility_space>`;
  const line = (slope: number, start: number): string =>
    `<evaluator ftype="linear" parameter1="${slope}" parameter0="${start}"/>`;
  for (const [name, text] of [
    ['domain.xml', issue('')],
    ['a.xml', issue(line(0.01, -1))],
    ['b.xml', issue(line(-0.01, 2))],
  ] as const) {
    files.push(join(folder, name));
    writeFileSync(files.at(-1)!, text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function call(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += styleCodes(text)),
    err: (text) => void (err += text),
    style: plainStyle,
    width: 96,
  });
  return { code, out: out.replace(/\s+/g, ' '), err };
}

describe('an imported domain', () => {
  it.each([['run'], ['analyse'], ['simulate'], ['postmortem']])('%s tells of the discount', async (command) => {
    const { code, out } = await call(command, ...files, ...(command === 'simulate' ? ['--runs', '20'] : []));
    expect(code).toBe(0);
    expect(out).toMatch(/shrinks to 0\.25 of itself for a .*--discount-at=<time>/);
  });

  it('run and analyse tell of the steps of a real issue, and --steps sets them', async () => {
    expect((await call('run', ...files)).out).toContain('here it has 11 options, in 10 steps');
    expect((await call('analyse', ...files, '--steps', '4')).out).toContain('here it has 5 options, in 4 steps');
    const { out } = await call('analyse', ...files, '--steps', '4', '--json');
    expect((JSON.parse(out) as { outcomes: number }).outcomes).toBe(5);
  });

  it('analyse --discount-at tells that the discounts are applied', async () => {
    // 0.25^0.5 = 0.5; the best package is worth 1 without the discount.
    const { out } = await call('analyse', ...files, '--discount-at', '0.5');
    expect(out).toContain('The discounts at time 0.5 are applied');
    expect(out).toMatch(/best 0\.500 0\.500/);
  });

  it('--steps without a domain, and out of range, is refused', async () => {
    const scenario = 'examples/scenarios/small-point.json';
    expect(await call('run', scenario, '--steps', '4')).toMatchObject({ code: 2, out: '' });
    const { code, err } = await call('run', ...files, '--steps', '10000');
    expect([code, err.trim().split('\n').at(-1)]).toEqual([2, '  steps: 10000 is out of range; use 1 to 9999']);
  });
});
