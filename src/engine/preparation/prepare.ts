/**
 * Prepares a scenario for arithmetic, once for all its negotiations. Options and issues become numbers; the two agents
 * get their tables and their seats.
 */
import type { BreakPoints } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import { viewNumbers } from '../../domain/leverNumbers.ts';
import { reasonKind, reasonWords } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide, perSide } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import { assumedImportance, initialBeliefs, relativeWeights } from '../../agents/beliefs.ts';
import { regardedCost } from '../../agents/regardedCost.ts';
import { fallbackUtility, outsideOf } from '../../relationship/outside.ts';
import type { PolicyContext } from '../../agents/policyContext.ts';
import { initialEdge } from '../../relationship/edge.ts';
import type { IssueSpec, Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import type { Assumed } from '../../domain/assumed.ts';
import { ASSUMED } from '../../domain/assumed.ts';
import { hasBefore } from '../../scenario/read/before.ts';
import { pow } from '../../kernel/math.ts';
import { goalTables, issueTables } from './goalTables.ts';
import { strangerOf } from './stranger.ts';
import { prepareAdviser, rivalsBelieved } from './adviser.ts';
import { chanceOfEnd, timesOf } from './times.ts';
import { seatComponents } from './seatComponents.ts';
import type { SeatChoice, Seats } from './seats.ts';
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

function compile(scenario: Scenario, seats: Seats | undefined, assumed: Assumed): Prepared {
  const tables = issueTables(scenario);
  const { keys, issues, space } = tables;
  const wanted = perSide((side) => goalTables(scenario[side], tables));
  const goals = perSide((side) => wanted[side].goals);
  const points = perSide((side) => pointsIn(scenario[side], space, keys, issues, goals[side]));
  const assumes = perSide((side) => Float64Array.from(keys, (key) => scenario[side].assumes[key] ?? NaN));
  const firstBeliefs = perSide((side) => {
    const other = otherSide(side);
    const { understanding } = scenario[side];
    return initialBeliefs(space, goals[side], goals[other], points[other], assumes[side], understanding);
  });
  const one = (side: Side): PreparedSide => {
    const spec = scenario[side];
    const { search } = wanted[side];
    const courting = scenario.rivals.filter((rival) => rival.courts === side);
    const rivals = rivalsBelieved(side, courting, scenario.adviser);
    const policyContext: PolicyContext = {
      side,
      space,
      goals: goals[side],
      breakPoints: points[side],
      rounds: spec.horizon ?? scenario.rounds,
      search,
    };
    const choice: SeatChoice = seats?.[side] ?? {};
    const { trustRule, usesBeliefs, ...parts } = seatComponents(spec, choice, policyContext);
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
  const kind = found.map((point) => reasonKind(point?.because ?? ''));
  const reserved = Uint8Array.from(keys, (key, k) =>
    kind[k] === 'authority' || spec.mandate?.[key] !== undefined ? 1 : 0,
  );
  return {
    present: Uint8Array.from(found, (point) => (point === undefined ? 0 : 1)),
    limit: Float64Array.from(option, (o, k) => (o < 0 ? 0 : goals.value[space.offsets[k]! + o]!)),
    option,
    flexibility: Float64Array.from(found, (point, k) => (reserved[k] === 1 ? 0 : (point?.flexibility ?? 0))),
    reserved,
    because: found.map((point) => reasonWords(point?.because ?? '')),
    kind,
  };
}
