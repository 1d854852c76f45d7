/** The entry point `dealbreaker`: pure, and the same in every runtime. */

// Scenario: reading, levers, schema.
export type { LeverPath, LeverSettings, NumberPath, OpenPath, TextPath } from './scenario/levers/leverSettings.ts';
export { parseLever } from './scenario/levers/parseLever.ts';
export { withLevers } from './scenario/levers/withLevers.ts';
export { scenarioJsonSchema } from './scenario/read/jsonSchema.ts';
export type { PointsSpec } from './scenario/read/pointsScale.ts';
export { readScenario } from './scenario/read/read.ts';
export type {
  AdviserSpec,
  AfterSpec,
  EndsSpec,
  BeforeSpec,
  StartNumber,
  BreakPointSpec,
  GoalSpec,
  IssueSpec,
  ManagerSpec,
  MarketTurn,
  Option,
  PolicySpec,
  RivalSpec,
  Scenario,
  SideSpec,
  Values,
} from './scenario/read/scenario.ts';
export type {
  BeforeInput,
  BreakPointInput,
  IssueInput,
  RivalInput,
  ScenarioInput,
  SideInput,
  Optional,
} from './scenario/read/scenarioInput.ts';
export type { PolicyInput } from './scenario/read/policySpec.ts';
export type { PolicyName } from './policies/catalogue.ts';
export { scenarioHash } from './scenario/read/scenarioHash.ts';
export type { Reason, ReasonKind } from './domain/reason.ts';
export type { PerSide, Side } from './domain/side.ts';
export type { LeverEntry } from './domain/levers/leverEntry.ts';
export type {
  ManagerNumbers,
  ManagerNumbersInput,
  AdviserNumbers,
  AfterNumbers,
  AfterNumbersInput,
  EndsNumbers,
  EndsNumbersInput,
  BeforeNumbersInput,
  NumbersInput,
  RivalNumbersInput,
  SideNumbers,
  SideNumbersInput,
} from './domain/leverNumbers.ts';
export type { SideLever, SideLeverTable } from './domain/levers/sideLevers.ts';

// Play: one negotiation, at once or step by step.
export type { Agreement, Deadline, Ending, WalkAway } from './domain/ending.ts';
export type { Answer, Talk, TalkRequest } from './domain/talk.ts';
export type { Event, EventKind, Inner } from './engine/record/event.ts';
export type { SearchShortfall } from './engine/record/searchShortfall.ts';
export type { Move } from './engine/turns/move.ts';
export { negotiate } from './engine/negotiate.ts';
export type { TableStart } from './engine/state/startNow.ts';
export type { AdviserOutcome, Negotiation } from './engine/record/negotiation.ts';
export type { SavedAdviser } from './engine/state/adviserState.ts';
export { replay } from './engine/replay.ts';
export type { SavedBefore, SavedReferrals, SavedSide, SavedTable } from './engine/record/savedTable.ts';
export type { ComponentInput, SeatInput, SeatNames, SeatsInput } from './engine/preparation/seats.ts';
export type { PackageInWords, Said, SideView } from './engine/turns/sideView.ts';
export type { TableOptions } from './engine/turns/openState.ts';
export type { Table } from './engine/table.ts';
export { openTable, resumeTable } from './engine/table.ts';
export type { Satisfaction } from './relationship/satisfaction.ts';
export { VERSION } from './kernel/version.ts';
export type { StreamState } from './kernel/stream.ts';
export type { Assumed, AssumptionName } from './domain/assumed.ts';
export type { Edge } from './relationship/edge.ts';

