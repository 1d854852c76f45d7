/** Accept what is at least as good as what I would bid next. */
import type { AcceptEntry } from '../tactic.ts';

export const acNext: AcceptEntry = {
  card: { name: 'acNext', summary: 'Accepts an offer that is worth at least what it would bid next.', source: 'Baarslag, Hindriks & Jonker 2013 (AC_next, α = 1, β = 0)', parameters: {} },
  make: () => (offered, _target, next) => offered >= next,
};
