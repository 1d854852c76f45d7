/** Where there is one of a thing, every command names it in the singular. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'one.json');
const side = (name: string, values: string): unknown => ({ name, walkAway: 0, goals: { pay: { weight: 1, values } } });
writeFileSync(
  path,
  JSON.stringify({
    schemaVersion: 1,
    title: 'Pay',
    rounds: 1,
    issues: { pay: { options: [1000, 1500, 2000] } },
    vendor: side('A', 'more is better'),
    client: side('B', 'less is better'),
  }),
);

/** "1 rounds", "1 NEGOTIATIONS": not "0.1 costs", and not the verbs that may follow a number. */
const WRONG = /(?<![\d.,])1\s+(?!(?:is|was|has)\b)\p{L}+s\b/giu;

it.each([
  ['simulate', '--runs', '1', '--out', join(folder, 'one.csv')],
  ['run'],
  ['tell', '--runs', '1'],
  ['sweep', '--vary', 'vendor.care=0', '--runs', '1'],
  ['sweep', '--vary', 'vendor.care=0', '--vary', 'client.care=0', '--runs', '1'],
  ['sensitivity', '--vary', 'vendor.care=0:1', '--samples', '2', '--runs', '1'],
  ['tournament', '--policies', 'hardliner', '--runs', '2'],
  ['analyse'],
  ['postmortem', '--runs', '2'],
  ['play', '--as', 'vendor'],
])('%s %s %s %s %s', async (command, ...options) => {
  let out = '';
  const code = await dispatch([command!, path, ...options], {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    ask: () => Promise.resolve(null),
    style: plainStyle,
    width: 96,
  });
  expect(code, out).toBe(0);
  expect(out.match(WRONG)).toBeNull();
});
