/** The entry point `dealbreaker/validation`: compares the model with data on human negotiations. */

// Patterns of human negotiation.
export type { Basis, Finding, FindingRow, Pattern, PatternRow, Reading, Verdict } from './pattern.ts';
export type { Knockout, KnockoutRow } from './knockouts.ts';
export { validate } from './validate.ts';
export type { ValidateOptions } from './validateOptions.ts';
export type { Validation, ValidationRow } from './validation.ts';
export type { ClaimAtAssumption } from './claim/assumptionEnds.ts';
export type { CrossingCell } from './claim/crossing.ts';
export type { FlexibilityArrow } from './claim/flexibilityArrow.ts';
export type { PayoffCell } from './claim/payoffMap.ts';
export type { PointSize } from './claim/sizes.ts';
export type { TakesTwo } from './claim/takesTwo.ts';
export type { UnderstandingArrow } from './claim/understandingArrow.ts';

// The claim over the whole box of levers.
export { claimBox } from './box/claimBox.ts';
export type { BoxContrastName, BoxRule } from './box/boxContrasts.ts';
export type { BoxFactor } from './box/boxFactors.ts';
export type { BoxSummary, ClaimBox, ClaimBoxOptions } from './box/boxResult.ts';
export type { BoxResult, BoxVerdict } from './box/boxVerdicts.ts';
export type { Separating } from './box/separating.ts';

// The essay's chain: what meetings save, and through what.
export { chain } from './chain/chain.ts';
export type { Chain, ChainClamp, ChainEffort, ChainOptions, ChainPoint, ChainRule } from './chain/chainResult.ts';

// A vendor with several clients.
export { portfolio } from '../dealings/portfolio/portfolio.ts';
export type { Portfolio } from '../dealings/portfolio/portfolio.ts';
export type { PortfolioOptions } from '../dealings/portfolio/portfolioOptions.ts';
export { portfolioRows } from '../dealings/portfolio/portfolioRows.ts';
export type { PortfolioRow } from '../dealings/portfolio/portfolioRows.ts';

// Sweeps and sensitivity over sequences of deals.
export { sweepDealings } from '../dealings/sweeps/dealSweep.ts';
export type { DealSweepOptions, DealSweepRow } from '../dealings/sweeps/dealSweep.ts';
export { sensitivityDealings } from '../dealings/sweeps/dealSensitivity.ts';
export type { DealSensitivity, DealSensitivityOptions } from '../dealings/sweeps/dealSensitivity.ts';
export type { DealMeasure } from '../dealings/sweeps/dealMeasures.ts';

// A client that was lost over several deals.
export { lostClient } from '../postmortem/lost/lostClient.ts';
export type { LostClient } from '../postmortem/lost/lostClient.ts';

// Null models of a claim over time.
export { nullModels } from '../dealings/nullModels/nullModels.ts';
export type { NullModels, NullSurvival } from '../dealings/nullModels/nullModels.ts';
export type { NullModelsOptions } from '../dealings/nullModels/nullModelsOptions.ts';
export type { PeriodRetention, RetentionRise, RiseLabel } from '../dealings/nullModels/retentionRise.ts';
export type { ShiftedBetaGeometric } from '../dealings/nullModels/shiftedBetaGeometric.ts';

export type { Influence, Influences } from './influences.ts';
export type { ReadRecord } from './populations/playPairs.ts';
export type { KnockedOut, PopulationName, ValidationContext } from './validationContext.ts';

// Populations of pairs.
export type { CasinoOptions } from './populations/casino.ts';
export type { PopulationMeasures } from './populations/measure.ts';
export type { DealSeries } from './populations/dealSeries.ts';
export type { PlayedPair } from './populations/playPairs.ts';
export { measure } from './populations/measure.ts';
export type { MeasureOptions, PairMeasures } from './populations/measurePairs.ts';
export type { Population, PopulationCard, PopulationOptions } from './populations/population.ts';
export { populations } from './populations/populations.ts';

// Human pairs from a file.
export type { CasinoPair } from './casino/fromCasino.ts';
export type { CasinoPerson, CasinoPriority, Dyad } from './casino/format.ts';
export { fromCasino } from './casino/fromCasino.ts';

// Estimates with their intervals.
export { meanEstimate } from '../statistics/mean.ts';
export { wilson } from '../statistics/wilson.ts';
