/**
 * Examines a finished negotiation: three accounts, the causes of a failure, and the changes that lead to a deal. Every
 * statement about a cause rests on a replay of the same seed.
 */
import type { ProgressOptions } from '../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS, throwIfStopped } from '../kernel/progress.ts';
import type { Ending } from '../domain/ending.ts';
import type { PerSide } from '../domain/side.ts';
import type { Negotiation } from '../engine/record/negotiation.ts';
import type { SeatNames, SeatsInput } from '../engine/preparation/seats.ts';
import type { Satisfaction } from '../relationship/satisfaction.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { account } from './accounts/account.ts';
import type { AdviserReport } from './adviser/adviserReport.ts';
import { adviserReport } from './adviser/adviserReport.ts';
import type { Blame } from './blame/blame.ts';
import { blame } from './blame/blame.ts';
import type { ButFor } from './blame/butFor.ts';
import { butFor } from './blame/butFor.ts';
import type { Account } from './accounts/claim.ts';
import type { DealReview } from './dealReview.ts';
import { dealReview } from './dealReview.ts';
import type { GhostDealReport } from './accounts/ghostDealReport.ts';
import { ghostDealReport } from './accounts/ghostDealReport.ts';
import type { Distance } from './accounts/accountsDistance.ts';
import { accountsDistance } from './accounts/accountsDistance.ts';
import { fatalIssue } from './turning/fatalIssue.ts';
import type { FatalReason } from './turning/fatalReason.ts';
import { fatalReason } from './turning/fatalReason.ts';
import type { ManagerReplay } from './turning/managerReplay.ts';
import { managerReplay } from './turning/managerReplay.ts';
import { forks } from './rescues/forks.ts';
import type { FailureKind } from './blame/failureKind.ts';
import { failureKind } from './blame/failureKind.ts';
import { siblingRuns } from './rescues/siblingRuns.ts';
import { recorded } from './record/recorded.ts';
import type { Rescue, RescuePair } from './rescues/rescues.ts';
import { rescues } from './rescues/rescues.ts';
import { sideRecord } from './record/sideRecord.ts';
import type { Truth } from './accounts/truth.ts';
import { truth } from './accounts/truth.ts';
import type { TurningPoint } from './turning/turningPoint.ts';
import { turningPoint } from './turning/turningPoint.ts';
import { counterfactualOf } from './changes/counterfactual.ts';
import { checkWhole } from '../kernel/problems.ts';

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

/**
 * Examines why a negotiation ended as it did: three accounts, the causes, and the changes that lead to a deal. Every
 * statement about a cause rests on a replay of the same seed.
 *
 * @param negotiation - A finished negotiation, as `negotiate` returns it or read back from JSON, with or without its
 * record.
 * @param options - `runs` of each of the 64 arms of the blame: from 2, or 0 to leave it out; default 100, and fewer on
 * large scenarios. `others`: the failed runs of the seed that each rescue is tried on; from 0, default 30. `seats`: own
 * code that played; policies of the catalogue are found by their names. `signal` and `onProgress`.
 * @returns The three accounts, the ghost deal, the turning point, rescues and blame, as plain data.
 * @throws ScenarioError for what is no negotiation of this version, and where own code that played is missing.
 * @throws PolicyFault where own code fails in a replay.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, postMortem, readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const { kind, fatalIssue, rescues } = postMortem(negotiate(scenario, { seed: 12 }), { runs: 0, others: 0 });
 * console.log(kind, fatalIssue, rescues.length > 0); // unwanted exit true
 * ```
 */
export function postMortem(negotiation: Negotiation, options: PostMortemOptions = {}): PostMortem {
  const { runs: given, others: count } = checked(options);
  const tell = teller(options);
  const talks = recorded(negotiation, options.seats);
  const { scenario, seed, run, version, ending, satisfaction } = talks.negotiation;
  const failed = ending.kind !== 'agreement';
  tell(0, 'what else could have been said');
  const table = forks(talks, (share) => tell(0.1 * share, 'what else could have been said'));
  const ghost = ghostDealReport(talks);
  const kind = failureKind(ending, ghost);
  const turn = failed ? turningPoint(talks, table) : null;
  const closed = failed ? null : dealReview(talks, table, ghost);
  const stories = {
    vendor: account(sideRecord(talks.negotiation, 'vendor')),
    client: account(sideRecord(talks.negotiation, 'client')),
  };
  const played = { scenario, seed, run, carried: talks.negotiation.carried ?? null, seats: talks.seats };
  const counterfactual = counterfactualOf(played);
  const alone = !talks.byHand;
  tell(0.1, 'what would have saved it');
  const somethingToSave = ghost.kept !== null || ghost.setAside !== null;
  const saved =
    alone && failed && somethingToSave
      ? rescues(played, counterfactual, siblingRuns(played, count), (share) =>
          tell(0.1 + 0.4 * share, 'what would have saved it'),
        )
      : { single: [], pair: null, untried: [] };
  const fatal = fatalIssue(talks.negotiation, kind);
  const reason = fatalReason(talks.negotiation, fatal);
  const asked = managerReplay(talks, table, fatal);
  const causes = alone ? butFor(played, ending, counterfactual) : [];
  const shared =
    alone && given !== 0
      ? blame(played, given ?? null, (share) => tell(0.5 + 0.5 * share, 'how the causes share it'))
      : null;
  tell(1, 'done');
  return {
    type: 'postMortem',
    seed,
    run,
    version,
    scenario,
    ...(negotiation.seats === undefined ? {} : { seats: negotiation.seats }),
    ending,
    satisfaction,
    byHand: talks.byHand,
    accounts: { ...stories, truth: truth(talks.negotiation, [stories.vendor, stories.client], ghost, turn) },
    distance: accountsDistance(stories.vendor, stories.client),
    ghostDeal: ghost,
    kind,
    fatalIssue: fatal,
    ...(reason === null ? {} : { fatalReason: reason }),
    ...(asked === null ? {} : { manager: asked }),
    turningPoint: turn,
    adviser: adviserReport(talks, table),
    closed,
    rescues: [...saved.single, ...(saved.pair === null ? [] : [saved.pair])],
    butFor: causes,
    blame: shared,
    leftOut: { levers: saved.untried, blame: alone && given !== 0 && shared === null },
  };
}

function checked(options: PostMortemOptions): { runs: number | undefined; others: number } {
  checkProgressOptions(options, ['runs', 'seats', 'others', ...PROGRESS_KEYS]);
  const { runs, others = 30 } = options;
  if (runs !== undefined && runs !== 0) checkWhole('runs', runs, 2);
  checkWhole('others', others, 0);
  return { runs, others };
}

/** Returns what is called with the share of the work that is done, in [0, 1]; the progress is told in percent. */
const teller =
  ({ signal, onProgress }: ProgressOptions) =>
  (share: number, stage: string): void => {
    throwIfStopped(signal);
    onProgress?.({ done: Math.round(100 * share), total: 100, stage });
  };
