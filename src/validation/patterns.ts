/** The patterns, in the order of their rows. The list is kept by hand; a test compares it with the folder. */
import type { Pattern } from './pattern.ts';
import { betterRival } from './patterns/betterRival.ts';
import { deadlines } from './patterns/deadlines.ts';
import { efficiency } from './patterns/efficiency.ts';
import { smallPointClaim } from './patterns/smallPointClaim.ts';
import { failures } from './patterns/failures.ts';
import { firmness } from './patterns/firmness.ts';
import { firstOffers } from './patterns/firstOffers.ts';
import { overlap } from './patterns/overlap.ts';
import { refusals } from './patterns/refusals.ts';
import { trueBeliefs } from './patterns/trueBeliefs.ts';

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
];
