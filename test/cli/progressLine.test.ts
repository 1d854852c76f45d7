/** The line of progress stays on one line of the terminal, which the next one overwrites. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cutText } from '../../src/visual/page/cutText.ts';
import { visibleLength } from '../../src/visual/page/width.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of progress of a command on a terminal of so many columns, where no time passes between two of them. */
function progressLines(columns: number, words: readonly string[]): string[] {
  const preload = join(folder, `terminal-${columns}.mjs`);
  writeFileSync(
    preload,
    `let now = 0;
    performance.now = () => (now += 20_000);
    process.env.TERM = 'xterm';
    process.stderr.isTTY = true;
    process.stderr.columns = ${columns};`,
  );
  const argv = ['--import', pathToFileURL(preload).href, join(root, 'dist/cli.js'), ...words];
  const { stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return stderr.split('\r\u001b[K').filter((line) => line !== '');
}

describe('the line of progress', () => {
  const scenario = 'examples/scenarios/small-point.json';
  it.each<[number, string[]]>([
    [40, ['postmortem', scenario, '--seed', '12', '--runs', '2', '--set', 'rounds=3']],
    ...(FULL ? [40, 60] : []).map((columns): [number, string[]] => [columns, ['simulate', scenario, '--runs', '3000']]),
  ])('fits a terminal of %d columns: %s', (columns, words) => {
    const lines = progressLines(columns, words);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/^ *\d+ %/);
      expect(visibleLength(line), line).toBeLessThan(columns);
    }
  });

  it.runIf(FULL)('of one piece of work says that Ctrl-C keeps nothing of it', () => {
    const words = ['postmortem', scenario, '--seed', '12', '--runs', '2', '--set', 'rounds=3'];
    for (const line of progressLines(120, words)) expect(line).toMatch(/\(Ctrl-C stops, and nothing is kept\)$/);
  });

  it.each([
    ['kept', 4, 'kept'],
    ['longer', 4, 'lon…'],
    ['東京株式', 8, '東京株式'],
    ['東京株式', 7, '東京株…'],
    ['東京株式', 6, '東京…'],
    ['', 0, ''],
  ])('%s in %d columns: %s', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });
});
