/** The options that several commands share, worded once. */
import type { Flag } from './command.ts';

export const seed: Flag = {
  value: '<seed>',
  what: 'text or a whole number that names the chance; default "dealbreaker"',
};
export const run: Flag = { value: '<n>', what: 'which negotiation of that seed, from 0; default 0' };
export const runs: Flag = { value: '<n>', what: 'how many negotiations; default 1000' };
export const set: Flag = {
  value: '<path=value>',
  many: true,
  what: 'pull a lever, such as vendor.care=1; can be repeated',
};
export const json: Flag = { value: null, what: 'print JSON for machines' };
export const workers: Flag = {
  value: '<n>',
  what: 'how many threads play; default 1; the result is the same for any number',
};
export const seat: Flag = {
  value: '<side=module>',
  many: true,
  what: "a policy of one's own in a seat, from a module's default export: vendor=./policy.mjs, or vendor=./policy.mjs#name",
};
export const vary: Flag = {
  value: '<path=from:to:step>',
  many: true,
  what: 'a lever that varies: both ends included, or path=one,other; can be repeated',
};
export const csv: Flag = { value: null, what: 'print CSV' };
export const html: Flag = {
  value: '<file.html>',
  what: 'write a report to hand out: one page that stands alone (charts need the packages vega and vega-lite)',
};
