/** A scenario prepared for arithmetic: what does not change from one of its negotiations to the next. */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import type { ViewNumbers } from '../../domain/leverNumbers.ts';
import type { PerSide } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import type { Beliefs } from '../../agents/beliefs.ts';
import type { Manager } from '../../agents/managerAnswer.ts';
import type { TurnSearch } from '../../bargaining/search/packageSearch.ts';
import type { Outside } from '../../relationship/outside.ts';
import type { Learn } from '../../agents/learningRule.ts';
import type { MeetingSpeech } from '../../policies/contracts/components.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { TrustRule } from '../../relationship/trustRule.ts';
import type { EndsSpec, IssueSpec, Scenario } from '../../scenario/read/scenario.ts';
import type { Assumed } from '../../domain/assumed.ts';
import type { MakeOffers } from './seatComponents.ts';
import type { Stranger } from './stranger.ts';
import type { PreparedAdviser } from './adviser.ts';
import type { Seats } from './seats.ts';

export interface PreparedSide {
  readonly goals: Goals;
  readonly breakPoints: BreakPoints;
  /** The beliefs at the start of a negotiation, before the assumptions are blurred. */
  readonly firstBeliefs: Beliefs;
  /** The assumed part of each first importance; null where the policy reads no beliefs, so that nothing is blurred. */
  readonly assumedImportance: Float64Array | null;
  /** For each issue what the side believes that the other takes it to cost it, in [0, 1]. */
  readonly regarded: Float64Array;
  /** Own weights over the largest own weight, in [0, 1]: what the side tells truthfully. */
  readonly importance: Float64Array;
  readonly firstEdge: Readonly<Edge>;
  readonly trustRule: TrustRule;
  /** The weight of a failed negotiation as bad evidence, at least 0. */
  readonly impasse: number;
  /** The share of a loss that is added to where the side opens, at least 0. */
  readonly lossAversion: number;
  /** The greatest utility that a package may have. */
  readonly most: number;
  /** The levers that its policy reads in its view. */
  readonly levers: ViewNumbers;
  readonly outside: Outside;
  /** What the side takes itself to have without a deal: as `fallbackUtility`, with what it believes of its rivals. */
  readonly fallbackBelieved: number;
  /** The true utility that the side ends with where there is no deal and it did not leave, in [0, 1]. */
  readonly fallbackUtility: number;
  /** The package search of the side. Tables of the same scenario share its scratch memory and no state. */
  readonly search: TurnSearch;
  readonly policy: Policy;
  /** Makes its play for talks in which only offers are exchanged; null where the side may do more than that. */
  readonly makeOffers: MakeOffers | null;
  /** How the side talks in the meetings before the table. */
  readonly meet: MeetingSpeech;
  /** Whether a component of its seat keeps data from turn to turn. */
  readonly remembers: boolean;
  /**
   * Whether the policy reads the engine's five random numbers of a turn. Where it does not, none are drawn; no other
   * number depends on that.
   */
  readonly draws: boolean;
  /**
   * Whether the policy comes from outside. Such a policy gets a copy of the view, and its action is checked like a
   * person's move.
   */
  readonly sandboxed: boolean;
  readonly learn: Learn | null;
  /** The side before its first meeting; null where the scenario says nothing of the time before the table. */
  readonly stranger: Stranger | null;
  /** Null for none. */
  readonly manager: Manager | null;
  /** The number of rounds that it counts on, from 1: all that there are, or its horizon. */
  readonly horizon: number;
  /** Its time by round (preparation/times.ts); null where it follows from `horizon` alone. */
  readonly times: Float64Array | null;
}

export interface Prepared extends PerSide<PreparedSide> {
  readonly scenario: Scenario;
  readonly space: Space;
  /** The issue keys, in issue order. */
  readonly keys: readonly string[];
  readonly issues: readonly IssueSpec[];
  readonly rounds: number;
  /** The deadline that comes by chance; null where there is none. */
  readonly ends: EndsSpec | null;
  /** The number of meetings before the table, from 0. */
  readonly meetings: number;
  /** What is left of evidence after a meeting and the time until the next, in (0, 1]. */
  readonly fade: number;
  /** Whether a side comes to the table as a stranger, or as somebody whom it met as a stranger. */
  readonly hasBefore: boolean;
  /** The policies that replace the scenario's own; undefined for none. */
  readonly seats: Seats | undefined;
  readonly assumed: Assumed;
  /** Null where there is no adviser, and where it is silent. */
  readonly adviser: PreparedAdviser | null;
}
