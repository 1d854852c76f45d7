/** A check as an assertion, for any test runner. */
import { DealbreakerError } from '../../kernel/problems.ts';
import type { SeatInput } from '../../engine/preparation/seats.ts';
import type { CheckOptions } from './checkOptions.ts';
import { checkPolicy } from './checkPolicy.ts';
import type { PolicyReport } from './report.ts';
import { reportText } from './reportText.ts';

/** Thrown where a law is broken. It has one problem for each broken law; its message is the report in words. */
export class LawBroken extends DealbreakerError {
  readonly report: PolicyReport;

  constructor(report: PolicyReport) {
    const problems = report.verdicts.flatMap(({ law, says, counterexample }) =>
      counterexample === null ? [] : [{ path: law, what: counterexample.what, mend: `the law: ${says}` }],
    );
    super(problems, reportText(report, { all: false }));
    this.name = 'LawBroken';
    this.report = report;
  }
}

/**
 * Checks a policy as `checkPolicy` does, as an assertion for any test runner.
 *
 * @param policy - A function, a policy, or components by kind.
 * @param options - `seed`, default a constant; `runs`: how many situations, from 1, default 200; `laws`, default all
 * universal ones; `directional` (default false); `shrinks` from 0, default 300; `saved` counterexamples; `clock`;
 * `onSituation`.
 * @returns The report of a sound policy.
 * @throws LawBroken where a law is broken; its message is the report in words.
 * @throws ScenarioError where it is no policy or there is no such law.
 *
 * @example
 * ```ts
 * import { policies } from 'dealbreaker';
 * import { assertPolicy } from 'dealbreaker/testing';
 *
 * const report = assertPolicy(policies.bid.hardliner, { runs: 3, seed: 7 });
 * console.log(report.broken); // []
 * ```
 */
export function assertPolicy(policy: SeatInput, options: CheckOptions = {}): PolicyReport {
  const report = checkPolicy(policy, options);
  if (report.broken.length > 0) throw new LawBroken(report);
  return report;
}
