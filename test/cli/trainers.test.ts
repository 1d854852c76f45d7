/** The commands for trainers, called as one types them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { plainStyle } from '../../src/visual/words/style.ts';

const scenario = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-trainers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

async function call(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await dispatch(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    style: plainStyle,
    width: 96,
  });
  return { code, out, err };
}

describe('import and export', () => {
  it('make a sheet of a scenario and a scenario of the sheet, which says the same in points', async () => {
    const [sheet, made, again] = [at('sheet.csv'), at('Made.json'), at('again.csv')];
    expect(await call('export', scenario, '--separator', 'semicolon', '--out', sheet)).toMatchObject({
      code: 0,
      out: '',
    });
    expect(readFileSync(sheet, 'utf8')).toMatch(/^\ufeffissue;option;vendor points;client points;/);
    const imported = await call('import', sheet, '--out', made);
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.err).toContain('It has 5 issues with 25 options in all.');
    const read = readScenario(readFileSync(made));
    expect([read.title, read.rounds, read.vendor.walkAway]).toEqual(['The small point', 16, 0.3]);
    expect(read.vendor.breakPoints['exit-clause']!.limit).toBe('12 months');
    await call('export', made, '--separator', 'semicolon', '--out', again);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(sheet, 'utf8'));
  });

  it('print without --out, and title a sheet by its file', async () => {
    writeFileSync(at('The fee.csv'), 'issue,option,vendor,client\nfee,1,0,9\nfee,2,9,0\nwalk away,,1,1\n');
    const { code, out } = await call('import', at('The fee.csv'));
    expect([code, readScenario(out).title]).toEqual([0, 'The fee']);
    expect((await call('import', at('The fee.csv'), '--title', 'A fee')).out).toContain('"title": "A fee"');
    expect((await call('export', scenario)).out).toMatch(/^issue,option,/);
  });

  it('name every cell that is wrong, and write nothing', async () => {
    writeFileSync(at('bad.csv'), 'issue;option;vendor points;client points\nfee;1;0;many\nfee;2;9;\n');
    const { code, out, err } = await call('import', at('bad.csv'), '--out', at('bad.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('bad.csv: D2: "many" is not a number of points; write a number, such as 12, -5 or 7.5');
    expect(err).toContain('bad.csv: D3: it is empty');
    expect(() => readFileSync(at('bad.json'))).toThrow('ENOENT');
    expect((await call('export', scenario, '--separator', 'coma')).err).toContain('did you mean "comma"?');
  });
});
