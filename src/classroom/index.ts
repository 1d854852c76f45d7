/** The entry point `dealbreaker/classroom`: what trainers write cases and debrief classes with. */
export type { BlueprintName } from './blueprints/catalogue.ts';
export type { NewScenarioOptions } from './blueprints/newScenario.ts';
export { missingIn, newScenario } from './blueprints/newScenario.ts';
export type { InspectOptions, Inspection } from './inspection/inspect.ts';
export { inspect } from './inspection/inspect.ts';
export { jittered } from './inspection/jittered.ts';
export type { LeverEffect } from './inspection/leverEffects.ts';
export type { WayToPlay } from './inspection/waysToPlay.ts';
export { fromScoreSheet } from './scoreSheet/fromScoreSheet.ts';
export type { ScoreSheetOptions } from './scoreSheet/fromScoreSheet.ts';
export type { SheetCell, SheetInput } from './scoreSheet/sheetRows.ts';
export { toScoreSheet } from './scoreSheet/toScoreSheet.ts';
export type { WriteSheetOptions } from './scoreSheet/toScoreSheet.ts';
export type { LeverRow } from '../scenario/levers/leverList.ts';
export { leverList } from '../scenario/levers/leverList.ts';
export type { ClassHands } from './readClass.ts';
export { readClass } from './readClass.ts';
