/** A domain on which a trace of another program is played again. */
import { packageUtilities } from '../bargaining/frontier/packageRanking.ts';
import { spaceOf } from '../domain/space.ts';
import type { GeniusProfile } from '../scenario/genius/domain.ts';
import type { GeniusParts } from '../scenario/genius/readGenius.ts';
import type { Scenario } from '../scenario/read/scenario.ts';

/** The greatest difference of utilities that counts as equal: traces are written in decimals. */
export const NEAR = 1e-9;

/** A domain ready for a trace: its scenario, and both sides' utilities by package number, weights as in the files. */
export interface ConformanceDomain {
  readonly scenario: Scenario;
  readonly utility: readonly [Float64Array, Float64Array];
}

/** Utilities by package number of a domain's profile: weights as in the file, added up in issue order. */
export function fileUtilities({ domain }: GeniusParts, { weights, values }: GeniusProfile): Float64Array {
  return packageUtilities(
    spaceOf(domain.issues.map(({ options }) => options.length)),
    values.flatMap((list, k) => list.map((value) => weights[k]! * value)),
  );
}
