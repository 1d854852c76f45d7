/**
 * A scenario made ready for arithmetic: once for a scenario, used by every negotiation of it. Options and issues become
 * numbers; the two agents get their tables and their seats.
 */
import type { BreakPoints } from '../domain/breakPoints.ts';
import type { Goals } from '../domain/goals.ts';
import { goalsOf } from '../domain/goals.ts';
import type { ViewNumbers } from '../domain/levers.ts';
import { viewNumbers } from '../domain/levers.ts';
import type { PerSide, Side } from '../domain/side.ts';
import { otherSide } from '../domain/side.ts';
import type { Space } from '../domain/space.ts';
import { spaceOf } from '../domain/space.ts';
import type { Beliefs } from '../agents/beliefs.ts';
import { initialBeliefs, relativeWeights } from '../agents/beliefs.ts';
import type { PackageSearch } from '../bargaining/search/packageSearch.ts';
import { packageSearch } from '../bargaining/search/packageSearch.ts';
import type { Outside } from '../relationship/outside.ts';
import { fallbackUtility, outsideOf } from '../relationship/outside.ts';
import type { Learn } from '../agents/learningRule.ts';
import type { PolicyContext } from '../agents/policyContext.ts';
import type { Policy } from '../policies/contracts/policy.ts';
import type { Edge } from '../relationship/edge.ts';
import { initialEdge } from '../relationship/edge.ts';
import type { TrustRule } from '../relationship/trustRule.ts';
import type { IssueSpec, Scenario, SideSpec } from '../scenario/read/scenario.ts';
import type { Assumed } from '../domain/assumed.ts';
import { ASSUMED } from '../domain/assumed.ts';
import { valuesOf } from '../scenario/read/values.ts';
import { seatComponents } from './seatComponents.ts';
import type { SeatChoice, Seats } from './seats.ts';

export interface PreparedSide {
  readonly goals: Goals;
  readonly breakPoints: BreakPoints;
  readonly firstBeliefs: Beliefs;
  /** Own weights relative to the largest: what it truthfully tells. */
  readonly importance: Float64Array;
  readonly firstEdge: Readonly<Edge>;
  readonly trustRule: TrustRule;
  /** The levers that its policy reads in its view. */
  readonly levers: ViewNumbers;
  readonly outside: Outside;
  /** What it ends with, in truth, where the talks run out of time. */
  readonly fallbackUtility: number;
  /** Tables of the same scenario share its scratch memory, never state. */
  readonly search: PackageSearch;
  readonly policy: Policy;
  /**
   * Whether the policy looks at the engine's vector of chance. Where it does not, none is drawn: nobody else's numbers
   * depend on it.
   */
  readonly draws: boolean;
  /**
   * Whether the policy comes from outside: it gets a copy of the view, and what it does is checked as a person's move
   * is.
   */
  readonly foreign: boolean;
  readonly learn: Learn | null;
}

export interface Prepared extends PerSide<PreparedSide> {
  readonly scenario: Scenario;
  readonly space: Space;
  /** Keys in issue order. */
  readonly keys: readonly string[];
  readonly issues: readonly IssueSpec[];
  readonly rounds: number;
  /** Who sits in the seats instead of the scenario's own; undefined for nobody. */
  readonly seats: Seats | undefined;
  readonly assumed: Assumed;
}

const known = new WeakMap<Scenario, Prepared>();
const knownWith = new WeakMap<Seats, WeakMap<Scenario, Prepared>>();

/**
 * Prepares a scenario that was read, with other seats and other assumptions where some are given. Scenarios and seats
 * are frozen, so the same ones are prepared once; with other assumptions, every time anew.
 */
export function prepare(scenario: Scenario, seats?: Seats, assumed: Assumed = ASSUMED): Prepared {
  if (assumed !== ASSUMED) return compile(scenario, seats, assumed);
  let cache = known;
  if (seats !== undefined && (cache = knownWith.get(seats) ?? new WeakMap()).get(scenario) === undefined)
    knownWith.set(seats, cache);
  let prepared = cache.get(scenario);
  if (prepared === undefined) cache.set(scenario, (prepared = compile(scenario, seats, assumed)));
  return prepared;
}

function compile(scenario: Scenario, seats: Seats | undefined, assumed: Assumed): Prepared {
  const keys = Object.keys(scenario.issues);
  const issues = keys.map((key) => scenario.issues[key]!);
  const space = spaceOf(issues.map((issue) => issue.options.length));
  const goals = {
    vendor: goalsIn(scenario.vendor, space, keys, issues),
    client: goalsIn(scenario.client, space, keys, issues),
  };
  const points = {
    vendor: pointsIn(scenario.vendor, space, keys, issues, goals.vendor),
    client: pointsIn(scenario.client, space, keys, issues, goals.client),
  };
  const one = (side: Side): PreparedSide => {
    const spec = scenario[side];
    const other = otherSide(side);
    const assumes = Float64Array.from(keys, (key) => spec.assumes[key] ?? NaN);
    const search = packageSearch(space, goals[side].worth);
    const rivals = scenario.rivals.filter((rival) => rival.courts === side);
    const setting: PolicyContext = {
      side,
      space,
      goals: goals[side],
      breakPoints: points[side],
      rounds: scenario.rounds,
      search,
    };
    const choice: SeatChoice = seats?.[side] ?? {};
    const { trustRule, ...parts } = seatComponents(spec, choice, setting);
    return {
      goals: goals[side],
      breakPoints: points[side],
      firstBeliefs: initialBeliefs(space, goals[side], goals[other], points[other], assumes, spec.understanding),
      importance: relativeWeights(goals[side].weight),
      firstEdge: initialEdge(spec.trust, spec.depth),
      trustRule,
      levers: viewNumbers(spec),
      outside: outsideOf(goals[side].walkAway, spec.stake, rivals, trustRule.ignoresTrust === true, assumed),
      fallbackUtility: fallbackUtility(goals[side].walkAway, rivals),
      search,
      ...parts,
    };
  };
  return {
    scenario,
    space,
    keys,
    issues,
    rounds: scenario.rounds,
    seats,
    assumed,
    vendor: one('vendor'),
    client: one('client'),
  };
}

function goalsIn(spec: SideSpec, space: Space, keys: readonly string[], issues: readonly IssueSpec[]): Goals {
  const values = keys.map((key, k) => valuesOf(issues[k]!, spec.goals[key]!.values));
  return goalsOf(
    space,
    keys.map((key) => spec.goals[key]!.weight),
    values,
    spec.opensAt,
    spec.walkAway,
    spec.scale,
  );
}

function pointsIn(
  spec: SideSpec,
  space: Space,
  keys: readonly string[],
  issues: readonly IssueSpec[],
  goals: Goals,
): BreakPoints {
  const found = keys.map((key) => spec.breakPoints[key]);
  const option = Int32Array.from(found, (point, k) =>
    point === undefined ? -1 : issues[k]!.options.indexOf(point.limit),
  );
  return {
    present: Uint8Array.from(found, (point) => (point === undefined ? 0 : 1)),
    limit: Float64Array.from(option, (o, k) => (o < 0 ? 0 : goals.value[space.offsets[k]! + o]!)),
    option,
    flexibility: Float64Array.from(found, (point) => point?.flexibility ?? 0),
    because: found.map((point) => point?.because ?? ''),
  };
}
