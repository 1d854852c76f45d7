/** What is no result is answered with the library's own error, which names the place. */
import { describe, expect, it } from 'vitest';
import { DealbreakerError } from '../../../src/kernel/problems.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { charts } from '../../../src/visual/charts.ts';
import { small } from '../small.ts';

const row = { kind: 'agreement', 'utility.vendor': 0.5, 'utility.client': 0.5, runs: 1, seed: '1' };
const NONSENSE: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  'an empty object': {},
  'an empty list': [],
  'a number': 3,
  'a text': 'x',
  'an empty row': [{}],
  'no row': [null],
  'not a number': [
    { ...row, 'utility.vendor': NaN, dealRate: NaN, 'vendor.care': 0 },
    { ...row, 'utility.vendor': NaN, dealRate: NaN, 'vendor.care': 1 },
  ],
  words: [
    { ...row, 'utility.vendor': 'much', dealRate: 'much', 'vendor.care': 0 },
    { ...row, 'utility.vendor': 'much', dealRate: 'much', 'vendor.care': 1 },
  ],
  'a negotiation without a scenario': { type: 'negotiation', seed: '1', run: 0, ending: {}, events: [{}] },
  'a scenario that is none': { seed: '1', run: 0, scenario: {}, ending: {}, events: [], rescues: [], blame: null },
  'a table of nothing': { seed: '1', runs: 2, scenarios: [], table: [null] },
};

describe('a chart of nonsense', () => {
  const scenario = readScenario(small());
  const draws = {
    ...charts,
    outcomes: (hands: unknown) => charts.outcomes(scenario, hands as never),
    'outcomes of no scenario': (given: unknown) => charts.outcomes(given as never, [row]),
  } as Readonly<Record<string, (given: never) => unknown>>;
  for (const [name, draw] of Object.entries(draws))
    it(`is an error with its place: ${name}`, () => {
      for (const [what, given] of Object.entries(NONSENSE)) {
        let thrown: unknown = null;
        try {
          draw(given as never);
        } catch (error) {
          thrown = error;
        }
        expect(thrown, what).toBeInstanceOf(DealbreakerError);
        expect((thrown as DealbreakerError).problems.length, what).toBeGreaterThan(0);
      }
    });

  it('names at most a few of many rows that are wrong', () => {
    const rows = Array.from({ length: 100_000 }, () => ({ ...row, 'utility.client': NaN }));
    expect(() => charts.distribution(rows)).toThrow(/^rows\.0\.utility\.client: .*\n(.*\n){3}rows\.4\.utility.*$/);
  });

  it('draws numbers that a file has as texts', () =>
    expect(charts.distribution([{ ...row, 'utility.vendor': '0.25' }]).description).toContain("vendor's mean is 0.25"));
});
