import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, as the rest of the bench.
import * as table from './committed.mjs';

const { fallenFrom, updated } = table as {
  fallenFrom(committed: object, row: object): number | null;
  updated(committed: object, rows: readonly object[]): object;
};

describe('the table of ratios', () => {
  const committed = { 'classic, MiCRO': 0.5, threads: 1.8 };

  it('marks a ratio that fell by more than a fifth, whatever its row has measured', () => {
    expect(fallenFrom(committed, { name: 'classic, MiCRO (41.6 rounds)', ratio: 0.39 })).toBe(0.5);
    expect(fallenFrom(committed, { name: 'classic, MiCRO (12.0 rounds)', ratio: 0.4 })).toBeNull();
    expect(fallenFrom(committed, { name: 'classic, MiCRO', ratio: 2 })).toBeNull();
  });

  it('marks no row that is new, and none without a peer', () => {
    expect(fallenFrom(committed, { name: 'new', ratio: 0.1 })).toBeNull();
    expect(fallenFrom(committed, { name: 'threads', ratio: null })).toBeNull();
  });

  it('takes new ratios, and keeps those of parts that were not measured', () => {
    const rows = [
      { name: 'classic, MiCRO (41.6 rounds)', ratio: 0.61234 },
      { name: 'memory', ratio: null },
    ];
    expect(updated(committed, rows)).toEqual({ 'classic, MiCRO': 0.612, threads: 1.8 });
  });
});
