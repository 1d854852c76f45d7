/** `dealbreaker/testing`: arbitrary scenarios and laws, for those who property-test policies. The only entry that needs fast-check. */
export { nobodySignsBeyondBounds, recordChangesNothing, replaysAlike, resumesAlike, sameTwice } from './laws.ts';
export { scenarios } from './scenarios.ts';
