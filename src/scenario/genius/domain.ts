/** A domain and its profiles as GENIUS means them, whatever kind of file they came in. */
import type { Option } from '../read/scenario.ts';

export interface GeniusIssue {
  readonly name: string;
  /** What XML profiles and weights refer to; null in GeniusWeb. */
  readonly index: number | null;
  /** Texts; or numbers, in rising order, for integer issues and number ranges. */
  readonly options: readonly Option[];
  readonly line: number | null;
}

export interface GeniusDomain {
  /** "" where the file has none. */
  readonly title: string;
  readonly issues: readonly GeniusIssue[];
}

export interface GeniusProfile {
  /** "" where the file has none. */
  readonly name: string;
  /** One for each issue of the domain, as in the file: they need not sum to 1. */
  readonly weights: readonly number[];
  /** For each issue one value, in [0, 1], for each option. */
  readonly values: readonly (readonly number[])[];
  /** At least 0. */
  readonly reservation: number;
  /** d in (0, 1]: utilities shrink as u·d^t; 1 where there is none. */
  readonly discount: number;
}
