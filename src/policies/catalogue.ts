/**
 * Lists every policy and rule of the library by kind and name. The list is kept by hand, and a test compares it with
 * the folders. No two entries have the same name, even across kinds.
 */
import type { ComponentKind, PolicyKind } from './contracts/registryTypes.ts';
import { bayesian } from '../agents/learning/bayesian.ts';
import { frequencyHardHeaded } from '../agents/learning/frequencyHardHeaded.ts';
import { frequencySmith } from '../agents/learning/frequencySmith.ts';
import { none } from '../agents/learning/none.ts';
import { beta } from '../relationship/trustRules/beta.ts';
import { constant } from '../relationship/trustRules/constant.ts';
import { frozen } from '../relationship/trustRules/frozen.ts';
import { inertia } from '../relationship/trustRules/inertia.ts';
import { off } from '../relationship/trustRules/off.ts';
import { acCombi } from './acceptances/acCombi.ts';
import { acCombiAverage } from './acceptances/acCombiAverage.ts';
import { acConst } from './acceptances/acConst.ts';
import { acNext } from './acceptances/acNext.ts';
import { acPrevious } from './acceptances/acPrevious.ts';
import { acTarget } from './acceptances/acTarget.ts';
import { acTime } from './acceptances/acTime.ts';
import { abmp } from './bids/abmp.ts';
import { absoluteTitForTat } from './bids/absoluteTitForTat.ts';
import { averagedTitForTat } from './bids/averagedTitForTat.ts';
import { exponential } from './bids/exponential.ts';
import { grit } from './bids/grit.ts';
import { hardliner } from './bids/hardliner.ts';
import { micro } from './bids/micro.ts';
import { quotaChaser } from './bids/quotaChaser.ts';
import { random } from './bids/random.ts';
import { reciprocal } from './bids/reciprocal.ts';
import { relativeTitForTat } from './bids/relativeTitForTat.ts';
import { resourceDependent } from './bids/resourceDependent.ts';
import { timeDependent } from './bids/timeDependent.ts';
import { tradeOff } from './bids/tradeOff.ts';
import { trustScaled } from './bids/trustScaled.ts';
import { zeuthen } from './bids/zeuthen.ts';
import { negmasMicro } from './seats/negmasMicro.ts';
import { negmasTimeBased } from './seats/negmasTimeBased.ts';
import { bluffer } from './talk/bluffer.ts';
import { byTheBook } from './talk/byTheBook.ts';
import { candid } from './talk/candid.ts';
import { curious } from './talk/curious.ts';
import { foresighted } from './talk/foresighted.ts';
import { openBook } from './talk/openBook.ts';
import { silent } from './talk/silent.ts';
import { trustGated } from './talk/trustGated.ts';

export const policies = {
  bid: {
    timeDependent,
    exponential,
    resourceDependent,
    relativeTitForTat,
    absoluteTitForTat,
    averagedTitForTat,
    micro,
    abmp,
    zeuthen,
    tradeOff,
    grit,
    trustScaled,
    quotaChaser,
    reciprocal,
    hardliner,
    random,
  },
  accept: { acNext, acPrevious, acTarget, acConst, acTime, acCombi, acCombiAverage },
  talk: { byTheBook, candid, silent, openBook, curious, trustGated, bluffer, foresighted },
  learning: { none, frequencyHardHeaded, frequencySmith, bayesian },
  trustRule: { beta, inertia, constant, frozen, off },
  /** Whole seats, which a scenario file cannot name: published agents in the conventions of their own platform. */
  seat: { negmasTimeBased, negmasMicro },
} as const;

/**
 * The names of the catalogue's policies of a kind; of every kind that a scenario file can name, where none is given.
 */
export type PolicyName<K extends PolicyKind = ComponentKind> = { [P in K]: keyof (typeof policies)[P] & string }[K];
