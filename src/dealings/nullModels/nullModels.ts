/**
 * The null models of a claim over time: how long a cohort would last if nobody's trust moved, if all clients were
 * alike, and if neither trust nor differences were at work; and why retention rises with tenure, where it does.
 */
import { VERSION } from '../../kernel/version.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Study } from '../../experiments/runs/runStudy.ts';
import { runStudy } from '../../experiments/runs/runStudy.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { wilson } from '../../statistics/wilson.ts';
import { boundClients, boundPieces } from './boundCohort.ts';
import type { NullModelsOptions } from './nullModelsOptions.ts';
import type { PeriodRetention, RetentionRise, RetentionTally } from './retentionRise.ts';
import { addRetention, emptyRetention, periodRetention, retentionRise } from './retentionRise.ts';
import type { ShiftedBetaGeometric } from './shiftedBetaGeometric.ts';
import { fitGeometric, fitShiftedBetaGeometric, survivors } from './shiftedBetaGeometric.ts';
import { studyOptions } from '../studyOptions.ts';

/** How much of a cohort is left at a deal, beside what the null models say, each in [0, 1]. */
export interface NullSurvival {
  /** The number of the deal, from 1. */
  readonly deal: number;
  /** Of the clients that made the first deal, the share that has made every deal up to this one. */
  readonly survival: Estimate;
  /** (a) Nobody's trust moves, clients differ: the shifted-beta-geometric model that fits the cohort best. */
  readonly differences: number;
  /** (b) Trust moves, clients are alike: each has the mean retention of all. */
  readonly alike: number;
  /** (c) Neither: the geometric model that fits the cohort best. */
  readonly neither: number;
  /** The simulated cohort where nothing is carried from deal to deal: the same clients, without a relationship. */
  readonly nothingCarried: number;
}

/** A cohort beside its null models. */
export interface NullModels {
  readonly type: 'nullModels';
  readonly seed: string;
  readonly version: string;
  readonly title: string;
  /** How many first clients were played, and how many of them made the first deal. */
  readonly runs: number;
  readonly cohort: number;
  /** Survival by deal; empty where nobody made the first deal. */
  readonly survival: readonly NullSurvival[];
  /** Retention by period. A cohort of which nobody is left has no more. */
  readonly periods: readonly PeriodRetention[];
  /** (a), fitted; null where nobody made the first deal. */
  readonly differences: ShiftedBetaGeometric | null;
  /** (c), fitted; null where nobody made the first deal. */
  readonly neither: ShiftedBetaGeometric | null;
  /** Why retention in the last period is what it is; null with fewer than two periods. */
  readonly rise: RetentionRise | null;
}

/**
 * Holds how long the clients of a vendor stay against null models. Retention that rises with tenure may be selection
 * (those who would leave have left), growth (what the deals have made of a client) or both. Two cohorts are played on
 * the same luck, as the scenario says and with nothing carried; in both every client comes to every table, and its
 * chance to stay is noted.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @param options - `runs` from 1, default 1000; `deals` from 2, default 8; `seed`, default a constant; `seats`;
 * `signal` and `onProgress`.
 * @returns Survival, retention and the parts of its rise, with 95 % intervals (Wilson; delta method).
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario, withLevers } from 'dealbreaker';
 * import { nullModels } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const lasting = withLevers(scenario, { 'after.fades': 0.1, 'after.drift': 0.1, 'after.renewal': 1 });
 * const { rise } = nullModels(lasting, { runs: 100, deals: 4, seed: 7 });
 * console.log(rise?.label); // selection
 * ```
 */
export const nullModels = (scenario: Scenario, options: NullModelsOptions = {}): NullModels =>
  runStudy(nullModelsStudy(scenario, options), options, boundPieces);

/** Makes the study of a cohort beside its null models. This thread or others play it. */
export function nullModelsStudy(scenario: Scenario, options: NullModelsOptions = {}): Study<NullModels> {
  const { runs, deals, seed } = studyOptions(options, 2);
  const read = asScenario(scenario);
  const tally = emptyRetention(deals);
  let played = 0;
  return {
    seed,
    sequences: { what: 'clients', deals },
    seats: options.seats,
    runs,
    pieces: [{ scenario: read, levers: {}, from: 0, to: runs }],
    addOutcomes: (_piece, outcomes) => {
      for (let n = 0; n < outcomes.count; n++) {
        const clients = boundClients(outcomes, n);
        if (clients !== null) addRetention(tally, clients.as, clients.still);
      }
      played += outcomes.count;
      return outcomes.count;
    },
    result: () => summary(read, seed, played, tally),
  };
}

function summary(read: Scenario, seed: string, runs: number, tally: RetentionTally): NullModels {
  const counts = Array.from(tally.kept, (kept, t) => ({ kept, lost: tally.lost[t]! }));
  const cohort = counts[0]!.kept + counts[0]!.lost;
  const periods: PeriodRetention[] = [];
  for (let t = 0; t < counts.length; t++) {
    const period = periodRetention(tally, t);
    if (period === null) break;
    periods.push(period);
  }
  const [differences, neither] = cohort === 0 ? [null, null] : [fitShiftedBetaGeometric(counts), fitGeometric(counts)];
  return {
    type: 'nullModels',
    seed,
    version: VERSION,
    title: read.title,
    runs,
    cohort,
    survival:
      differences === null || neither === null ? [] : survivalRows(counts, cohort, periods, differences, neither),
    periods,
    differences,
    neither,
    rise: periods.length < 2 ? null : retentionRise(tally, periods.length - 1, read.market !== undefined),
  };
}

function survivalRows(
  counts: readonly { readonly kept: number }[],
  cohort: number,
  periods: readonly PeriodRetention[],
  differences: ShiftedBetaGeometric,
  neither: ShiftedBetaGeometric,
): NullSurvival[] {
  let [alike, nothingCarried] = [1, 1];
  return [cohort, ...counts.map(({ kept }) => kept)].map((left, t) => {
    if (t > 0) {
      alike *= periods[t - 1]?.ofAll.estimate ?? 0;
      nothingCarried *= periods[t - 1]?.ofThoseLeftStill?.estimate ?? 0;
    }
    return {
      deal: t + 1,
      survival: wilson(left, cohort),
      differences: survivors(differences, t),
      alike,
      neither: survivors(neither, t),
      nothingCarried,
    };
  });
}
