/** The adviser of a scenario, prepared for arithmetic: what it knows, what it recommends, and what it may relay. */
import { initialBeliefs } from '../../agents/beliefs.ts';
import { believedCompromise } from '../../agents/compromise.ts';
import type { Assumed } from '../../domain/assumed.ts';
import type { BreakPoints } from '../../domain/breakPoints.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import { ADVISER_LEVERS } from '../../domain/levers/adviserLevers.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Advice } from '../../relationship/advice.ts';
import { advisedWorth } from '../../relationship/advice.ts';
import type { RivalSpec, Scenario } from '../../scenario/read/scenario.ts';

/** An adviser that speaks: the file states one of its numbers. */
export interface PreparedAdviser {
  /** How well it knows the goals of both sides, in [0, 1]. */
  readonly knows: number;
  /** Its recommendation of the vendor's product; null where the client's trust in it is not stated. */
  readonly advice: Advice | null;
  /** The weight of the evidence behind the client's trust in it, above 0. */
  readonly depth: number;
  /** The probability that it relays something after a round, in [0, 1]. */
  readonly relays: number;
  /** How many rounds a relay takes. */
  readonly takes: number;
  /** By hearer: the share of the way to the truth that a relay moves its belief, which is its trust times `knows`. */
  readonly share: Readonly<PerSide<number>>;
}

/** What an absent number counts as. */
const [KNOWS, TRUST, DEPTH, TAKES] = [0.5, 0.5, 4, 1] as const;

/**
 * Prepares the adviser of a scenario.
 *
 * @param search - The client's package search.
 * @returns Null where there is none, and where it is silent.
 */
export function prepareAdviser(
  { adviser }: Scenario,
  space: Space,
  goals: Readonly<PerSide<Goals>>,
  points: Readonly<PerSide<BreakPoints>>,
  search: PackageSearch,
  assumed: Assumed,
): PreparedAdviser | null {
  const names = Object.keys(ADVISER_LEVERS) as (keyof typeof ADVISER_LEVERS)[];
  if (adviser === undefined || names.every((name) => adviser[name] === undefined)) return null;
  const { knows = KNOWS, trust, vendorTrust = TRUST, depth = DEPTH, relays = 0, takes = TAKES } = adviser;
  return {
    knows,
    advice: trust === undefined ? null : { trust, fit: recommendedFit(space, goals, points, search, assumed, knows) },
    depth,
    relays,
    takes,
    share: { vendor: vendorTrust * knows, client: (trust ?? TRUST) * knows },
  };
}

/**
 * What the adviser takes the vendor's product to be worth to the client, in [0, 1]: the best compromise that it
 * believes possible with the client's goals and the beliefs about the vendor of one who understands it to the degree
 * `knows` and takes the rest for the fixed pie; the client's walk-away value where there is none.
 */
function recommendedFit(
  space: Space,
  goals: Readonly<PerSide<Goals>>,
  points: Readonly<PerSide<BreakPoints>>,
  search: PackageSearch,
  assumed: Assumed,
  knows: number,
): number {
  const options = space.offsets[space.count]!;
  const { client, vendor } = goals;
  const allowed = new Uint8Array(options);
  markAllowed(space, points.client, client.value, new Uint8Array(space.count), allowed);
  const nothing = new Float64Array(space.count).fill(NaN);
  const beliefs = initialBeliefs(space, client, vendor, points.vendor, nothing, knows);
  const view = { space, goals: client, allowed, beliefs, told: new Int32Array(space.count).fill(-1), assumed };
  const fit = believedCompromise(search, view, new Float64Array(options), new Int32Array(space.count));
  return Math.max(fit, client.walkAway);
}

/**
 * The rivals as the side that they court takes them to be before the talks: each is worth its `prior`, and to the
 * client T_a·fit + (1 − T_a)·prior, because an adviser tells how well each product fits.
 */
export function rivalsBelieved(side: Side, rivals: readonly RivalSpec[], adviser: Scenario['adviser']): RivalSpec[] {
  const trust = side === 'client' ? (adviser?.trust ?? 0) : 0;
  return rivals.map((rival) =>
    rival.prior === undefined ? rival : { ...rival, prior: advisedWorth({ trust, fit: rival.fit }, rival.prior) },
  );
}
