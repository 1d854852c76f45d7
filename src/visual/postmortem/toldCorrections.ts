/** Which errors of the accounts are told. */
import type { Correction } from '../../postmortem/accounts/correction.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';

/** The largest number of sentences. */
const MAX_CLAIMS = 4;

/** Errors below this are left out of the text; the data has them. In [0, 1]. */
const MIN_TOLD_ERROR = 0.15;

/**
 * The corrections that are worth the reader's time: lies and break points first, then the greatest errors. What other
 * sections of the page tell (how it might have ended) is left out.
 */
export function toldCorrections({ fatalIssue, accounts }: PostMortem): readonly Correction[] {
  const told = accounts.truth.corrections.filter(
    (one) =>
      one.kind !== 'better' &&
      one.kind !== 'doubt' &&
      (one.kind === 'hidden' || one.kind === 'lie' || one.worth !== null || one.by >= MIN_TOLD_ERROR),
  );
  const rank = (one: Correction): number =>
    (one.issue !== null && one.issue === fatalIssue ? 3 : 0) +
    (one.worth !== null || one.kind === 'lie' ? 2 : 0) +
    (one.kind === 'lie' ? 5 : one.kind === 'hidden' ? 0.5 : one.by);
  return [...told].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_CLAIMS);
}
