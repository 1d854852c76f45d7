/**
 * The state of a vendor and the client in its one seat between two deals: everything that is carried. It can be set
 * back, so that many sequences use the same memory.
 */
import type { PerSide } from '../../domain/side.ts';
import { perSide, sideOf, SIDES } from '../../domain/side.ts';
import type { Carried, CarriedSide } from '../../engine/state/carried.ts';
import type { State } from '../../engine/state/state.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Market } from '../market/marketState.ts';
import { openMarket } from '../market/marketState.ts';
import type { BetweenDraws } from '../rules/between.ts';
import type { Favour } from '../rules/favours.ts';
import type { Precedent } from './repScenario.ts';
import type { RivalOffer } from './rivalTables.ts';

/** What a side knows and feels, in memory that is written again. */
export interface Bond {
  readonly edge: Edge;
  readonly beliefs: {
    readonly importance: Float64Array;
    readonly limit: Float64Array;
    readonly known: Float64Array;
    readonly value: Float64Array;
  };
}

/** What a side brings to the next table; see `CarriedSide`. */
interface BondNow extends Bond {
  reference: number | null;
  returns: number;
}

export interface Relation {
  readonly scenario: Scenario;
  seed: string;
  run: number;
  /** The number of the present deal, from 1; 0 before the first. */
  deal: number;
  /** The number of the client that has the seat or had it last, from 1. */
  client: number;
  /** Whether this client has sat at a table before. */
  hasMet: boolean;
  /** Whether the client has left, so that it comes to no table unless it comes back. */
  isAway: boolean;
  /** For how many deals it is still bound to a rival. */
  boundFor: number;
  /** How many deals it has made with the vendor in a row. */
  tenure: number;
  /** The satisfaction of the client with its last table, in [1, 5]; null before the first. */
  satisfaction: number | null;
  /** How the client's last table with the vendor ended; null before the first. */
  lastEnding: 'agreement' | 'walk-away' | 'deadline' | null;
  /** Whether the client told others of the vendor after its last table. */
  tells: boolean;
  /** The client that told the present one of the vendor; null for nobody. */
  referredBy: number | null;
  /** The evidence that the present client heard; null for none. */
  heard: { r: number; s: number } | null;
  /** What each side was like at the first table of this client. */
  readonly first: PerSide<Bond>;
  readonly now: PerSide<BondNow>;
  readonly ledger: Favour[];
  /** The exceptions of other clients that the client knows of. */
  readonly precedents: Precedent[];
  /** What the rivals with tables of their own reached before this deal; none before the first. */
  offers: readonly RivalOffer[];
  market: Market;
  readonly draws: BetweenDraws;
}

/** Allocates the state of a relation whose tables are those of a state. Call `openRelation` before use. */
export function makeRelation(scenario: Scenario, { vendor }: State): Relation {
  const { importance, value } = vendor.view.beliefs;
  const bond = (): Bond => ({
    edge: { r: 0, s: 0, ceiling: 1 },
    beliefs: {
      importance: new Float64Array(importance.length),
      limit: new Float64Array(importance.length),
      known: new Float64Array(importance.length),
      value: new Float64Array(value.length),
    },
  });
  return {
    scenario,
    seed: '',
    run: 0,
    deal: 0,
    client: 1,
    hasMet: false,
    isAway: false,
    boundFor: 0,
    tenure: 0,
    satisfaction: null,
    lastEnding: null,
    tells: false,
    referredBy: null,
    heard: null,
    first: perSide(bond),
    now: perSide(() => ({ ...bond(), reference: null, returns: 0 })),
    ledger: [],
    precedents: [],
    offers: NO_OFFERS,
    market: openMarket(scenario),
    draws: { delivery: 0, recovery: 0, renewal: 0, telling: 0, comeBack: 0, newcomer: 0 },
  };
}

/** Before the first deal no rival has sat at a table. */
const NO_OFFERS: readonly RivalOffer[] = [];

/** Sets a relation back to before its first deal. */
export function openRelation(relation: Relation, seed: string, run: number): void {
  relation.seed = seed;
  relation.run = run;
  relation.deal = 0;
  relation.client = 0;
  relation.offers = NO_OFFERS;
  relation.market = openMarket(relation.scenario);
  newClient(relation, null, null);
}

/** Gives the seat to a client that has never sat at the vendor's table. */
export function newClient(relation: Relation, referredBy: number | null, heard: Relation['heard']): void {
  relation.client += 1;
  relation.hasMet = false;
  relation.isAway = false;
  relation.boundFor = 0;
  relation.tenure = 0;
  relation.satisfaction = null;
  relation.lastEnding = null;
  relation.tells = false;
  relation.referredBy = referredBy;
  relation.heard = heard;
  relation.ledger.length = 0;
  relation.precedents.length = 0;
  relation.now.vendor.reference = null;
  relation.now.client.reference = null;
}

/** What the sides bring to the next table; null where it starts as the scenario says. */
export function carriedInto({ hasMet, heard, now }: Relation): Carried | null {
  if (hasMet) return { sides: now, heard: null };
  return heard === null ? null : { sides: null, heard };
}

/** What is carried, as plain data that does not change. */
export function plainCarried(carried: Carried): Carried {
  const plain = ({ edge, beliefs, reference, returns }: CarriedSide): CarriedSide => ({
    edge: { r: edge.r, s: edge.s, ceiling: edge.ceiling },
    beliefs: {
      importance: Array.from(beliefs.importance),
      limit: Array.from(beliefs.limit),
      known: Array.from(beliefs.known),
      value: Array.from(beliefs.value),
    },
    reference,
    returns,
  });
  const { sides, heard } = carried;
  return {
    sides: sides === null ? null : perSide((side) => plain(sideOf(sides, side))),
    heard: heard === null ? null : { r: heard.r, s: heard.s },
  };
}

/** Notes what both sides of a state feel and know. */
export function noteBonds(bonds: PerSide<Bond>, state: State): void {
  for (const name of SIDES) {
    const { edge, view } = sideOf(state, name);
    const bond = sideOf(bonds, name);
    bond.edge.r = edge.r;
    bond.edge.s = edge.s;
    bond.edge.ceiling = edge.ceiling;
    bond.beliefs.importance.set(view.beliefs.importance);
    bond.beliefs.limit.set(view.beliefs.limit);
    bond.beliefs.known.set(view.beliefs.known);
    bond.beliefs.value.set(view.beliefs.value);
  }
}
