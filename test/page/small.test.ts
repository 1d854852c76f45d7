/** The page reads scenarios with small stand-ins for zod and mathjs: they must find what the packages find. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { openStream } from '../../src/kernel/stream.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { compileFormula } from '../../src/scenario/read/formula.ts';
import type { Problem } from '../../src/kernel/problems.ts';
import type { DealbreakerError } from '../../src/kernel/problems.ts';
import { PAGE_ALIASES } from '../../src/page/small/aliases.ts';
import { FULL } from '../profile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The readers as they are in the page. */
function readersOfPage(): { readScenario: typeof readScenario; compileFormula: typeof compileFormula } {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { readScenario } from './src/scenario/read/read.ts';
        export { compileFormula } from './src/scenario/read/formula.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    globalName: 'readers',
    target: 'es2022',
    write: false,
    alias: Object.fromEntries(Object.entries(PAGE_ALIASES).map(([name, path]) => [name, `${root}${path}`])),
  });
  return runInNewContext(`${outputFiles[0]!.text}; readers`) as ReturnType<typeof readersOfPage>;
}

const page = readersOfPage();
const example = JSON.parse(readFileSync(`${root}examples/scenarios/next-deal.json`, 'utf8')) as object;

const problemsOf = (read: () => unknown): readonly Problem[] | null => {
  try {
    read();
    return null;
  } catch (error) {
    const { name, problems } = error as DealbreakerError;
    if (!/^(Dealbreaker|Scenario)Error$/.test(name)) throw error;
    return problems.map(({ path, what, mend }) => ({ path, what, mend }));
  }
};

const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0,
  0.5,
  2,
  1e300,
  1.5,
  9007199254740993,
  Number.NaN,
  '',
  'x',
  'more is better',
  'y'.repeat(21_000),
  [],
  [1, 'a', null],
  ['a', 'a'],
  {},
  { name: 'candid' },
  { name: 'candid', odd: 'text' },
  { from: 1, to: 3, step: 1 },
  { from: 1, to: 3, step: 0, more: 1 },
  { formula: 'x / 2 +' },
  { kind: 'pride' },
  { kind: 'none of them', text: 3 },
  { 'a b': 1, '7': 2 },
];

/** The scenario with one to three places changed: a value replaced, taken out, or a key added. */
function broken(seed: number): unknown {
  const draws = openStream('page small', seed, 'test', 'broken');
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draws.next() * list.length)]!;
  const copy = JSON.parse(JSON.stringify(example)) as Record<string, unknown>;
  for (let n = 0; n < 1 + Math.floor(draws.next() * 3); n++) {
    let node: Record<string, unknown> = copy;
    for (;;) {
      const key = pick(Object.keys(node));
      const value = node[key];
      if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && draws.next() < 0.8) {
        node = value as Record<string, unknown>;
        continue;
      }
      if (draws.next() < 0.15) delete node[key];
      else if (draws.next() < 0.15) node[pick(['odd', 'when', 'trst', 'a b', '1'])] = structuredClone(pick(WRONG));
      else node[key] = structuredClone(pick(WRONG));
      break;
    }
  }
  return copy;
}

describe('the reader of the page', () => {
  it('reads what the library reads, to the byte', () => {
    expect(JSON.stringify(page.readScenario(example))).toBe(JSON.stringify(readScenario(example)));
  });

  it('finds the problems that the library finds, in the same words', () => {
    let bad = 0;
    for (let seed = 0; seed < (FULL ? 20_000 : 300); seed++) {
      const input = broken(seed);
      const found = problemsOf(() => readScenario(input));
      expect(
        problemsOf(() => page.readScenario(input)),
        JSON.stringify(input),
      ).toEqual(found);
      if (found !== null) bad += 1;
    }
    expect(bad).toBeGreaterThan(100);
  });

  const PIECES = '2 x 0.5 .5 3. 1e2 + - * / ^ ( ) ( ) ? : , < >= == ! abs( pow( max( sqrt( log( y X( 1/2x 2x'.split(
    ' ',
  );

  const PLAIN = [
    '',
    ' ',
    '1 - ((x - 40) / 20)^2',
    'x * 50%',
    'x + 10%',
    '100% - x',
    '5 % 3',
    '-x^2',
    '2^-x',
    '-2 x',
    '1/2 x^2',
  ];
  PLAIN.push('-1/2 x', '1/2/3 x', '(x)2', 'x 2', '2 3', '2^3 4', '1 < x < 2', 'x == 2', 'x > 1 ? 1 : 0', 'é + x');

  it('reads formulas as mathjs does, and refuses those that mathjs refuses', () => {
    let good = 0;
    for (let seed = 0; seed < (FULL ? 200_000 : 4_000); seed++) {
      const draws = openStream('page formula', seed, 'test', 'formula');
      const text =
        PLAIN[seed] ??
        Array.from(
          { length: 1 + Math.floor(draws.next() * 9) },
          () => PIECES[Math.floor(draws.next() * PIECES.length)]! + (draws.next() < 0.5 ? ' ' : ''),
        ).join('');
      const values = (compile: typeof compileFormula): string => {
        try {
          const run = compile(text);
          return [-2, 0, 0.3, 1, 7].map((x) => String(run(x))).join(' ');
        } catch (error) {
          return (error as Error).name === 'DealbreakerError' ? 'refused' : `threw ${String(error)}`;
        }
      };
      const expected = values(compileFormula);
      expect(values(page.compileFormula), text).toBe(expected);
      if (expected !== 'refused') good += 1;
    }
    expect(good).toBeGreaterThan(100);
  });
});
