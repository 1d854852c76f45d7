/** Plays a scenario over several deals for the rows over time, and shows each deal to what counts it. */
import type { Assumed } from '../../domain/assumed.ts';
import type { TableWatch } from '../../dealings/fold/playDeal.ts';
import type { DealOutcome } from '../../dealings/fold/dealOutcome.ts';
import { playDeal } from '../../dealings/fold/playDeal.ts';
import { emptyOutcome } from '../../dealings/fold/dealOutcome.ts';
import type { Relation } from '../../dealings/fold/relation.ts';
import { makeRelation, openRelation } from '../../dealings/fold/relation.ts';
import { dealTables } from '../../dealings/fold/tables.ts';
import { DEAL_STRIDE, writeDeal } from '../../dealings/rows/dealNumbers.ts';
import type { DealRow } from '../../dealings/rows/dealRow.ts';
import { dealRow } from '../../dealings/rows/dealRow.ts';
import type { Event } from '../../engine/record/event.ts';
import { recorder } from '../../engine/record/recorder.ts';
import type { State } from '../../engine/state/state.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** A vendor and its clients, whose deals are those of `dealings(scenario, { seed, run })` under these assumptions. */
export interface DealSeries {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly run: number;
  readonly assumed: Assumed;
}

/** One deal of a series. */
export interface SeriesDeal {
  readonly row: DealRow;
  /** The table at its end, valid until the next deal; null where the seat is empty. */
  readonly state: State | null;
  /** The relation after the deal, valid until the next one. */
  readonly relation: Relation;
  /** The events of the talks, with `record`; else none. */
  readonly events: readonly Event[];
}

/**
 * Plays the deals of a series.
 *
 * @param series - What is played.
 * @param deals - How many deals, from 1.
 * @param read - Called after each deal, in order.
 * @param record - Whether the events of the talks are kept. It changes no decision.
 * @returns What `read` returned, deal by deal.
 */
export function playSeries<T>(
  { scenario, seed, run, assumed }: DealSeries,
  deals: number,
  read: (deal: SeriesDeal) => T,
  record = false,
): T[] {
  const tables = dealTables(scenario, undefined, assumed);
  const relation = makeRelation(scenario, tables.usual);
  const outcome: DealOutcome = emptyOutcome();
  const numbers = new Float64Array(DEAL_STRIDE);
  openRelation(relation, seed, run);
  return Array.from({ length: deals }, () => {
    const events: Event[] = [];
    const watch: TableWatch = { begin: (state) => (record ? recorder(state, events) : null), end: () => undefined };
    playDeal(relation, tables, outcome, watch);
    writeDeal(relation, outcome, numbers, 0);
    const row = dealRow(scenario, { seed, run, deal: relation.deal }, numbers, 0);
    return read({ row, state: outcome.state, relation, events });
  });
}
