/**
 * What a side knows before the talks begin and what does not change while they last. Policies and rules are made from
 * it, once for a scenario: the place to sort and to make room.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import type { Side } from '../domain/side.ts';
import type { Space } from '../domain/space.ts';
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';

export interface PolicyContext {
  readonly side: Side;
  readonly space: Space;
  /** This side's own. */
  readonly goals: Goals;
  /** This side's own. */
  readonly breakPoints: BreakPoints;
  /** A whole number from 1. */
  readonly rounds: number;
  /** Searches share scratch memory, never state. */
  readonly search: PackageSearch;
}

/**
 * Plain JSON data that belongs to one policy: empty at the start of every negotiation, kept by the table, saved with
 * it.
 */
export type Memory = Record<string, unknown>;

/** A policy's parameters by name. */
export type Parameters = Readonly<Record<string, string | number>>;
