/** Says what the numbers of satisfaction mean. */
export const SATISFACTION_MEANING =
  'Satisfied: from 1 to 5. Its parts, from −1 to 1: the outcome beside what the side could count on; what it ' +
  'swallowed (exceptions made, flat refusals heard); how it was answered; its trust at the end.';
