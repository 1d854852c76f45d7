/** Accept what reaches the target. */
import type { AcceptEntry } from '../tactic.ts';

export const acTarget: AcceptEntry = {
  card: { name: 'acTarget', summary: 'Accepts an offer that is worth at least its target.', source: 'Baarslag, Hindriks & Jonker 2013 (AC_const, against a moving target)', parameters: {} },
  make: () => (offered, target) => offered >= target,
};
