// How long the entry points take to load, each time in a process of its own, and how many processes a second start with
// them, beside bare ones.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inTurn, row } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = (...words) => execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
const load = (name) =>
  Number(
    node(
      '--input-type=module',
      '-e',
      'const start = performance.now(); ' +
        `await import(${JSON.stringify(name)}); console.log(String(performance.now() - start));`,
    ),
  );

/** Processes, each with the words after `node`. */
const STARTS = {
  'that import dealbreaker': ['--input-type=module', '-e', 'import "dealbreaker"'],
  'that import dealbreaker/node': ['--input-type=module', '-e', 'import "dealbreaker/node"'],
  'of dealbreaker --help': ['dist/cli.js', '--help'],
};

/** Rows in milliseconds, where less is better, and in processes a second. */
export function loading() {
  const loads = ['dealbreaker', 'dealbreaker/node'].map((name) => {
    load(name);
    return row(
      `loading ${name}`,
      'ms',
      Array.from({ length: 9 }, () => load(name)),
    );
  });
  const starts = [['-e', '0'], ...Object.values(STARTS)].map((words) => () => {
    node(...words);
    return 1;
  });
  const [bare, ...rates] = inTurn(starts, 15);
  return [
    ...loads,
    row('processes of bare Node', 'starts/s', bare),
    ...Object.keys(STARTS).map((name, i) => row(`processes ${name}`, 'starts/s', rates[i], 'bare Node', bare)),
  ];
}
