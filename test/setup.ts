/**
 * The seed of every property: a constant, so that a test run can be repeated; or the one that `npm run fuzz` gives. The
 * short run tries a property that does not say how often on 30 cases, the full run on 100.
 */
import * as fc from 'fast-check';
import { FULL, FUZZ } from './profile.ts';

fc.configureGlobal({ seed: FUZZ === undefined ? 1 : Number.parseInt(FUZZ, 10), numRuns: FULL ? 100 : 30 });

// What tests start prints without colour, whatever asks for colour outside.
delete process.env['FORCE_COLOR'];
