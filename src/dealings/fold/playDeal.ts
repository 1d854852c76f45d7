/** Plays one deal of a sequence and what follows it: the fold over the state of a relation. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { inMeeting } from '../../engine/meetings/meetings.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { reset } from '../../engine/turns/reset.ts';
import { writeSatisfactions } from '../../engine/state/satisfactionNow.ts';
import type { State } from '../../engine/state/state.ts';
import { trustNow } from '../../engine/state/trustNow.ts';
import type { Listener } from '../../engine/effects/listener.ts';
import type { Watch } from '../../experiments/runs/runBatch.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import { AFTER_LEVERS } from '../../domain/levers/afterLevers.ts';
import type { AfterSpec, Scenario } from '../../scenario/read/scenario.ts';
import { turnMarket } from '../market/marketState.ts';
import { dealSeed, drawBetween } from '../rules/between.ts';
import { deliver } from '../rules/delivery.ts';
import { driftBack, fadeEdge } from '../rules/fading.ts';
import { enterFavours, fadeFavours, owedBy } from '../rules/favours.ts';
import { tellingChance } from '../rules/referral.ts';
import { renewalChance } from '../rules/renewal.ts';
import type { DealOutcome } from './dealOutcome.ts';
import type { Relation } from './relation.ts';
import { carriedInto, noteBonds } from './relation.ts';
import { leave, seatClient } from './seating.ts';
import type { DealTables } from './tables.ts';

/** What looks at the table of a deal. */
export interface TableWatch {
  /** Called before the first turn; returns the listener of the talks, or null. */
  begin(state: State): Listener | null;
  /** Called before every turn, where it is there. It may throw a fault of the policy whose turn it is. */
  turn?(state: State): void;
  /** Called at the end of the talks, before anything follows. */
  end(state: State): void;
}

const UNWATCHED: TableWatch = { begin: () => null, end: () => undefined };

/** Tells a thread every turn of a relation. */
export const watchTurns = (relation: Relation, watch: Watch | null = null): TableWatch =>
  watch === null
    ? UNWATCHED
    : { ...UNWATCHED, turn: (state) => watch.before(relation.run, relation.deal, state.turn, state.round) };

/** The numbers of the time after the table of a scenario that says nothing of it. */
const OFF: AfterSpec = Object.fromEntries(
  Object.entries(AFTER_LEVERS).flatMap(([name, { default: usual }]) =>
    typeof usual === 'number' ? [[name, usual]] : [],
  ),
) as unknown as AfterSpec;

/** The numbers of the time after the table. */
const afterOf = ({ after = OFF }: Scenario): AfterSpec => after;

/**
 * Plays the next deal of a relation.
 *
 * @param relation - The relation, which is changed.
 * @param tables - The tables by market.
 * @param outcome - What is written.
 * @param watch - What looks at the table; default nothing.
 */
export function playDeal(
  relation: Relation,
  tables: DealTables,
  outcome: DealOutcome,
  watch: TableWatch = UNWATCHED,
): void {
  const { scenario, seed, run, draws } = relation;
  const after = afterOf(scenario);
  relation.deal += 1;
  if (relation.deal > 1) turnMarket(relation.market, scenario, seed, run, relation.deal);
  outcome.seating = relation.deal > 1 ? seatClient(relation, after) : 'new';
  outcome.lastEnding = relation.lastEnding;
  outcome.state = null;
  outcome.tenure = 0;
  outcome.chance = null;
  outcome.renewed = null;
  outcome.left = false;
  outcome.to = null;
  outcome.delivered = null;
  outcome.recovered = null;
  outcome.periodEnd = after.period !== undefined && relation.deal % after.period === 0;
  outcome.bonus = outcome.periodEnd ? (after.bonus ?? 0) : 0;
  outcome.tells = false;
  if (outcome.seating !== 'empty') {
    const { market, precedents } = relation;
    if (relation.deal > 1) relation.offers = tables.offers(market, dealSeed(seed, relation.deal), run);
    const { offers } = relation;
    outcome.fallback = tables.at(market, 0, precedents, offers).prepared.vendor.fallbackUtility;
    const state = tables.at(market, outcome.bonus, precedents, offers);
    playTable(relation, state, watch, after);
    outcome.state = state;
  }
  drawBetween(draws, seed, run, relation.deal);
  if (outcome.state !== null) follow(relation, outcome.state, outcome, after);
  pass(relation, after);
}

