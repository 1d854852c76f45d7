/** `dealings` on the command line: several clients, and the report that is handed out. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import { nullModels } from '../../src/dealings/nullModels/nullModels.ts';
import { portfolio } from '../../src/dealings/portfolio/portfolio.ts';
import { portfolioRows } from '../../src/dealings/portfolio/portfolioRows.ts';
import { simulateDealings } from '../../src/dealings/simulateDealings.ts';
import { readScenarioFile } from '../../src/node/files/readScenarioFile.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import type { Called } from './called.ts';
import { called } from './called.ts';

const path = fileURLToPath(new URL('../../examples/scenarios/small-point.json', import.meta.url));
const levers = { 'after.fades': 0.1, 'after.known': 0.5, 'after.renewal': 1, 'vendor.flexibility': 1 };
const set = Object.entries(levers).flatMap(([lever, value]) => ['--set', `${lever}=${value}`]);
const scenario = withLevers(readScenarioFile(path), levers);
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...flags: string[]): Promise<Called> => called(['dealings', path, ...set, ...flags], 120);

it('refuses --run where --runs plays all', async () => {
  const { code, out, err } = await call('--run', '5', '--runs', '5');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--run: --runs plays all from run 0');
});

describe('several clients', () => {
  const options = { clients: 3, deals: 2, seed: '7' };

  it('are the rows of one vendor, which --run chooses, and a line of the table each', async () => {
    const rows = [...portfolioRows(scenario, { ...options, runs: 3 })].filter(({ run }) => run === 2);
    const flags = ['--clients', '3', '--deals', '2', '--seed', '7', '--run', '2'];
    expect((await call(...flags, '--json')).out).toBe(`${JSON.stringify(rows, null, 2)}\n`);
    const { out } = await call(...flags);
    const lines = out.split('\n').filter((line) => /^ +\d+ +\d+ /.test(line));
    expect(lines.map((line) => line.trim().split(/\s+/).slice(0, 2).map(Number))).toEqual(
      rows.map(({ deal, seat }) => [deal, seat]),
    );
    const made = rows.filter(({ ending }) => ending === 'agreement').length;
    const heard = rows.filter((row) => row.heard > 0).length;
    expect(out).toContain(`${made} of 6 deals were made`);
    expect(out).toMatch(new RegExp(`at ${heard} tables?\\s+the\\s+client\\s+had\\s+heard`));
  });

  it('of many vendors are what the portfolio has, and their rows go into a file', async () => {
    const flags = ['--clients', '3', '--deals', '2', '--seed', '7', '--runs', '10'];
    const found = portfolio(scenario, { ...options, runs: 10 });
    expect((await call(...flags, '--json')).out).toBe(`${JSON.stringify(found, null, 2)}\n`);
    expect((await call(...flags)).out).toContain(found.firm.estimate.toFixed(3));
    const file = join(folder, 'rows.jsonl');
    expect((await call(...flags, '--out', file)).err).toContain('Wrote 60 rows');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual(
      [...portfolioRows(scenario, { ...options, runs: 10 })].map((row) => JSON.stringify(row)),
    );
  });

  it.each([
    [['--clients', '0'], /--clients: "0" is not a whole number from 1/],
    [['--clients', '2', '--resume', 'x', '--workers', '2'], /2 problems[\s\S]*--resume[\s\S]*--workers/],
    [['--clients', '2', '--html', 'x.html'], /--html: it goes only with one client/],
    [['--clients', '2', '--out', 'x.csv'], /--out: it goes only with --runs/],
  ])('refuse %j', async (flags, says) => {
    const { code, out, err } = await call(...flags);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });
});

describe('the report', () => {
  it('stands alone, and has the deals, the rates and the null models that the library returns', async () => {
    const file = join(folder, 'report.html');
    const { code, out, err } = await call('--deals', '3', '--seed', '7', '--runs', '40', '--html', file);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(`Wrote the report to ${file}.`);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<(?:script|img|iframe)\b|href="(?!data:)|https?:\/\/(?!www\.w3\.org)/);
    expect(html.match(/<svg /g)).toHaveLength(2);
    const { deals } = dealings(scenario, { deals: 3, seed: 7 });
    for (const { deal } of deals) expect(html).toContain(`Deal ${deal}`);
    const rates = simulateDealings(scenario, { runs: 40, deals: 3, seed: 7 });
    for (const { dealRate } of rates.deals) expect(html).toContain((100 * dealRate!.estimate).toFixed(1));
    expect(html).toContain('40 relationships, deal by deal');
    const { cohort, periods } = nullModels(scenario, { runs: 40, deals: 3, seed: 7 });
    expect(html).toContain(`Of 40 first clients ${cohort} made the first deal.`);
    for (const { retention } of periods) expect(html).toContain(retention.estimate.toFixed(3));
  });

  it('replaces no file without --force, and is not written beside --json', async () => {
    const file = join(folder, 'there.html');
    writeFileSync(file, 'mine');
    expect((await call('--deals', '1', '--runs', '2', '--html', file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await call('--deals', '1', '--runs', '2', '--html', file, '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<!doctype html>');
    const other = join(folder, 'other.html');
    expect((await call('--html', other, '--json')).code).toBe(2);
    expect(existsSync(other)).toBe(false);
  });
});
