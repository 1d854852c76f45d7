/** Labels, options, units and names in any script: sheets, hands and tables keep them as they are. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debrief } from '../../src/classroom/debrief.ts';
import { readClass } from '../../src/classroom/readClass.ts';
import { fromScoreSheet } from '../../src/classroom/scoreSheet/fromScoreSheet.ts';
import { toScoreSheet } from '../../src/classroom/scoreSheet/toScoreSheet.ts';
import { readScenario } from '../../src/scenario/read/read.ts';

/**
 * Arabic, Hindi, Chinese, Thai, combining marks, a right-to-left mark, emoji of several signs, apostrophes, plurals.
 */
const WORDS = [
  'السعر',
  'عقد الإيجار',
  'किराया',
  'एक साल',
  '退出条款',
  '６个月',
  'สัตว์เลี้ยง',
  'ไม่มี',
  'A\u030angstro\u0308m',
  '\u200fעברית',
  '👩‍👩‍👧‍👦 دار',
  '❤️‍🔥 heart',
  "l'été",
  'tenants’ rights',
  'ß straße',
  'İstanbul',
];
const words = fc.shuffledSubarray(WORDS, { minLength: 10, maxLength: 10 });

describe('a case in any script', () => {
  it('goes through a score sheet and back, and its hands are read', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(',', ';', '\t'), ([a, b, o1, o2, o3, p1, p2, vendor, client, title], cut) => {
        const scenario = readScenario({
          schemaVersion: 1,
          title,
          rounds: 8,
          issues: { first: { label: a, options: [o1, o2, o3] }, second: { label: b, options: [p1, p2] } },
          vendor: {
            name: vendor,
            walkAway: 0.2,
            goals: {
              first: { weight: 0.5, values: { [o1!]: 0, [o2!]: 0.5, [o3!]: 1 } },
              second: { weight: 0.5, values: { [p1!]: 0, [p2!]: 1 } },
            },
          },
          client: {
            name: client,
            walkAway: 0.2,
            goals: {
              first: { weight: 0.5, values: { [o1!]: 1, [o2!]: 0.5, [o3!]: 0 } },
              second: { weight: 0.5, values: { [p1!]: 1, [p2!]: 0 } },
            },
          },
        });
        const back = fromScoreSheet(toScoreSheet(scenario));
        const told = (one: typeof scenario): unknown => [
          one.title,
          one.vendor.name,
          one.client.name,
          Object.values(one.issues).map(({ label, options }) => [label, options]),
        ];
        expect(told(back)).toEqual(told(scenario));
        const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(cut);
        const table = [quoted(['hand', a!, b!]), quoted(['1', o2!, p2!]), quoted(['2', '', ''])].join('\n');
        const { hands, leftOut } = readClass(scenario, table);
        expect(leftOut).toEqual([]);
        expect(debrief(scenario, hands).hands.map((row) => [row['kind'], row['utility.vendor']])).toEqual([
          ['agreement', 0.75],
          ['impasse', 0.2],
        ]);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});
