/**
 * Examines a finished negotiation: three accounts, the causes of a failure, and the changes that lead to a deal. Every
 * statement about a cause rests on a replay of the same seed.
 */
import type { ProgressOptions } from '../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS, throwIfStopped } from '../kernel/progress.ts';
import type { Negotiation } from '../engine/record/negotiation.ts';
import { account } from './accounts/account.ts';
import { adviserReport } from './adviser/adviserReport.ts';
import { blame } from './blame/blame.ts';
import { butFor } from './blame/butFor.ts';
import { dealReview } from './dealReview.ts';
import { ghostDealReport } from './accounts/ghostDealReport.ts';
import { accountsDistance } from './accounts/accountsDistance.ts';
import { fatalIssue } from './turning/fatalIssue.ts';
import { fatalReason } from './turning/fatalReason.ts';
import { managerReplay } from './turning/managerReplay.ts';
import { forks } from './rescues/forks.ts';
import { failureKind } from './blame/failureKind.ts';
import { siblingRuns } from './rescues/siblingRuns.ts';
import { recorded } from './record/recorded.ts';
import { rescues } from './rescues/rescues.ts';
import { sideRecord } from './record/sideRecord.ts';
import { truth } from './accounts/truth.ts';
import { turningPoint } from './turning/turningPoint.ts';
import { counterfactualOf } from './changes/counterfactual.ts';
import { checkWhole } from '../kernel/problems.ts';
import type { PostMortemOptions, PostMortem } from './postMortemReport.ts';

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
