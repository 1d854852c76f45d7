/** The default field of a tournament: two baselines, which neither talk nor learn, and six that talk. */

/** The baselines: published bidding policies that say nothing and learn nothing about the other side. */
export const BASELINES: readonly string[] = ['micro+silent', 'timeDependent+silent'];

/** The default contestants, the baselines first. */
export const FIELD: readonly string[] = [
  ...BASELINES,
  'timeDependent+candid',
  'timeDependent+openBook',
  'tradeOff+curious',
  'trustScaled+trustGated',
  'hardliner+byTheBook',
  'timeDependent+bluffer',
];
