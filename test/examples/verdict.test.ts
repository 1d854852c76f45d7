/** Whether a rule is right, by what is gained with it and without it. */
import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, shared with the example that draws the map.
import { verdict } from '../../examples/map/verdict.mjs';

it('is said only where whole intervals lie apart', () => {
  const about = (estimate: number) => ({ estimate, low: estimate - 0.01, high: estimate + 0.01 });
  const of = verdict as (found: readonly object[]) => string;
  expect(of([about(0.5), about(0.4), about(0.3)])).toBe('right');
  expect(of([about(0.3), about(0.29), about(0.4)])).toBe('wrong');
  expect(of([about(0.3), about(0.29), about(0.2)])).toBe('open');
});
