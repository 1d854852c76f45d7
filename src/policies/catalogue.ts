/** Every policy and rule by kind and name. Kept by hand; a test compares it with the folders. */
import { none } from '../agents/learning/none.ts';
import { beta } from '../relationship/trustRules/beta.ts';
import { frozen } from '../relationship/trustRules/frozen.ts';
import { off } from '../relationship/trustRules/off.ts';
import { acNext } from './acceptances/acNext.ts';
import { acTarget } from './acceptances/acTarget.ts';
import { timeDependent } from './bids/timeDependent.ts';
import { candid } from './talk/candid.ts';
import { silent } from './talk/silent.ts';

export const policies = {
  bid: { timeDependent },
  accept: { acNext, acTarget },
  talk: { candid, silent },
  learning: { none },
  trustRule: { beta, frozen, off },
} as const;
