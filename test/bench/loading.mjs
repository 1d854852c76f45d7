// How long the entry points take to load, each time in a process of its own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { row } from './measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = (name) =>
  Number(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        'const start = performance.now(); ' +
          `await import(${JSON.stringify(name)}); console.log(String(performance.now() - start));`,
      ],
      { cwd: root, encoding: 'utf8' },
    ),
  );

/** Rows in milliseconds: less is better. */
export const loading = () =>
  ['dealbreaker', 'dealbreaker/node'].map((name) => {
    load(name);
    return row(
      `loading ${name}`,
      'ms',
      Array.from({ length: 9 }, () => load(name)),
    );
  });
