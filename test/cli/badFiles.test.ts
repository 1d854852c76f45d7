/** Files that people damaged: each is refused with its name, the place and exit code 2, and nothing is printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = JSON.stringify(scenarioFile('small-point'), null, 1);
const TRAILING = '{"dealbreaker": "a seat in play",\n}';

/** They are read after the patterns, which takes seconds. */
const SLOW = [
  ['validate', ['--casino'], '{"dyads": [1,\n]}', /: it is not JSON \(line 2, column 1\)/],
  ['validate', ['--casino'], '{"dyads": [1]}', /: dyads\.0/],
] as const;

it.each([
  ...(FULL ? SLOW : []),
  ['play', [], TRAILING, /: it is not JSON \(line 2, column 1\); look for a missing comma/],
  ['play', [], TRAILING.slice(0, 20), /: it is not JSON \(line 1, column 17\)/],
  ['play', [], '', /bad\.json: it is empty; give/],
  ['run', [], ' \n', /bad\.json: it is empty; give/],
  ['run', [], scenario.replace('"rounds"', '"title": "again",\n"rounds"'), /: title: it is there twice \(line \d+, /],
  [
    'run',
    [],
    scenario.replace(/"rounds": *\d+/, '"rounds": 99999999999999999999'),
    /rounds: it is too large; .* 100000\b/,
  ],
] as const)('%s %j: %s', async (command, flags, text, message) => {
  const path = join(folder, 'bad.json');
  writeFileSync(path, text);
  const printed = { out: '', err: '' };
  const code = await dispatch([command, ...flags, path], {
    out: (words) => void (printed.out += words),
    err: (words) => void (printed.err += words),
    style: plainStyle,
    width: 4000,
  });
  expect([code, printed.out]).toEqual([2, '']);
  expect(printed.err.replace(/\s+/g, ' ')).toContain('bad.json');
  expect(printed.err.replace(/\s+/g, ' ')).toMatch(message);
});

it.each([
  ['check', 'there'],
  ['check', 'examples/testing/firm.mjs', '--laws', 'there'],
  ['run', 'examples/scenarios/small-point.json', '--seat', 'vendor=there'],
  ['run', 'there'],
])('%s %s %s %s: a directory is called one, in the own words of the product', async (...words) => {
  let printed = '';
  const code = await dispatch(
    words.map((word) => word.replace('there', folder)),
    { out: (text) => void (printed += text), err: (text) => void (printed += text), style: plainStyle, width: 4000 },
  );
  expect([code, printed]).toEqual([2, expect.stringMatching(/ is a directory/)]);
  expect(printed).not.toMatch(/import/i);
});
