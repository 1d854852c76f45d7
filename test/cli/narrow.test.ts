/** What the commands print in few columns, where names have wide letters, marks, emoji, long words, escape codes. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/cli/dispatch.ts';
import { colourStyle, unstyled } from '../../src/visual/page/style.ts';
import { visibleLength } from '../../src/visual/page/width.ts';
import { FULL } from '../profile.ts';

const directory = mkdtempSync(join(tmpdir(), 'narrow-'));
const original = readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url), 'utf8');

/** The scenario with its names in other letters; the names differ. */
function written(name: string, letters: string): string {
  const path = join(directory, `${name}.json`);
  const named = (n: number): string => JSON.stringify(`${letters}${n}`).slice(1, -1);
  const text = ['Acme', 'Birch Logistics', 'Borealis', 'exit clause', 'The small point', '2 years'].reduce(
    (before, old, n) => before.replaceAll(old, named(n)),
    original,
  );
  writeFileSync(path, text);
  return path;
}

const NAMES = {
  wide: '東京株式会社取引先部門',
  marks: 'A\u0301'.repeat(12),
  emoji: '🎉🚪💶🇩🇪',
  long: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
  codes: 'Ac\u001b[2Jme\u0007\u009b1m\u001b]0;x\u0007',
};

// Rescues of short talks are found soon.
const talks = FULL ? [] : ['--set', 'rounds=3'];
const COMMANDS: readonly (readonly string[])[] = [
  ['run'],
  ['tell', '--seed', '12', ...talks],
  ['postmortem', '--seed', '12', '--runs', '2', ...talks],
  ['sweep', '--vary', 'vendor.care=0:1:1', '--vary', 'client.care=0:1:1', '--runs', '2'],
  ['tournament', '--runs', '2', '--policies', 'micro,hardliner'],
  ['simulate', '--runs', '4'],
  ['analyse'],
  ['play', '--as', 'client'],
];

// Under FULL every pair of names and width, else each name at one width.
const widths = [40, 60, 80, 96];
const cases = Object.entries(NAMES).flatMap(([name, letters], n) =>
  !FULL && n % 2 === 1
    ? []
    : widths.filter((_, w) => FULL || w === n % widths.length).map((width) => ({ name, letters, width })),
);

describe.each(cases)('$name in $width columns', ({ name, letters, width }) => {
  const path = written(name, letters);
  it.each(COMMANDS)('%s', async (command, ...flags) => {
    let out = '';
    const code = await dispatch([command, path, ...flags], {
      out: (text) => void (out += text),
      err: () => undefined,
      ask: () => Promise.resolve(null),
      style: colourStyle,
      width,
    });
    expect(code, out).toBe(0);
    expect(out.length).toBeGreaterThan(100);
    for (const line of out.split('\n')) expect(visibleLength(line), line).toBeLessThanOrEqual(width);
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.exec(unstyled(out))).toBeNull();
  });
});
