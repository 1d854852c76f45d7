/**
 * The field that plays where nobody names one: two that neither talk nor understand, to hold the others against, and
 * some that do.
 */

/** The baselines: published play that learns nothing of the other and says nothing. */
export const BASELINES: readonly string[] = ['micro+silent', 'timeDependent+silent'];

export const FIELD: readonly string[] = [
  ...BASELINES,
  'timeDependent+candid',
  'timeDependent+openBook',
  'tradeOff+curious',
  'trustScaled+trustGated',
  'hardliner+byTheBook',
  'timeDependent+bluffer',
];
