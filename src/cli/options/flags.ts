/** The options that several commands share, with their help texts. */
import { ISSUE_LEVERS } from '../../domain/levers/issueLevers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { Flag } from './command.ts';

export const seed: Flag = {
  value: '<seed>',
  what: 'text or a whole number that selects the random numbers; default "dealbreaker"',
};
export const run: Flag = { value: '<n>', what: 'which negotiation of that seed, from 0; default 0' };
export const runs: Flag = { value: '<n>', what: 'how many negotiations; default 1000' };

const humanLevers = Object.entries<LeverEntry>({ ...SIDE_LEVERS, ...ISSUE_LEVERS })
  .filter(([, { human }]) => human === true)
  .map(([name]) => name);
/** Names the human levers of a side, and the command that lists every key. */
export const levers = `human levers of a side: ${humanLevers.join(', ')}; \`dealbreaker schema\` lists all keys`;

export const set: Flag = {
  value: '<path=value>',
  many: true,
  what: `set a lever, such as vendor.care=1; can be repeated; ${levers}`,
};
export const steps: Flag = {
  value: '<n>',
  what: 'how many steps a real issue of a GENIUS domain has between its bounds; default 10',
};
export const points: Flag = {
  value: null,
  what: 'write worths in points: those of the score sheet, else 100 points for a utility of 1',
};
export const dealsOfRuns: Flag = {
  value: '<n>',
  what: 'plays so many deals in each run, one after the other, and measures the relationship; see `dealings`',
};
export const json: Flag = { value: null, what: 'print JSON for machines' };
export const workers: Flag = {
  value: '<n>',
  what: 'how many threads play, at most 4 for each core; default 1; the result is the same for any number',
};
export const seat: Flag = {
  value: '<side=module>',
  many: true,
  what:
    "a policy from a module's default export that plays a side: vendor=./policy.mjs; " +
    'or another export: vendor=./policy.mjs#name',
};
export const vary: Flag = {
  value: '<path=from:to:step>',
  many: true,
  what: `a lever that varies: both ends included, or path=one,other; can be repeated; ${levers}`,
};
export const csv: Flag = { value: null, what: 'print CSV' };
export const force: Flag = { value: null, what: 'replace the file that is to be written, if it is there already' };
export const html: Flag = {
  value: '<file.html>',
  what: 'write a report to hand out: one page that stands alone',
};
export const resume: Flag = {
  value: '<dir>',
  what: 'keep what is finished in this directory, and go on from what is there',
};
export const shard: Flag = {
  value: '<i/n>',
  what:
    'with --resume: only part i of n, from 1; ' +
    'auto/n asks the scheduler of an array job (Slurm, Kubernetes, AWS Batch)',
};
