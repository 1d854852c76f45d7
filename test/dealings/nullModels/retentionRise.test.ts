/** Why retention rises with tenure, divided for clients whose chances are known. */
import { describe, expect, it } from 'vitest';
import type { BoundClient } from '../../../src/dealings/nullModels/boundCohort.ts';
import {
  addRetention,
  emptyRetention,
  periodRetention,
  retentionRise,
} from '../../../src/dealings/nullModels/retentionRise.ts';
import { openStream } from '../../../src/kernel/stream.ts';

const client = (chance: readonly number[]): BoundClient => ({
  chance: Float64Array.from(chance),
  renews: Float64Array.from(chance, () => 1),
});

/** The tally of pairs of clients: as they are, and where nothing is carried. */
const tallyOf = (pairs: readonly (readonly [as: readonly number[], still: readonly number[]])[]) => {
  const tally = emptyRetention(pairs[0]![0].length);
  for (const [as, still] of pairs) addRetention(tally, client(as), client(still));
  return tally;
};

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('the rise of retention', () => {
  it('of clients that differ and never change is selection alone', () => {
    // Half stay with 0.9, half with 0.5. After two periods 0.81 and 0.25 of them are left: R_3 = (0.729 + 0.125)/1.06.
    const [firm, loose] = [times(4, 0.9), times(4, 0.5)];
    const tally = tallyOf([...times(50, [firm, firm] as const), ...times(50, [loose, loose] as const)]);
    const { rise, selection, growth, market, shares, label } = retentionRise(tally, 2, false)!;
    expect(rise.estimate).toBeCloseTo(0.854 / 1.06 - 0.7, 12);
    expect(selection.estimate).toBeCloseTo(0.854 / 1.06 - 0.7, 12);
    expect(growth.estimate).toBeCloseTo(0, 12);
    expect(shares!.selection.estimate).toBeCloseTo(1, 12);
    expect([label, market]).toEqual(['selection', null]);
  });

  it('of clients that are alike and grow is growth alone', () => {
    const [grows, still] = [
      [0.5, 0.6, 0.7, 0.8],
      [0.5, 0.5, 0.5, 0.5],
    ];
    const { selection, growth, shares, label } = retentionRise(tallyOf(times(100, [grows, still])), 2, false)!;
    expect(selection.estimate).toBeCloseTo(0, 12);
    expect(growth.estimate).toBeCloseTo(0.2, 12);
    expect(shares!.growth.estimate).toBeCloseTo(1, 12);
    expect(label).toBe('growth');
  });

  it('of clients that differ and grow is both, and a market is neither', () => {
    // The firm grow from 0.8 to 0.9, the loose from 0.4 to 0.5; the market takes 0.1 from both in the second period.
    const tally = tallyOf([
      ...times(50, [
        [0.8, 0.8, 1],
        [0.8, 0.7, 1],
      ] as const),
      ...times(50, [
        [0.4, 0.4, 1],
        [0.4, 0.3, 1],
      ] as const),
    ]);
    const { rise, selection, growth, market, label } = retentionRise(tally, 1, true)!;
    // R_2 = (0.64 + 0.16)/1.2, C_2 = C_1 = E_1 = 0.6, E_2 = 0.5.
    expect(rise.estimate).toBeCloseTo(0.8 / 1.2 - 0.6, 12);
    expect(selection.estimate).toBeCloseTo(0.8 / 1.2 - 0.6, 12);
    expect(growth.estimate).toBeCloseTo(0.1, 12);
    expect(market!.estimate).toBeCloseTo(-0.1, 12);
    expect(selection.estimate + growth.estimate + market!.estimate).toBeCloseTo(rise.estimate, 12);
    expect(label).toBe('both');
  });

  it('counts a client from its first deal on, and a contract that is not followed by a deal as lost', () => {
    const tally = tallyOf([
      [
        [NaN, 0.9, 0.9],
        [NaN, 0.9, 0.9],
      ],
      [
        [0.5, NaN, 0.9],
        [0.5, NaN, 0.9],
      ],
      [
        [0.5, 0.5, 0.9],
        [0.5, 0.5, 0.9],
      ],
    ]);
    // Two made the first deal; one of them keeps its client with 0.5, the other one has no second deal.
    expect(periodRetention(tally, 0)!.retention.estimate).toBeCloseTo(0.25, 12);
    expect([...tally.kept, ...tally.lost]).toEqual([1, 1, 1, 0]);
  });

  it('has intervals that hold the truth in about 95 of 100 cohorts: θ uniform, R_t = t/(t + 1)', () => {
    let inside = 0;
    const cohorts = 300;
    for (let n = 0; n < cohorts; n++) {
      const stream = openStream('coverage', n, 'both', 'turn');
      const tally = tallyOf(
        Array.from({ length: 200 }, () => {
          const chance = times(5, stream.next());
          return [chance, chance] as const;
        }),
      );
      const { low, high } = retentionRise(tally, 3, false)!.selection;
      if (low <= 4 / 5 - 1 / 2 && high >= 4 / 5 - 1 / 2) inside += 1;
    }
    expect(inside / cohorts).toBeGreaterThan(0.91);
    expect(inside / cohorts).toBeLessThan(0.99);
  });
});
