/** Every option that is written as it is listed is read back as itself, wherever people write options. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeals } from '../../src/classroom/readDeals.ts';
import { readHands } from '../../src/classroom/readHands.ts';
import { readBid, typedMove } from '../../src/cli/play/readWords.ts';
import { readPoints } from '../../src/node/files/readPoints.ts';
import { optionReader } from '../../src/scenario/read/optionReader.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { Option, Scenario } from '../../src/scenario/read/scenario.ts';
import { FULL } from '../profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealbreaker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIMIT = 'vendor.breakPoints.wage.limit';
const UNITS = ['', 'USD', '$', '%', 'days', 'hours a week'];

/** A scenario with these options at one issue, as it is read. */
function scenarioOf(options: readonly Option[], unit: string): Scenario {
  const values = Object.fromEntries(options.map((option, n) => [option, n / Math.max(1, options.length - 1)]));
  const side = (name: string): unknown => ({ name, walkAway: 0, goals: { wage: { weight: 1, values } } });
  return readScenario({
    schemaVersion: 1,
    title: 'T',
    rounds: 2,
    issues: { wage: { options, unit } },
    vendor: { ...(side('V') as object), breakPoints: { wage: { limit: options[0] } } },
    client: side('C'),
  });
}

const number = fc.oneof(
  fc.integer({ min: -2000, max: 200_000 }),
  fc.integer({ min: -99, max: 9999 }).map((n) => n / 100),
);
/** Numbers as people write them, so that many options of one issue look alike. */
const alike = fc
  .tuple(fc.constantFrom(0, 1, 1.1, 5, 35, 38, 1250, 38_000), fc.constantFrom(...Array(14).keys()))
  .map(
    ([n, form]) =>
      [
        String(n),
        `${n}.0`,
        `+${n}`,
        `-${n}`,
        `\u2212${n}`,
        `(${n})`,
        `$${n}`,
        `${n}%`,
        `${n} %`,
        `${n} days`,
        `0${n}`,
        `${n / 1000}e3`,
        `'=${n}`,
        `=${n}`,
      ][form]!,
  );
const special = fc.constantFrom(
  '1e3',
  'null',
  'none',
  'true',
  ' lead',
  'lead',
  'LEAD',
  'a, b',
  'a; b',
  'a\tb',
  '3,5',
  '35',
  '3.5',
);
const option = fc.oneof(number, alike, special, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }));
const options = fc
  .uniqueArray(option, { minLength: 1, maxLength: 8, selector: String })
  .filter((list) => list.every((one) => String(one).trim() !== ''));

describe('an option that is written as it is listed', () => {
  const cell = (one: Option): string => `"${String(one).replace(/"/g, '""')}"`;
  const check = (runs: number, property: (scenario: Scenario, list: readonly Option[]) => void): void =>
    fc.assert(
      fc.property(options, fc.constantFrom(...UNITS), (list, unit) => property(scenarioOf(list, unit), list)),
      { numRuns: FULL ? 20 * runs : runs },
    );

  it('is that option to the reader, as text and as number', () =>
    check(100, ({ issues }, list) => {
      for (const one of list) {
        expect(optionReader(issues['wage']!)(String(one))).toEqual([one]);
        expect(optionReader(issues['wage']!)(one)).toEqual([one]);
      }
    }));
  it('is that option in a table of a class', () =>
    check(60, (scenario, list) => {
      for (const separator of [',', ';', '\t']) {
        const rows = readHands(`wage${separator}x\n${list.map((one) => `${cell(one)}${separator}1\n`).join('')}`);
        const problems: never[] = [];
        expect(readDeals(scenario, rows, problems)?.hands.map(({ deal }) => deal!['wage'])).toEqual(list);
        expect(problems).toEqual([]);
      }
    }));
  it('is that option in a table of points', () =>
    check(20, (scenario, list) => {
      for (const separator of [',', ';', '\t']) {
        const file = join(folder, 'points.csv');
        writeFileSync(
          file,
          `${LIMIT}${separator}vendor.care\n${list.map((one) => `${cell(one)}${separator}1\n`).join('')}`,
        );
        expect(readPoints(scenario, file).map((point) => point[LIMIT])).toEqual(list);
      }
    }));
  it('is that option at the table', () =>
    check(60, (scenario, list) => {
      const view = scenario as never;
      for (const one of list) {
        const typed = typedMove(view, { bid: { wage: one } });
        expect([typed, readBid(view, {}, typed.replace(/^bid /, ''))]).toEqual([typed, { wage: one }]);
      }
    }));
});
