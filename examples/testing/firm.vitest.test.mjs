/** A policy's laws in vitest: `npx vitest run firm.vitest.test.mjs`. */
import { expect, it } from 'vitest';
import { assertPolicy } from 'dealbreaker/testing';
import firm from './firm.mjs';

/** Milliseconds. The laws play thousands of negotiations, which may take longer than vitest's default of 5 s. */
const TIME_LIMIT = 120_000;

it(
  'is a sound policy',
  () => {
    const report = assertPolicy(firm, { seed: 'vitest' });
    expect(report.broken).toEqual([]);
  },
  TIME_LIMIT,
);