/** Plays the table from its start to its end. */
function playTable(relation: Relation, state: State, watch: TableWatch, after: AfterSpec): void {
  const { ledger, now } = relation;
  now.vendor.returns = after.returns * owedBy(ledger, 'vendor');
  now.client.returns = after.returns * owedBy(ledger, 'client');
  reset(state, dealSeed(relation.seed, relation.deal), relation.run, carriedInto(relation));
  const listener = watch.begin(state);
  while (inMeeting(state)) turn(state, listener, watch);
  if (!relation.hasMet) noteBonds(relation.first, state);
  relation.hasMet = true;
  while (state.ending === null) turn(state, listener, watch);
  watch.end(state);
}

function turn(state: State, listener: Listener | null, watch: TableWatch): void {
  watch.turn?.(state);
  playTurn(state, listener);
}

/** What follows a table: delivery, favours, and whether the client stays. */
function follow(relation: Relation, state: State, outcome: DealOutcome, after: AfterSpec): void {
  const { draws, ledger, now } = relation;
  const ending = state.ending!;
  const isDeal = ending.kind === 'agreement';
  if (isDeal) {
    const { delivered, recovered } = deliver(after, draws, state.prepared.client.trustRule, state.client.edge);
    outcome.delivered = delivered;
    outcome.recovered = recovered;
    if (after.returns > 0) {
      ledger.length = 0;
      enterFavours(state, relation.deal, ledger);
    }
  }
  writeSatisfactions(state, ending.utility, trustNow(state), outcome.satisfaction, 0);
  const satisfaction = outcome.satisfaction[SATISFACTION.length]!;
  noteBonds(now, state);
  for (const side of SIDES) if (isDeal) now[side].reference = ending.utility[side];
  relation.satisfaction = satisfaction;
  relation.lastEnding = ending.kind;
  relation.tells = draws.telling < tellingChance(after.tells, satisfaction, after.badNews);
  outcome.tells = relation.tells;
  const rival = bestRival(state);
  if (isDeal) {
    relation.tenure += 1;
    outcome.tenure = relation.tenure;
    const gain = ending.utility.client - state.prepared.client.fallbackBelieved;
    outcome.chance = renewalChance(after, satisfaction, gain);
    outcome.renewed = draws.renewal < outcome.chance;
    if (outcome.renewed) return;
    outcome.left = true;
    outcome.to = rival;
    leave(relation, rival === null ? 1 : after.term);
    return;
  }
  relation.tenure = 0;
  outcome.to = ending.by === 'client' ? ending.to : rival;
  outcome.left = outcome.to !== null;
  // The contract with the rival takes the place of the one that failed, so that the present deal counts as the first
  // of its term.
  if (outcome.left) leave(relation, after.term - 1);
}

/** The rival that the client takes to be the best, where that is worth more to it than no deal. */
function bestRival({ prepared: { scenario } }: State): string | null {
  let most = scenario.client.walkAway;
  let to: string | null = null;
  for (const { courts, fit, prior = fit, name } of scenario.rivals) {
    if (courts !== 'client' || prior <= most) continue;
    most = prior;
    to = name;
  }
  return to;
}

/** Lets the time until the next deal pass. */
function pass({ first, now, ledger, hasMet }: Relation, { fades, drift }: AfterSpec): void {
  if (!hasMet) return;
  for (const side of SIDES as readonly Side[]) {
    fadeEdge(now[side].edge, first[side].edge, fades);
    driftBack(now[side].beliefs.importance, first[side].beliefs.importance, drift);
    driftBack(now[side].beliefs.limit, first[side].beliefs.limit, drift);
    driftBack(now[side].beliefs.known, first[side].beliefs.known, drift);
    driftBack(now[side].beliefs.value, first[side].beliefs.value, drift);
  }
  fadeFavours(ledger, fades);
}
