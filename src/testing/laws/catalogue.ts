/** Every law, by contract. The list is kept by hand; a test compares it with the folders. */
import type { Law } from '../law.ts';
import { offersArePackages } from './bid/offersArePackages.ts';
import { offersKeepBreakPoints } from './bid/offersKeepBreakPoints.ts';
import { offersReachTheWalkAway } from './bid/offersReachTheWalkAway.ts';
import { targetsAreUtilities } from './bid/targetsAreUtilities.ts';
import { acceptsOnlyWithinBounds } from './acceptance/acceptsOnlyWithinBounds.ts';
import { acceptsTheBetterToo } from './acceptance/acceptsTheBetterToo.ts';
import { dealsAreWithinBothBounds } from './acceptance/dealsAreWithinBothBounds.ts';
import { saysYesOrNo } from './acceptance/saysYesOrNo.ts';
import { answersWhatWasSaid } from './talk/answersWhatWasSaid.ts';
import { grantsOnlyWhereFlexible } from './talk/grantsOnlyWhereFlexible.ts';
import { meetsByTalkAlone } from './talk/meetsByTalkAlone.ts';
import { refersUpward } from './talk/refersUpward.ts';
import { saysNothingFalse } from './talk/saysNothingFalse.ts';
import { speaksOfTheTable } from './talk/speaksOfTheTable.ts';
import { actsOnce } from './seat/actsOnce.ts';
import { changesNothingItWasGiven } from './seat/changesNothingItWasGiven.ts';
import { dependsOnlyOnItsView } from './seat/dependsOnlyOnItsView.ts';
import { drawsOnlyFromItsStream } from './seat/drawsOnlyFromItsStream.ts';
import { endsInTime } from './seat/endsInTime.ts';
import { endsItsThoughts } from './seat/endsItsThoughts.ts';
import { keepsNothing } from './seat/keepsNothing.ts';
import { memoryIsPlainData } from './seat/memoryIsPlainData.ts';
import { memoryStaysSmall } from './seat/memoryStaysSmall.ts';
import { neverThrows } from './seat/neverThrows.ts';
import { readsNoClock } from './seat/readsNoClock.ts';
import { returnsPlainData } from './seat/returnsPlainData.ts';
import { sameViewSameAction } from './seat/sameViewSameAction.ts';
import { survivesSaving } from './seat/survivesSaving.ts';
import { usesKnownKeys } from './seat/usesKnownKeys.ts';
import { usesNoFiles } from './seat/usesNoFiles.ts';
import { drawsNothing } from './card/drawsNothing.ts';
import { looksAtNoBeliefs } from './card/looksAtNoBeliefs.ts';
import { looksAtNoTrust } from './card/looksAtNoTrust.ts';
import { needsNoMoreHistory } from './card/needsNoMoreHistory.ts';
import { remembersNothing } from './card/remembersNothing.ts';
import { takesItsParameters } from './card/takesItsParameters.ts';
import { usesItsParameters } from './card/usesItsParameters.ts';
import { beliefsStayInRange } from './learning/beliefsStayInRange.ts';
import { sameEdgeSameTrust } from './trustRule/sameEdgeSameTrust.ts';
import { evidenceLaws } from './trustRule/evidenceLaws.ts';
import { stepLaws } from './trustRule/stepLaws.ts';
import { eventsAddUp } from './record/eventsAddUp.ts';
import { recordChangesNothing } from './record/recordChangesNothing.ts';
import { replaysAlike } from './record/replaysAlike.ts';
import { sameTwice } from './record/sameTwice.ts';
import { ghostDealIsUnbeaten } from './efficiency/ghostDealIsUnbeaten.ts';
import { acceptsNothingWorseThanOutside } from './direction/acceptsNothingWorseThanOutside.ts';
import { depthSteadiesTrust } from './direction/depthSteadiesTrust.ts';
import { flexibilityKillsNoDeals } from './direction/flexibilityKillsNoDeals.ts';
import { namesDoNotMatter } from './direction/namesDoNotMatter.ts';
import { orderDoesNotMatter } from './direction/orderDoesNotMatter.ts';
import { scaleDoesNotMatter } from './direction/scaleDoesNotMatter.ts';
import { widerZoneLosesNoDeals } from './direction/widerZoneLosesNoDeals.ts';

export const laws = {
  offersArePackages,
  offersKeepBreakPoints,
  offersReachTheWalkAway,
  targetsAreUtilities,
  acceptsOnlyWithinBounds,
  acceptsTheBetterToo,
  dealsAreWithinBothBounds,
  saysYesOrNo,
  answersWhatWasSaid,
  grantsOnlyWhereFlexible,
  meetsByTalkAlone,
  refersUpward,
  saysNothingFalse,
  speaksOfTheTable,
  actsOnce,
  changesNothingItWasGiven,
  dependsOnlyOnItsView,
  drawsOnlyFromItsStream,
  endsInTime,
  endsItsThoughts,
  keepsNothing,
  memoryIsPlainData,
  memoryStaysSmall,
  neverThrows,
  readsNoClock,
  returnsPlainData,
  sameViewSameAction,
  survivesSaving,
  usesKnownKeys,
  usesNoFiles,
  drawsNothing,
  looksAtNoBeliefs,
  looksAtNoTrust,
  needsNoMoreHistory,
  remembersNothing,
  takesItsParameters,
  usesItsParameters,
  beliefsStayInRange,
  ...stepLaws,
  ...evidenceLaws,
  sameEdgeSameTrust,
  eventsAddUp,
  recordChangesNothing,
  replaysAlike,
  sameTwice,
  ghostDealIsUnbeaten,
  acceptsNothingWorseThanOutside,
  depthSteadiesTrust,
  flexibilityKillsNoDeals,
  namesDoNotMatter,
  orderDoesNotMatter,
  scaleDoesNotMatter,
  widerZoneLosesNoDeals,
} as const satisfies Readonly<Record<string, Law>>;

export type LawName = keyof typeof laws;

/** In the order in which they are reported. */
export const allLaws: readonly Law[] = Object.values(laws);