// Studies: many negotiations, each number with its interval.
export type { Comparison, Pairs } from './experiments/compare.ts';
export { compare } from './experiments/compare.ts';
export type { DesignPoint } from './experiments/design/design.ts';
export type { Levels, LeverRange, LeverValue } from './experiments/design/levels.ts';
export type { LatinHypercube, LevelsByLever, Vary } from './experiments/design/vary.ts';
export type { Measure } from './experiments/runs/measure.ts';
export type { RunFault } from './experiments/runs/outcome.ts';
export type { RunOptions } from './experiments/runs/runBatch.ts';
export type { RunRow } from './experiments/runs/runRow.ts';
export { runs } from './experiments/runs/runs.ts';
export type { Until } from './experiments/runs/stopping.ts';
export type { Factor, Sensitivity, SensitivityOf, SensitivityOptions } from './experiments/sensitivity.ts';
export { sensitivity } from './experiments/sensitivity.ts';
export type { SatisfactionColumn, SatisfactionPart } from './experiments/runs/satisfactionColumns.ts';
export type { Faults, SatisfactionEstimates, SimulateOptions, Simulation } from './experiments/simulate.ts';
export { simulate } from './experiments/simulate.ts';
export type { SweepOptions } from './experiments/sweepPlan.ts';
export type { SweepMeasure, SweepRow } from './experiments/sweepRow.ts';
export { sweep } from './experiments/sweep.ts';
export type { ContestantInput } from './experiments/tournament/contestant.ts';
export type { TournamentEffect } from './experiments/tournament/effects.ts';
export type { TournamentPair } from './experiments/tournament/pair.ts';
export type { TournamentDifference, TournamentRow } from './experiments/tournament/ranking.ts';
export type { Tournament, TournamentOptions } from './experiments/tournament/tournament.ts';
export { tournament } from './experiments/tournament/tournament.ts';
export type { Estimate, Intervals } from './statistics/estimate.ts';
export type { SobolIndices } from './statistics/sobol.ts';
export type { Progress, ProgressOptions, StopSignal } from './kernel/progress.ts';

// Dealings: one deal after the other.
export type { CarriedIntoDeal, DealRecord, MarketNumber, MarketRecord } from './dealings/dealRecord.ts';
export type { RivalOffer } from './dealings/fold/rivalTables.ts';
export type { DealRow } from './dealings/rows/dealRow.ts';
export type { Dealings } from './dealings/dealings.ts';
export { dealings } from './dealings/dealings.ts';
export type { Favour } from './dealings/rules/favours.ts';
export type { OpenDealings, SavedDealings } from './dealings/openDealings.ts';
export { openDealings, resumeDealings } from './dealings/openDealings.ts';
export type { DealEstimates, DealingsSimulation, SimulateDealingsOptions } from './dealings/dealingsSimulation.ts';
export { dealRows, simulateDealings } from './dealings/simulateDealings.ts';
export type { DealingsOptions } from './dealings/sequence.ts';
export type { Carried, CarriedSide } from './engine/state/carried.ts';

// Post-mortem: why a negotiation ended as it did.
export type { PostMortem, PostMortemOptions } from './postmortem/postMortemReport.ts';
export { postMortem } from './postmortem/postMortem.ts';
export type {
  Account,
  AskedClaim,
  CaughtClaim,
  Claim,
  EndedClaim,
  EventRef,
  ExplainedClaim,
  ExposedClaim,
  GaveClaim,
  GotClaim,
  GrantedClaim,
  KeptClaim,
  PriceTag,
  RefusedClaim,
  VetoedClaim,
  WantedClaim,
  YieldedClaim,
  ClaimBase,
  CostBelief,
  OwnReason,
  TrustMove,
  Varied,
  Wish,
} from './postmortem/accounts/claim.ts';
export type { Distance } from './postmortem/accounts/accountsDistance.ts';
export type { GhostDealReport } from './postmortem/accounts/ghostDealReport.ts';
export type { AdviserReport } from './postmortem/adviser/adviserReport.ts';
export type { Correction, TruthKind } from './postmortem/accounts/correction.ts';
export type { Truth } from './postmortem/accounts/truth.ts';
export type { Blame } from './postmortem/blame/blame.ts';
export type { ButFor } from './postmortem/blame/butFor.ts';
export type { ByCause, Cause } from './postmortem/blame/causes.ts';
export type { FailureKind } from './postmortem/blame/failureKind.ts';

