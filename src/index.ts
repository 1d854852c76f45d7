/** Everything that `dealbreaker` exports: pure, the same in every runtime. */
export type { HistoryTurn as Turn } from './agents/history.ts';
export { readTurn, turnCount } from './agents/history.ts';
export type { Learn, LearningEntry } from './agents/learningRule.ts';
export type { Memory, Parameters, PolicyContext as Setting } from './agents/policyContext.ts';
export type { History, View } from './agents/view.ts';
export type { PerSide, Side } from './domain/side.ts';
export type { Agreement, Deadline, Ending, WalkAway } from './domain/ending.ts';
export type { Answer, Talk } from './domain/talk.ts';
export type { Event, EventKind, Inner } from './engine/event.ts';
export type { Move } from './engine/move.ts';
export { negotiate } from './engine/negotiate.ts';
export type { Negotiation } from './engine/negotiation.ts';
export { replay } from './engine/replay.ts';
export type { SavedTable } from './engine/saved.ts';
export type { ComponentInput as PartInput, SeatInput, SeatNames, SeatsInput } from './engine/seats.ts';
export type { SideView } from './engine/sideView.ts';
export type { Table, TableOptions } from './engine/table.ts';
export { openTable, resumeTable } from './engine/table.ts';
export type { Comparison, Pairs } from './experiments/compare.ts';
export { compare } from './experiments/compare.ts';
export type { CasinoOptions } from './validation/populations/casino.ts';
export type { MeasureOptions, PairMeasures } from './validation/populations/measurePairs.ts';
export type { Population, PopulationCard, PopulationOptions } from './validation/populations/population.ts';
export { populations } from './validation/populations/populations.ts';
export type { DesignPoint as Point } from './experiments/design/design.ts';
export type { Estimate, Intervals } from './statistics/estimate.ts';
export type { Levels, LeverRange, LeverValue } from './experiments/design/levels.ts';
export type { Measure } from './experiments/runs/measure.ts';
export type { RunOptions } from './experiments/runs/runBatch.ts';
export type { RunFault as Fault } from './experiments/runs/outcome.ts';
export type { Factor, Sensitivity, SensitivityOptions } from './experiments/sensitivity.ts';
export { sensitivity } from './experiments/sensitivity.ts';
export type { Faults, SimulateOptions, Simulation } from './experiments/simulate.ts';
export type { ContestantInput } from './experiments/tournament/contestant.ts';
export type {
  Tournament,
  TournamentDifference,
  TournamentEffect,
  TournamentOptions,
  TournamentPair,
  TournamentRow,
} from './experiments/tournament/tournament.ts';
export { tournament } from './experiments/tournament/tournament.ts';
export { simulate } from './experiments/simulate.ts';
export type { Until } from './experiments/runs/stopping.ts';
export type { RunRow } from './experiments/runs/runRow.ts';
export { runs } from './experiments/runs/runs.ts';
export type { SweepOptions, SweepRow } from './experiments/sweep.ts';
export { sweep } from './experiments/sweep.ts';
export type { Basis, PatternRow, Reading } from './validation/pattern.ts';
export type { FindingRow } from './validation/contrary/finding.ts';
export type { ValidateOptions, Validation } from './validation/validate.ts';
export { validate } from './validation/validate.ts';
export type { LatinHypercube, Vary } from './experiments/design/vary.ts';
export type { Card, Parameter } from './domain/card.ts';
export type { Problem } from './kernel/problems.ts';
export { ScenarioError } from './kernel/problems.ts';
export { VERSION } from './kernel/version.ts';
export { policies } from './policies/catalogue.ts';
export type { PolicyDefinition } from './policies/contracts/definePolicy.ts';
export { definePolicy } from './policies/contracts/definePolicy.ts';
export type {
  PolicyEntries as Entries,
  PolicyEntry as Entry,
  PolicyKind as Kind,
} from './policies/contracts/registryTypes.ts';
export type { Action, Draws, Policy } from './policies/contracts/policy.ts';
export { PolicyFault } from './policies/contracts/policyFault.ts';
export type {
  Accept,
  AcceptEntry,
  Bid,
  BidEntry,
  BidDecision,
  Offer,
  SeatEntry,
  Speech,
  TalkEntry,
} from './policies/contracts/components.ts';
export type { TrustRule, TrustRuleEntry } from './relationship/trustRule.ts';
export type { DealQuality, Distances } from './analysis/dealQuality.ts';
export type {
  Efficiency,
  EfficiencyOptions,
  EfficiencyPoint,
  EfficiencySummary as Possibilities,
} from './analysis/efficiency.ts';
export { efficiency } from './analysis/efficiency.ts';
export type { GhostDeal } from './analysis/ghostDeal.ts';
export { ghostDeal } from './analysis/ghostDeal.ts';
export type { PopulationMeasures } from './validation/populations/measure.ts';
export { measure } from './validation/populations/measure.ts';
export type { PostMortem, PostMortemOptions } from './postmortem/postMortem.ts';
export { postMortem } from './postmortem/postMortem.ts';
export type { CasinoPair } from './validation/casino/fromCasino.ts';
export { fromCasino } from './validation/casino/fromCasino.ts';
export { scenarioJsonSchema } from './scenario/read/jsonSchema.ts';
export type { GeniusFiles } from './scenario/genius/readGenius.ts';
export { fromGenius } from './scenario/genius/fromGenius.ts';
export type { GeniusTexts } from './scenario/genius/toGenius.ts';
export { toGenius } from './scenario/genius/toGenius.ts';
export { parseLever } from './scenario/levers/parseLever.ts';
export { readScenario } from './scenario/read/read.ts';
export type {
  BreakPointSpec,
  GoalSpec,
  IssueSpec,
  Option,
  PolicySpec,
  RivalSpec,
  Scenario,
  SideSpec,
  Values,
} from './scenario/read/scenario.ts';
export { scenarioHash } from './scenario/read/scenarioHash.ts';
export { withLevers } from './scenario/levers/withLevers.ts';
export { tellPostMortem } from './visual/postmortem/tellPostMortem.ts';
export { charts } from './visual/charts.ts';
export type { ChartSpec as Spec } from './visual/charts/chartSpec.ts';
export type { Bundle, Shown, ShowOptions } from './visual/show.ts';
export { show } from './visual/show.ts';
export type { Debrief } from './classroom/debrief.ts';
export { debrief } from './classroom/debrief.ts';
export type { HandRow } from './classroom/readHands.ts';
export { readHands } from './classroom/readHands.ts';
