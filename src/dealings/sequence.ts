/** Plays a sequence of deals one by one and writes them down. */
import { checkKeys } from '../kernel/optionKeys.ts';
import { checkObject, checkWhole } from '../kernel/problems.ts';
import { DEFAULT_SEED, seedText } from '../kernel/stream.ts';
import type { Event } from '../engine/record/event.ts';
import type { Negotiation } from '../engine/record/negotiation.ts';
import { negotiationOf } from '../engine/record/negotiation.ts';
import { recorder } from '../engine/record/recorder.ts';
import type { SeatsInput } from '../engine/preparation/seats.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { CarriedIntoDeal, DealRecord } from './dealRecord.ts';
import { carriedRecord, marketRecord } from './dealRecord.ts';

import { playDeal } from './fold/playDeal.ts';
import { emptyOutcome } from './fold/dealOutcome.ts';
import { makeRelation, openRelation, plainCarried } from './fold/relation.ts';
import { dealTables } from './fold/tables.ts';
import { DEAL_STRIDE, writeDeal } from './rows/dealNumbers.ts';
import { dealRow } from './rows/dealRow.ts';
import { DEALS } from './studyOptions.ts';

export interface DealingsOptions {
  /**
   * The number of deals, a whole number from 1.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The number of the run: a whole number from 0.
   *
   * @defaultValue 0
   */
  readonly run?: number;
  /**
   * Whether the events of the talks are kept. It changes no decision.
   *
   * @defaultValue true
   */
  readonly record?: boolean;
  /**
   * The policies that replace the scenario's own, at every table.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
}

/** What plays one deal after the other. */
export interface DealSequence {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly run: number;
  readonly deals: number;
  /** Plays the next deal. */
  next(): DealRecord;
}

/**
 * @returns A sequence before its first deal.
 * @throws ScenarioError for a bad scenario or bad seats.
 * @throws DealbreakerError for bad options.
 */
export function openSequence(given: Scenario, options: DealingsOptions): DealSequence {
  checkObject('options', options);
  checkKeys(options, ['deals', 'seed', 'run', 'record', 'seats'] satisfies (keyof DealingsOptions)[]);
  const { deals = DEALS, run = 0, record = true, seats } = options;
  checkWhole('deals', deals, 1);
  checkWhole('run', run, 0);
  const scenario = asScenario(given);
  const seed = seedText(options.seed ?? DEFAULT_SEED);
  const tables = dealTables(scenario, seats);
  const issues = Object.keys(scenario.issues);
  const relation = makeRelation(scenario, tables.usual);
  const outcome = emptyOutcome();
  const numbers = new Float64Array(DEAL_STRIDE);
  openRelation(relation, seed, run);
  return {
    scenario,
    seed,
    run,
    deals,
    next: () => {
      let carried: CarriedIntoDeal | null = null;
      const events: Event[] = [];
      let negotiation: Negotiation | null = null;
      playDeal(relation, tables, outcome, {
        begin: (state) => {
          // The state refers to memory that the next deal writes again.
          if (state.carried !== null) state.carried = plainCarried(state.carried);
          carried = carriedRecord(relation, state.carried, issues);
          return record ? recorder(state, events) : null;
        },
        end: (state) => {
          negotiation = negotiationOf(state, state.ending!, events);
        },
      });
      writeDeal(relation, outcome, numbers, 0);
      return {
        deal: relation.deal,
        carried,
        market: marketRecord(relation),
        ...(negotiation === null || relation.offers.length === 0 ? {} : { offers: relation.offers }),
        negotiation,
        row: dealRow(scenario, { seed, run, deal: relation.deal }, numbers, 0),
      };
    },
  };
}
