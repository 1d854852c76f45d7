/** The entry point `dealbreaker/validation`: the model beside people who really negotiated. */

// Patterns of human negotiation.
export type { Basis, FindingRow, PatternRow, Reading } from './pattern.ts';
export type { ValidateOptions, Validation } from './validate.ts';
export { validate } from './validate.ts';

// Populations of pairs.
export type { CasinoOptions } from './populations/casino.ts';
export type { PopulationMeasures } from './populations/measure.ts';
export { measure } from './populations/measure.ts';
export type { MeasureOptions, PairMeasures } from './populations/measurePairs.ts';
export type { Population, PopulationCard, PopulationOptions } from './populations/population.ts';
export { populations } from './populations/populations.ts';

// Human pairs from a file.
export type { CasinoPair } from './casino/fromCasino.ts';
export { fromCasino } from './casino/fromCasino.ts';
