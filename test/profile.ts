/**
 * How much the tests play. `npm test` plays a sample of what takes long, always the same one. `npm run test:full` plays
 * all of it. `npm run fuzz` plays all of it with another seed each time, or with the seed given as `FUZZ=…`.
 */
export const FUZZ = process.env['FUZZ'];
export const FULL = FUZZ !== undefined || process.env['FULL'] !== undefined;
