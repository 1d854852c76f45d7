/** A policy's laws in vitest: `npx vitest run firm.vitest.test.mjs`. */
import { expect, it } from 'vitest';
import { assertPolicy } from 'dealbreaker/testing';
import firm from './firm.mjs';

it('is a sound policy', () => {
  const report = assertPolicy(firm, { seed: 'vitest' });
  expect(report.broken).toEqual([]);
});
