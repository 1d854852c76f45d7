/** What a post-mortem is asked for, and what it finds, as plain data. */
import type { ProgressOptions } from '../kernel/progress.ts';
import type { Ending } from '../domain/ending.ts';
import type { PerSide } from '../domain/side.ts';
import type { SearchShortfall } from '../engine/record/searchShortfall.ts';
import type { SeatNames, SeatsInput } from '../engine/preparation/seats.ts';
import type { Satisfaction } from '../relationship/satisfaction.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { AdviserReport } from './adviser/adviserReport.ts';
import type { Blame } from './blame/blame.ts';
import type { ButFor } from './blame/butFor.ts';
import type { Account } from './accounts/claim.ts';
import type { DealReview } from './dealReview.ts';
import type { GhostDealReport } from './accounts/ghostDealReport.ts';
import type { Distance } from './accounts/accountsDistance.ts';
import type { FatalReason } from './turning/fatalReason.ts';
import type { ManagerReplay } from './turning/managerReplay.ts';
import type { FailureKind } from './blame/failureKind.ts';
import type { Rescue, RescuePair } from './rescues/rescues.ts';
import type { Truth } from './accounts/truth.ts';
import type { TurningPoint } from './turning/turningPoint.ts';

export interface PostMortemOptions extends ProgressOptions {
  /**
   * The number of runs of each of the 64 arms of `blame` (128 where the reason of a break point has a kind); a whole
   * number from 2, or 0 to leave `blame` out.
   *
   * @defaultValue 100; fewer, but at least 10, where the options of all issues together, times the rounds, are more
   * than 4,000; fewer than that, or none, where the talks go on for thousands of rounds
   */
  readonly runs?: number;
  /**
   * Own code that sat in the seats, as it was given to `negotiate`. Policies of the catalogue may be left out: the
   * negotiation names them.
   *
   * @defaultValue the scenario's own policies, and those of the catalogue that the negotiation names
   */
  readonly seats?: SeatsInput;
  /**
   * The number of other failed runs of the seed that each rescue is tried on; a whole number from 0.
   *
   * @defaultValue 30
   */
  readonly others?: number;
}

export interface PostMortem {
  readonly type: 'postMortem';
  readonly seed: string;
  readonly run: number;
  readonly version: string;
  readonly scenario: Scenario;
  /** Who sat there instead of the scenario's own policies, as in the negotiation; absent where nobody did. */
  readonly seats?: SeatNames;
  readonly ending: Ending;
  /** How satisfied each side is with that ending. */
  readonly satisfaction: PerSide<Satisfaction>;
  /**
   * Whether moves were made that the policies of the seats do not make. The seed alone then does not lead to this
   * record, so rescues, butFor and blame are empty.
   */
  readonly byHand: boolean;
  /**
   * What the searches of each side may have passed over, as the record has it; null for a side whose searches found
   * the best there is. Absent where both sides' did, as in every space that is not large.
   */
  readonly shortfall?: PerSide<SearchShortfall | null>;
  readonly accounts: PerSide<Account> & { readonly truth: Truth };
  readonly distance: Distance;
  readonly ghostDeal: GhostDealReport;
  /** Null for a deal. */
  readonly kind: FailureKind | null;
  /** Null for a deal, and where no point was in the way. */
  readonly fatalIssue: string | null;
  /**
   * The kind of the reason behind the break point on the fatal issue; absent where that reason is a plain text, and
   * where there is none.
   */
  readonly fatalReason?: FatalReason;
  /**
   * What the manager would have said on the fatal issue; absent where no side could have asked one about it, where one
   * did, and for a deal.
   */
  readonly manager?: ManagerReplay;
  /** Null for a deal. */
  readonly turningPoint: TurningPoint | null;
  /** Null where the scenario has no adviser. */
  readonly adviser: AdviserReport | null;
  /** Null for a failure. */
  readonly closed: DealReview | null;
  /**
   * Every single lever that leads this run to a deal; where there is none, the cheapest pair. Empty for a deal, and
   * where no deal was possible.
   */
  readonly rescues: readonly (Rescue | RescuePair)[];
  readonly butFor: readonly ButFor[];
  /** Null where the seed does not lead to the record, where `runs` is 0, and where `leftOut` says so. */
  readonly blame: Blame | null;
  /** What was not worked out because the talks are long: replays would have taken more than some million turns. */
  readonly leftOut: {
    /** The paths of the levers that were not tried as rescues; pairs are not tried, either, where there is any. */
    readonly levers: readonly string[];
    /** Whether the blame was left out; it is worked out where `runs` is given. */
    readonly blame: boolean;
  };
}
