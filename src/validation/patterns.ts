/** The patterns, in the order of their rows. The list is kept by hand; a test compares it with the folder. */
import type { Pattern } from './pattern.ts';
import { accounts } from './patterns/accounts.ts';
import { afterImpasse } from './patterns/overTime/afterImpasse.ts';
import { answeredConcessions } from './patterns/answeredConcessions.ts';
import { betterRival } from './patterns/betterRival.ts';
import { deadlines } from './patterns/deadlines.ts';
import { discretion } from './patterns/discretion.ts';
import { efficiency } from './patterns/efficiency.ts';
import { facingLoss } from './patterns/overTime/facingLoss.ts';
import { failures } from './patterns/failures.ts';
import { firmness } from './patterns/firmness.ts';
import { firstDemands } from './patterns/firstDemands.ts';
import { firstOffers } from './patterns/firstOffers.ts';
import { liking } from './patterns/liking.ts';
import { limitedAuthority } from './patterns/limitedAuthority.ts';
import { meetingsHelp } from './patterns/meetingsHelp.ts';
import { metEdges } from './patterns/metEdges.ts';
import { nextDeal } from './patterns/overTime/nextDeal.ts';
import { outsideShare } from './patterns/outsideShare.ts';
import { overlap } from './patterns/overlap.ts';
import { periodEnds } from './patterns/overTime/periodEnds.ts';
import { questions } from './patterns/questions.ts';
import { refusals } from './patterns/refusals.ts';
import { repDecides } from './patterns/overTime/repDecides.ts';
import { satisfaction } from './patterns/satisfaction.ts';
import { smallPointClaim } from './patterns/smallPointClaim.ts';
import { survival } from './patterns/overTime/survival.ts';
import { talkChannel } from './patterns/talkChannel.ts';
import { trueBeliefs } from './patterns/trueBeliefs.ts';
import { trustAndUnderstanding } from './patterns/trustAndUnderstanding.ts';
import { twoEdges } from './patterns/twoEdges.ts';

export const patterns: readonly Pattern[] = [
  failures,
  overlap,
  efficiency,
  smallPointClaim,
  trueBeliefs,
  firmness,
  firstOffers,
  betterRival,
  deadlines,
  refusals,
  firstDemands,
  talkChannel,
  liking,
  twoEdges,
  answeredConcessions,
  outsideShare,
  accounts,
  questions,
  satisfaction,
  discretion,
  metEdges,
  trustAndUnderstanding,
  meetingsHelp,
  limitedAuthority,
  survival,
  periodEnds,
  facingLoss,
  nextDeal,
  afterImpasse,
  repDecides,
];
