/** Measures which levers a result of sequences of deals depends on (Sobol' indices). */
import { checkObject, checkWhole, inputError } from '../../kernel/problems.ts';
import type { Study } from '../../experiments/runs/runStudy.ts';
import { runStudy } from '../../experiments/runs/runStudy.ts';
import type { SensitivityOf, SensitivityOptions, Visit } from '../../experiments/sensitivity.ts';
import { sensitivityStudyOf } from '../../experiments/sensitivity.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { relationPieces } from '../bulk/playRelations.ts';
import { DEALS } from '../studyOptions.ts';
import type { DealMeasure } from './dealMeasures.ts';
import { checkDealMeasure, measuresOf } from './dealMeasures.ts';
import { tallyMeasures } from './dealSweep.ts';

export interface DealSensitivityOptions extends Omit<SensitivityOptions, 'of'> {
  /**
   * The number of deals of each run, a whole number from 1.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
  /**
   * The result whose variance is divided.
   *
   * @defaultValue 'retention'
   */
  readonly of?: DealMeasure;
}

/** The indices of each lever for a result of sequences of deals. */
export type DealSensitivity = SensitivityOf<DealMeasure>;

/**
 * Measures which levers a result of sequences of deals depends on: Sobol' indices, the share of the variance that each
 * lever accounts for when all of them range freely.
 *
 * @param scenario - A scenario, as `readScenario` returns it; its `after` and `market` say how deals follow each other.
 * @param options - Those of `sensitivity`; `deals` from 1, default 8; `of`, default `retention`.
 * @returns The first-order and the total index of each lever, with bootstrap intervals.
 * @throws ScenarioError for a bad scenario, bad seats, or a lever that cannot be set so.
 * @throws DealbreakerError for bad options, and where there is nothing to count for the measure at some point.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { sensitivityDealings } from 'dealbreaker/validation';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/next-deal.json', 'utf8'));
 * const vary = { 'vendor.care': '0:1', 'after.fades': '0:1' };
 * const { of, factors } = sensitivityDealings(scenario, { vary, of: 'satisfaction', deals: 2, samples: 4, runs: 5 });
 * console.log(of, factors.map(({ path }) => path)); // satisfaction [ 'vendor.care', 'after.fades' ]
 * ```
 */
export const sensitivityDealings = (scenario: Scenario, options: DealSensitivityOptions): DealSensitivity =>
  runStudy(dealSensitivityStudy(scenario, options), options, relationPieces);

/** Makes the study of such an analysis. This thread or others play it. */
export function dealSensitivityStudy(scenario: Scenario, given: DealSensitivityOptions): Study<DealSensitivity, Visit> {
  checkObject('options', given);
  const { deals = DEALS, of = 'retention', ...options } = given;
  checkWhole('deals', deals, 1);
  checkDealMeasure(of);
  const study = sensitivityStudyOf(scenario, options, of, (runs, note) =>
    tallyMeasures(runs, (visit, tally) => {
      const found = measuresOf(tally)[of];
      if (found === null)
        throw inputError(
          'of',
          `there is nothing to count for "${of}" at ${JSON.stringify(visit.levers)}`,
          'take another measure, more runs, or narrower ranges',
        );
      note(visit, found.estimate);
    }),
  );
  return { ...study, sequences: { what: 'relationships', deals } };
}
