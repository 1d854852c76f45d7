/** The types of a domain and its profiles, with the semantics of GENIUS, for XML and for JSON files. */
import type { Option } from '../read/scenario.ts';

export interface GeniusIssue {
  readonly name: string;
  /** The index by which XML profiles and weights refer to the issue; null in GeniusWeb. */
  readonly index: number | null;
  /** Texts; or numbers in rising order for integer issues and number ranges. */
  readonly options: readonly Option[];
  /** The line of the file on which it starts, from 1; null where it is unknown. */
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
  /** One weight of at least 0 for each issue of the domain, as in the file; they may sum to any number. */
  readonly weights: readonly number[];
  /** For each issue, one value in [0, 1] for each option. */
  readonly values: readonly (readonly number[])[];
  /** The reservation value, at least 0. */
  readonly reservation: number;
  /** The discount d in (0, 1]: utilities shrink as u·d^t; 1 where the file has none. */
  readonly discount: number;
}
