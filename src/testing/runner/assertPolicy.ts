/** A check as an assertion, for any test runner. */
import type { PolicyInput } from '../subject.ts';
import type { CheckOptions } from './checkPolicy.ts';
import { checkPolicy } from './checkPolicy.ts';
import type { PolicyReport } from './report.ts';
import { reportText } from './reportText.ts';

/** Thrown where a law is broken; its message is the report in words. */
export class LawBroken extends Error {
  readonly report: PolicyReport;

  constructor(report: PolicyReport) {
    super(reportText(report, { all: false }));
    this.name = 'LawBroken';
    this.report = report;
  }
}

/** Returns the report of a sound policy. Throws LawBroken where a law is broken; the rest as `checkPolicy`. */
export function assertPolicy(policy: PolicyInput, options: CheckOptions = {}): PolicyReport {
  const report = checkPolicy(policy, options);
  if (report.broken.length > 0) throw new LawBroken(report);
  return report;
}
