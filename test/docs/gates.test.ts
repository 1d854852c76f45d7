/** The gates of `.ci/run`, the scripts of package.json and the table of gates in CONTRIBUTING.md are the same. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (file: string): string => readFileSync(`${root}${file}`, 'utf8');

/** The scripts that a text calls by `npm run NAME`, `npm test` or `npm start`, each once, in their order. */
const scriptsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)].map(([, run, short]) => run ?? short!),
  ),
];

const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const gates = scriptsIn(textOf('.ci/run'));
const [table] = textOf('CONTRIBUTING.md').match(/^\| gate \| command \|\n(?:\|.*\n)+/m)!;

it('.ci/run calls scripts that are there', () => {
  expect(gates.length).toBeGreaterThan(10);
  expect(gates.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it('the table of CONTRIBUTING.md has a row for every gate, and no other row', () => {
  expect(scriptsIn(table).sort()).toEqual([...gates].sort());
  expect(table.trimEnd().split('\n').slice(2)).toHaveLength(gates.length);
});
