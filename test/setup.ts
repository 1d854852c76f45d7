/** The seed of every property: a constant, so that a test run can be repeated; or the one that `npm run fuzz` gives. */
import * as fc from 'fast-check';
import { FUZZ } from './profile.ts';

fc.configureGlobal({ seed: FUZZ === undefined ? 1 : Number.parseInt(FUZZ, 10) });
