/**
 * The entry point `dealbreaker/testing`: arbitrary scenarios, laws and checks for property tests of a policy. It is the
 * only entry that needs fast-check. README.md beside this file is the guide.
 */
export type { ScenarioPart } from './arbitraries/pieces.ts';
export { goals, issues, packages, policiesOf, seats, sides } from './arbitraries/pieces.ts';
export type { ScenarioOptions } from './arbitraries/scenarios.ts';
export { scenarios } from './arbitraries/scenarios.ts';
export type { Shape } from './arbitraries/shapes.ts';
export { situations } from './arbitraries/situations.ts';
export type { OpenTableOptions } from './arbitraries/tables.ts';
export { records, sideViews, tables, views } from './arbitraries/tables.ts';
export type { BrokenLaw, Contract, Law, LawKind } from './law.ts';
export type { LawName } from './laws/catalogue.ts';
export { allLaws, laws } from './laws/catalogue.ts';
export type { Counterpart, ParametersByKind, ScenarioFile, TestSituation } from './situation.ts';
export { readSituation } from './situation.ts';
export type { Subject } from './subject.ts';
export { subjectOf } from './subject.ts';
export type { SeatChoice, SeatComponent, SeatInput } from '../engine/preparation/seats.ts';
export { LawBroken, assertPolicy } from './runner/assertPolicy.ts';
export type { CheckOptions } from './runner/checkOptions.ts';
export { checkPolicy } from './runner/checkPolicy.ts';
export type { Acts } from './runner/acts.ts';
export type { FailingTurn } from './runner/failingTurn.ts';
export type { Counterexample } from './runner/counterexample.ts';
export { readCounterexample, replayCounterexample } from './runner/counterexample.ts';
export type { LawVerdict, PolicyReport } from './runner/report.ts';
export { reportText } from './runner/reportText.ts';
export type { TableCommandKind } from './commands/actCommand.ts';
export { ActCommand } from './commands/actCommand.ts';
export { ForkCommand } from './commands/forkCommand.ts';
export { SaveAndResumeCommand } from './commands/saveAndResumeCommand.ts';
export { StepCommand } from './commands/stepCommand.ts';
export type { TableCommand } from './commands/tableCommand.ts';
export type { RealTable, TableModel } from './commands/model.ts';
export type { TablesCheck, TablesFailure } from './commands/checkTables.ts';
export { assertTables, checkTables } from './commands/checkTables.ts';
export { tableCommands, tableSetup } from './commands/tableCommands.ts';
