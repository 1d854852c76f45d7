/**
 * Writes what became of a deal as numbers, so that many deals can be kept, counted and sent between threads without an
 * object for each.
 */
import { meanKnown } from '../../agents/beliefs.ts';
import { trustOf } from '../../engine/state/trustNow.ts';
import { KINDS } from '../../experiments/runs/outcome.ts';
import { SATISFACTION } from '../../relationship/satisfaction.ts';
import type { DealOutcome } from '../fold/dealOutcome.ts';
import type { Relation } from '../fold/relation.ts';

/**
 * The places of the numbers of a deal; `DealRow` says what each is. A flag is 1 or 0, an ending its place in `KINDS`, a
 * rival its place in the scenario, and what does not apply is NaN.
 */
export const DEAL_AT = {
  client: 0,
  ending: 1,
  lastEnding: 2,
  tenure: 3,
  renewed: 4,
  renewalChance: 5,
  left: 6,
  to: 7,
  cameBack: 8,
  referredBy: 9,
  tells: 10,
  satisfaction: 11,
  vendorSatisfaction: 12,
  trust: 13,
  vendorTrust: 14,
  understanding: 15,
  vendorUnderstanding: 16,
  utility: 17,
  margin: 18,
  discount: 19,
  periodEnd: 20,
  delivered: 21,
  recovered: 22,
} as const;

/** How many numbers a deal has. */
export const DEAL_STRIDE = Object.keys(DEAL_AT).length;

/**
 * Writes the numbers of the deal that was just played.
 *
 * @param relation - The relation after the deal.
 * @param outcome - What became of it.
 * @param numbers - Where they are written.
 * @param at - The place of the first.
 */
export function writeDeal(relation: Relation, outcome: DealOutcome, numbers: Float64Array, at: number): void {
  const { state, satisfaction } = outcome;
  numbers.fill(NaN, at, at + DEAL_STRIDE);
  numbers[at + DEAL_AT.tenure] = outcome.tenure;
  numbers[at + DEAL_AT.left] = outcome.left ? 1 : 0;
  numbers[at + DEAL_AT.cameBack] = outcome.seating === 'comes back' ? 1 : 0;
  numbers[at + DEAL_AT.periodEnd] = outcome.periodEnd ? 1 : 0;
  if (state === null) return;
  const ending = state.ending!;
  numbers[at + DEAL_AT.client] = relation.client;
  numbers[at + DEAL_AT.ending] = KINDS.indexOf(ending.kind);
  if (outcome.lastEnding !== null) numbers[at + DEAL_AT.lastEnding] = KINDS.indexOf(outcome.lastEnding);
  if (outcome.to !== null) numbers[at + DEAL_AT.to] = rivalPlace(relation, outcome.to);
  if (relation.referredBy !== null) numbers[at + DEAL_AT.referredBy] = relation.referredBy;
  numbers[at + DEAL_AT.tells] = outcome.tells ? 1 : 0;
  numbers[at + DEAL_AT.satisfaction] = satisfaction[SATISFACTION.length]!;
  numbers[at + DEAL_AT.vendorSatisfaction] = satisfaction[0]!;
  numbers[at + DEAL_AT.trust] = trustOf(state, 'client');
  numbers[at + DEAL_AT.vendorTrust] = trustOf(state, 'vendor');
  numbers[at + DEAL_AT.understanding] = meanKnown(state.client.view.beliefs);
  numbers[at + DEAL_AT.vendorUnderstanding] = meanKnown(state.vendor.view.beliefs);
  if (ending.kind !== 'agreement') return;
  const { goals } = state.prepared.vendor;
  const { vendor, client } = ending.utility;
  numbers[at + DEAL_AT.renewed] = outcome.renewed === true ? 1 : 0;
  numbers[at + DEAL_AT.renewalChance] = outcome.chance!;
  numbers[at + DEAL_AT.utility] = client;
  numbers[at + DEAL_AT.margin] = vendor - outcome.fallback;
  if (goals.opensAt > 0) numbers[at + DEAL_AT.discount] = (goals.opensAt - vendor) / goals.opensAt;
  if (outcome.delivered !== null) numbers[at + DEAL_AT.delivered] = outcome.delivered ? 1 : 0;
  if (outcome.recovered !== null) numbers[at + DEAL_AT.recovered] = outcome.recovered ? 1 : 0;
}

const rivalPlace = ({ scenario }: Relation, to: string): number =>
  scenario.rivals.findIndex(({ name, courts }) => name === to && courts === 'client');
