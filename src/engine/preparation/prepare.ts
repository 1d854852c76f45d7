/**
 * Prepares a scenario for arithmetic, once for all its negotiations. Options and issues become numbers; the two agents
 * get their tables and their seats.
 */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import { viewNumbers } from '../../domain/leverNumbers.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, perSide } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import { assumedImportance, initialBeliefs, relativeWeights } from '../../agents/beliefs.ts';
import { regardedCost } from '../../agents/regardedCost.ts';
import { fallbackUtility, outsideOf } from '../../relationship/outside.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { PolicyContext } from '../../agents/policyContext.ts';
import { initialEdge } from '../../relationship/edge.ts';
import type { Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import type { Assumed } from '../../domain/assumed.ts';
import { ASSUMED } from '../../domain/assumed.ts';
import { hasBefore } from '../../scenario/read/before.ts';
import { lastMade } from '../../kernel/lastMade.ts';
import { pow } from '../../kernel/math.ts';
import type { Wants } from './goalTables.ts';
import { goalTables, issueTables } from './goalTables.ts';
import { pointTables } from './pointTables.ts';
import { strangerOf } from './stranger.ts';
import { prepareAdviser, rivalsBelieved } from './adviser.ts';
import { chanceOfEnd, timesOf } from './times.ts';
import { seatComponents } from './seatComponents.ts';
import type { Seats } from './seats.ts';
import type { PreparedSide, Prepared } from './prepared.ts';

const known = new WeakMap<Scenario, Prepared>();
const knownWith = new WeakMap<Seats, WeakMap<Scenario, Prepared>>();

/**
 * Prepares a scenario that was read.
 *
 * @param scenario - The scenario, as `asScenario` returns it. It is frozen, so that the result can be cached.
 * @param seats - The policies that replace the scenario's own; default none.
 * @param assumed - The assumptions; default those of the model.
 * @returns The same object for the same scenario and seats. With other assumptions nothing is cached.
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

const assumedWeights = lastMade((assumes: SideSpec['assumes'], keys: readonly string[]) =>
  Float64Array.from(keys, (key) => assumes[key] ?? NaN),
);
const beliefsFrom = lastMade(
  (theirLimits: BreakPoints, space: Space, mine: Wants, theirs: Wants, assumes: Float64Array, understanding: number) =>
    initialBeliefs(space, mine, theirs, theirLimits, assumes, understanding),
);
const contextOf = lastMade(
  (
    goals: Goals,
    side: Side,
    space: Space,
    breakPoints: BreakPoints,
    rounds: number,
    search: PackageSearch,
  ): PolicyContext => ({ side, space, goals, breakPoints, rounds, search }),
);

function compile(scenario: Scenario, seats: Seats | undefined, assumed: Assumed): Prepared {
  const tables = issueTables(scenario.issues);
  const { keys, issues, space } = tables;
  const wanted = perSide((side) => goalTables(scenario[side], tables));
  const goals = perSide((side) => wanted[side].goals);
  const points = perSide((side) => pointTables(scenario[side], tables, wanted[side].wants));
  const assumes = perSide((side) => assumedWeights(scenario[side].assumes, keys));
  const firstBeliefs = perSide((side) => {
    const other = otherSide(side);
    const { understanding } = scenario[side];
    return beliefsFrom(points[other], space, wanted[side].wants, wanted[other].wants, assumes[side], understanding);
  });
  const one = (side: Side): PreparedSide => {
    const spec = scenario[side];
    const { search } = wanted[side];
    const courting = scenario.rivals.filter((rival) => rival.courts === side);
    const rivals = rivalsBelieved(side, courting, scenario.adviser);
    const context = contextOf(goals[side], side, space, points[side], spec.horizon ?? scenario.rounds, search);
    const { trustRule, usesBeliefs, ...parts } = seatComponents(spec, seats?.[side], context);
    return {
      goals: goals[side],
      breakPoints: points[side],
      firstBeliefs: firstBeliefs[side],
      regarded: regardedCost(goals[side], points[side], firstBeliefs[otherSide(side)], spec.understanding),
      assumedImportance: usesBeliefs ? assumedImportance(goals[side], assumes[side], spec.understanding) : null,
      importance: relativeWeights(goals[side].weight),
      firstEdge: initialEdge(spec.trust, spec.depth),
      trustRule,
      impasse: spec.impasse,
      lossAversion: spec.lossAversion ?? 0,
      most: Math.max(1, spec.scale ?? 1),
      levers: viewNumbers(spec),
      outside: outsideOf(goals[side].walkAway, spec.stake, rivals, trustRule.ignoresTrust === true, assumed),
      fallbackUtility: fallbackUtility(goals[side].walkAway, rivals),
      fallbackBelieved: fallbackUtility(goals[side].walkAway, rivals, true),
      search,
      manager:
        spec.manager === undefined
          ? null
          : { ...spec.manager, assumed: assumedImportance(goals[side], assumes[side], 0) },
      horizon: spec.horizon ?? scenario.rounds,
      times: timesOf(scenario, spec.horizon),
      ...parts,
      stranger: strangerOf(scenario, side, {
        space,
        mine: goals[side],
        theirs: goals[otherSide(side)],
        theirLimits: points[otherSide(side)],
        assumes: assumes[side],
        usesBeliefs,
      }),
    };
  };
  const sides = perSide(one);
  return {
    scenario,
    space,
    keys,
    issues,
    rounds: scenario.rounds,
    ends: chanceOfEnd(scenario),
    meetings: scenario.before?.meetings ?? 0,
    fade: pow(assumed.fading, scenario.before?.weeks ?? 0),
    hasBefore: hasBefore(scenario),
    seats,
    assumed,
    adviser: prepareAdviser(scenario, space, goals, points, sides.client.search, assumed),
    ...sides,
  };
}