export type { Change } from './postmortem/changes/lever.ts';
export type { DealReview } from './postmortem/dealReview.ts';
export type { AlternativeAct } from './postmortem/rescues/alternativeMoves.ts';
export type { LastChance, SavingMove } from './postmortem/rescues/lastChances.ts';
export type { Effect, Rescue, RescuePair } from './postmortem/rescues/rescues.ts';
export type { SavedBy } from './postmortem/rescues/savedBy.ts';
export type { NearWalkAway } from './postmortem/turning/nearWalkAway.ts';
export type { FatalReason } from './postmortem/turning/fatalReason.ts';
export type { ManagerReplay } from './postmortem/turning/managerReplay.ts';
export type { TurningPoint } from './postmortem/turning/turningPoint.ts';

// Efficiency: the deals that a scenario allows.
export type { DealQuality, Distances } from './analysis/dealQuality.ts';
export type { Efficiency, EfficiencyOptions } from './analysis/efficiency.ts';
export type { EfficiencyPoint, EfficiencySummary, Solution } from './analysis/efficiencySummary.ts';
export { efficiency } from './analysis/efficiency.ts';
export type { GhostDeal, GhostPoint } from './analysis/ghostDeal.ts';
export { ghostDeal } from './analysis/ghostDeal.ts';
export type { UtilityPair } from './bargaining/frontier/solutions.ts';

// Classroom: hands that people played.
export type { Debrief } from './classroom/debrief.ts';
export { debrief } from './classroom/debrief.ts';
export type { HandRow } from './classroom/readHands.ts';
export { readHands } from './classroom/readHands.ts';

// Policies: the catalogue, and what an author of one needs.
export type { HistoryTurn } from './agents/history.ts';
export { readTurn, turnCount } from './agents/history.ts';
export type { Learn, LearningEntry } from './agents/learningRule.ts';
export type { Memory, Parameters, PolicyContext } from './agents/policyContext.ts';
export type { History, View } from './agents/view.ts';
export type { Beliefs } from './agents/beliefs.ts';
export type { PackageRanking } from './bargaining/frontier/packageRanking.ts';
export type { PackageSearch } from './bargaining/search/packageSearch.ts';
export type { BreakPoints } from './domain/breakPoints.ts';
export type { Goals } from './domain/goals.ts';
export type { ViewNumbers } from './domain/leverNumbers.ts';
export type { Space } from './domain/space.ts';
export type { Card, Parameter } from './domain/card.ts';
export { policies } from './policies/catalogue.ts';
export type {
  Accept,
  AcceptEntry,
  Bid,
  BidEntry,
  BidDecision,
  Offer,
  SeatEntry,
  MeetingSpeech,
  Speech,
  TalkEntry,
} from './policies/contracts/components.ts';
export type { PolicyDefinition } from './policies/contracts/definePolicy.ts';
export { definePolicy } from './policies/contracts/definePolicy.ts';
export type { Action, Draws, Policy, PolicyFunction } from './policies/contracts/policy.ts';
export type { ComponentKind, PolicyEntries, PolicyEntry, PolicyKind } from './policies/contracts/registryTypes.ts';
export type { TrustRule, TrustRuleEntry } from './relationship/trustRule.ts';

// The toolkit of policy authors: what the policies of the catalogue are made of.
export { bestAllowed } from './policies/toolkit/bestAllowed.ts';
export type { ChoiceScratch } from './policies/toolkit/choosePackage.ts';
export { choiceScratch, choosePackage } from './policies/toolkit/choosePackage.ts';
export { clampTarget, concededTarget } from './policies/toolkit/clampTarget.ts';
export { canBluff, flatAnswer, onBreakPoint, openAnswer, usualAnswer } from './policies/toolkit/answering.ts';
export { leavesNow } from './policies/toolkit/leaving.ts';
export { mayAccept } from './policies/toolkit/mayAccept.ts';
export { offersIn, utilityOfOffer } from './policies/toolkit/opponentOffers.ts';
export { ownUtility } from './policies/toolkit/ownUtility.ts';
export type { RankedSeat } from './policies/toolkit/rankedSeat.ts';
export { bestPress, bestQuestion, speaksNow } from './policies/toolkit/speaking.ts';

// Errors.
export type { Problem } from './kernel/problems.ts';
export { DealbreakerError, ScenarioError } from './kernel/problems.ts';
export { PolicyFault } from './policies/contracts/policyFault.ts';
