/** What is typed at the table: a bid that is written out is read as it was, whatever the options hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../src/engine/table.ts';
import { readBid, readWord, takeIssue, takeIssueOption, typedMove } from '../../../src/cli/play/readWords.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import type { Option } from '../../../src/scenario/read/scenario.ts';
import { FULL } from '../../profile.ts';

/** What the vendor sees of a table with these options. */
function viewOf(options: readonly (readonly Option[])[], unit = '') {
  const keys = options.map((_, n) => `issue${n}`);
  const side = (name: string): unknown => ({
    name,
    walkAway: 0,
    goals: Object.fromEntries(
      keys.map((key, n) => [
        key,
        {
          weight: 1 / keys.length,
          values: Object.fromEntries(options[n]!.map((option, o) => [option, o === 0 ? 1 : 0])),
        },
      ]),
    ),
  });
  const issues = Object.fromEntries(keys.map((key, n) => [key, { options: options[n], unit }]));
  const scenario = { schemaVersion: 1, title: 'T', rounds: 3, issues, vendor: side('A'), client: side('B') };
  return openTable(readScenario(scenario)).view('vendor');
}

const piece = fc.constantFrom('a', 'b', ' ', ',', ';', '"', "'", '=', '$3', '8', 'issue1', '0');
const word = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''))
  .filter((text) => text.trim() !== '');
const list = fc.uniqueArray(word, { minLength: 2, maxLength: 4, selector: (text) => text.toLowerCase() });

describe('a bid', () => {
  it('that is written out is read as it was', () =>
    fc.assert(
      fc.property(list, list, fc.nat(3), fc.nat(3), (first, second, a, b) => {
        const view = viewOf([first, second]);
        const bid = { issue0: first[a % first.length]!, issue1: second[b % second.length]! };
        // In quotes another option may still go on: '"a", issue1 b' is an option, too.
        fc.pre(![...first, ...second].some((option) => option.startsWith('"') || option.startsWith("'")));
        const text = typedMove(view, { bid }).slice('bid '.length);
        expect(readBid(view, {}, text), text).toEqual(bid);
      }),
      { numRuns: FULL ? 2000 : 60 },
    ));
  it('takes numbers with their thousands and units', () => {
    const view = viewOf([[100_000, 115_000, 120_000]], 'EUR');
    for (const text of ['115000', '115,000', '115 000', '115.000', '115,000 EUR', '115000 eur', '= 115000'])
      expect(readBid(view, {}, `issue0 ${text}`), text).toEqual({ issue0: 115_000 });
  });
  it('names the nearest options', () => {
    const view = viewOf([Array.from({ length: 50 }, (_, n) => 1000 * (n + 1))]);
    expect(() => readBid(view, {}, 'issue0 17,400')).toThrow(
      'issue0 17,400: it has no such option; use one of: 16000, 17000, 18000, 19000',
    );
  });
});

describe('words', () => {
  it('are read by their beginning, and take nothing that they would pass over', () => {
    expect(readWord('exp')).toEqual({ word: 'explain', rest: '' });
    expect(() => readWord('accept now')).toThrow('accept: it takes nothing after it ("now"); write accept alone');
  });
  it('find the issue whose name is the longest that fits', () => {
    const view = viewOf([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(takeIssue(view, 'ISSUE1 = a')).toEqual({ issue: 'issue1', rest: 'a' });
    expect(takeIssue(view, '2 b')).toEqual({ issue: 'issue1', rest: 'b' });
    expect(takeIssueOption(view, 'issue0', 'A; issue1 b')).toEqual({ option: 'a', rest: '; issue1 b' });
  });
});
