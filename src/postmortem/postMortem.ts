/**
 * Examines a finished negotiation: three accounts, the causes of a failure, and the changes that lead to a deal. Every
 * statement about a cause rests on a replay of the same seed.
 */
import type { ProgressOptions } from '../kernel/progress.ts';
import { checkProgressOptions, PROGRESS_KEYS, throwIfStopped } from '../kernel/progress.ts';
import type { Negotiation } from '../engine/record/negotiation.ts';
import { searchShortfall } from '../engine/record/searchShortfall.ts';
import { blame } from './blame/blame.ts';
import { butFor } from './blame/butFor.ts';
import { examine, reportOf } from './examination.ts';
import { siblingRuns } from './rescues/siblingRuns.ts';
import type { Rescues } from './rescues/rescues.ts';
import { rescues } from './rescues/rescues.ts';
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
  const examined = examine(negotiation, options.seats, (share) => tell(0.1 * share, 'what else could have been said'));
  const { played, counterfactual, alone, ending } = examined;
  tell(0.1, 'what would have saved it');
  const saved = examined.canBeSaved
    ? rescues(played, counterfactual, siblingRuns(played, count), (share) =>
        tell(0.1 + 0.4 * share, 'what would have saved it'),
      )
    : NONE;
  const causes = alone ? butFor(played, ending, counterfactual) : [];
  const shared =
    alone && given !== 0
      ? blame(played, given ?? null, (share) => tell(0.5 + 0.5 * share, 'how the causes share it'))
      : null;
  const shortfall = searchShortfall(examined.events);
  tell(1, 'done');
  return reportOf(examined, {
    ...(shortfall === null ? {} : { shortfall }),
    rescues: [...saved.single, ...(saved.pair === null ? [] : [saved.pair])],
    butFor: causes,
    blame: shared,
    leftOut: { levers: saved.untried, blame: alone && given !== 0 && shared === null },
  });
}

const NONE: Rescues = { single: [], pair: null, untried: [] };

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
