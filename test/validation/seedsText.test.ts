/** A row whose verdict differs over the seeds says so, in the table and on its own page. */
import { expect, it } from 'vitest';
import type { Verdict } from '../../src/validation/pattern.ts';
import { intervalAbove } from '../../src/validation/pattern.ts';
import { patternPages, patternTable } from '../../src/validation/text/patternTable.ts';
import type { ValidationRow } from '../../src/validation/validation.ts';
import { plainStyle } from '../../src/visual/page/style.ts';

const row = (...bySeed: Verdict[]): ValidationRow => ({
  row: 1,
  name: 'x',
  basis: 'emerged',
  source: 's',
  note: 'n',
  readings: [intervalAbove('y', { estimate: 1, low: 0.5, high: 2 }, 0, 'more')],
  verdict: bySeed.every((one) => one === bySeed[0]) ? bySeed[0]! : 'undecided',
  bySeed,
});
const cell = (one: ValidationRow): string => {
  const [table] = patternTable({ rows: [one] }, plainStyle);
  if (typeof table === 'string' || table?.kind !== 'table') throw new Error('no table');
  return table.rows[1]![1]!;
};
const page = (one: ValidationRow): string => JSON.stringify(patternPages({ rows: [one] }, plainStyle)[0]);

it('with one seed there is a verdict and nothing else', () => {
  expect(cell(row('in band'))).toBe('in band');
  expect(page(row('in band'))).toContain('1. x: in band, emerged');
});

it('with the same verdict for all, the page says for how many', () => {
  expect(cell(row('in band', 'in band', 'in band'))).toBe('in band');
  expect(page(row('in band', 'in band', 'in band'))).toContain('1. x: in band with each of 3 seeds, emerged');
});

it('where they differ, both say how many seeds have which verdict, the most first', () => {
  const differs = row('in band', 'undecided', 'out of band', 'undecided', 'undecided');
  expect(cell(differs)).toBe('undecided: undecided 3, in band 1, out of band 1');
  expect(page(differs)).toContain('1. x: undecided (of 5 seeds: undecided 3, in band 1, out of band 1), emerged');
});
