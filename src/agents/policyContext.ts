/**
 * Defines what a side knows before the negotiation begins and what does not change during it. Policies and rules are
 * made from it, once for a scenario, so that they can sort and allocate in advance.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Side } from '../domain/side.ts';
import type { Space } from '../domain/space.ts';
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';

export interface PolicyContext {
  readonly side: Side;
  readonly space: Space;
  /** This side's goals. */
  readonly goals: Goals;
  /** This side's break points. */
  readonly breakPoints: BreakPoints;
  /** The number of rounds that it counts on, a whole number from 1; there may be more where it does not know. */
  readonly rounds: number;
  /** Finds packages for this side. Its calls share scratch memory and no state but the shortfall of the turn. */
  readonly search: PackageSearch;
}

/**
 * The memory of one policy: plain JSON data that is empty at the start of every negotiation. The table keeps it and
 * saves it with its own state.
 */
export type Memory = Record<string, unknown>;

/** The parameters of a policy by name. */
export type Parameters = Readonly<Record<string, string | number>>;
