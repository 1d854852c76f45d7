/** The one name of the ghost deal in everything that is printed. */

/** The name at its first mention on a page. */
export const GHOST_DEAL_FIRST = 'ghost deal (the Nash point)';
/** The name after that. */
export const GHOST_DEAL = 'ghost deal';
/** What it is, told once on a page. `name` is one of the two names above. */
export const ghostDealMeaning = (name: string): string =>
  `The ${name} is the Nash bargaining solution: of the packages that both would sign, the one with the greatest ` +
  'product of what each gains over its walk-away value, or over its worst package where that is worth more.';
