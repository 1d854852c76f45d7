import { expect, it } from 'vitest';
import { fallbackUtility, outsideOf } from '../../src/relationship/outside.ts';

it('is the better of no deal and the rivals, each through the trust in it', () => {
  // No deal: 0.3 · (1 − 0.6/2) = 0.21. Ember: 0.4 · (1 − 0.6 · 0.1) = 0.376. Borealis: 0.5 · (1 − 0.6 · 0.8)
  // = 0.26.
  const rivals = [
    { name: 'Borealis', fit: 0.5, trust: 0.2 },
    { name: 'Ember', fit: 0.4, trust: 0.9 },
  ];
  expect(outsideOf(0.3, 0.6, [], false)).toEqual({
    perceived: expect.closeTo(0.21, 12) as number,
    utility: 0.3,
    to: null,
  });
  expect(outsideOf(0.3, 0.6, rivals, false)).toEqual({
    perceived: expect.closeTo(0.376, 12) as number,
    utility: 0.4,
    to: 'Ember',
  });
  // The null model has a trust of ½ in every rival: 0.5 · 0.7 = 0.35.
  expect(outsideOf(0.3, 0.6, rivals, true)).toEqual({
    perceived: expect.closeTo(0.35, 12) as number,
    utility: 0.5,
    to: 'Borealis',
  });
  expect(fallbackUtility(0.3, rivals)).toBe(0.5);
  expect(fallbackUtility(0.6, rivals)).toBe(0.6);
});
