/** Reads the words after `npm run torture --`. */
import { parseArgs } from 'node:util';

export const PARTS = ['negotiations', 'hostile files', 'kill -9', 'disks'];

const OPTIONS = {
  short: { type: 'boolean' },
  seed: { type: 'string' },
  part: { type: 'string' },
  count: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

export const USAGE = `Tortures the built library and prints what it tried, and what went wrong.

npm run torture -- [options]

  --short        a minute, not half an hour: 30,000 negotiations, 2,000 files, 10 kills
  --seed <n>     tries others: a whole number from 0; default 1
  --part <name>  tries one part: ${PARTS.join(', ')}; default all
  --count <n>    tries so many in each part, from 1; default 10,000,000 negotiations, 100,000 files, 200 kills;
                 disks has always the same
  --help         prints this

Exit code 0: nothing went wrong; 1: something did; 2: an option that is not there.
`;

/**
 * Reads the options.
 *
 * @returns `{ problem }`, one sentence, for words that cannot be read; `{ help: true }`; or the options, `part` and
 *   `count` null where they are not given.
 */
export function readOptions(words) {
  const { values, tokens } = parseArgs({ args: words, options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    const problem = problemOf(token);
    if (problem !== null) return { problem: `${problem}.` };
  }
  if (values.help) return { help: true };
  const { short = false, seed = '1', part = null, count = null } = values;
  return { short, seed: Number(seed), part, count: count === null ? null : Number(count) };
}

function problemOf({ kind, name, rawName, value }) {
  const all = Object.keys(OPTIONS).map((option) => `--${option}`);
  if (kind === 'option-terminator') return null;
  if (kind === 'positional')
    return PARTS.includes(value)
      ? `The part ${value} stands alone; write --part '${value}'`
      : `There is no word ${value} here; use: ${all.join(', ')}`;
  if (!Object.hasOwn(OPTIONS, name)) return `There is no option ${rawName}; use: ${all.join(', ')}`;
  if (OPTIONS[name].type === 'boolean')
    return value === undefined ? null : `${rawName} takes no value; write ${rawName} alone`;
  if (name === 'part')
    return PARTS.includes(value) ? null : `There is no part ${value ?? 'without a name'}; use: ${PARTS.join(', ')}`;
  const least = name === 'count' ? 1 : 0;
  return /^\d+$/.test(value ?? '') && Number(value) >= least && Number.isSafeInteger(Number(value))
    ? null
    : `${rawName} ${value ?? 'without a number'} is no whole number from ${least}; write, for example, ${rawName} 7`;
}
