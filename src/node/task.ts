/** What is asked of a thread, and what it answers: plain data, so that it can be sent. */
import type { Outcomes } from '../experiments/outcome.ts';
import type { Problem } from '../kernel/problems.ts';

/** Play the runs from `from` up to, not including, `to`. */
export interface Task {
  /** JSON of the scenario. */
  readonly scenario: string;
  readonly levers: Readonly<Record<string, unknown>>;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** The outcomes, and how long they took in milliseconds; or what was wrong. */
export type Answer =
  | { readonly outcomes: Outcomes; readonly took: number }
  | { readonly problems: readonly Problem[] }
  | { readonly failure: string };
