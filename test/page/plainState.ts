/** The state of a page whose reader has done nothing yet. */
import type { PageState } from '../../src/page/link/pageState.ts';

export const PLAIN: PageState = {
  version: 1,
  scenario: { preset: 'small-point' },
  seed: '1',
  run: 0,
  set: {},
  acts: [],
  step: 1,
  language: 'en',
};
