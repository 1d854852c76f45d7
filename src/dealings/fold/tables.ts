/** The tables of a sequence of deals: one for every market that a deal can have, each prepared once. */
import type { Assumed } from '../../domain/assumed.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { readSeats } from '../../engine/preparation/seats.ts';
import type { State } from '../../engine/state/state.ts';
import { makeState } from '../../engine/state/makeState.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { marketScenario } from '../market/marketScenario.ts';
import type { Market, MarketPoint } from '../market/marketState.ts';
import type { Precedent } from './repScenario.ts';
import { precedentsKey, repScenario } from './repScenario.ts';

/** The most tables that are kept. */
const MOST = 512;

/** Finds the table of a market. */
export interface DealTables {
  /** The table of the scenario as its file has it. */
  readonly usual: State;
  /**
   * Returns the table of a market; it is valid until the next call.
   *
   * @param bonus - What the vendor's rep gains by a deal; 0 for nothing.
   * @param precedents - The exceptions of another client that the client knows of.
   */
  at(market: Market, bonus: number, precedents: readonly Precedent[]): State;
}

/**
 * Prepares the tables of a sequence of deals.
 *
 * @param scenario - The scenario as its file has it.
 * @param seats - The policies that replace the scenario's own.
 * @param assumed - The assumptions; default the model's.
 */
export function dealTables(scenario: Scenario, seats: SeatsInput | undefined, assumed?: Assumed): DealTables {
  const read = readSeats(seats);
  const usual = makeState(prepare(scenario, read, assumed));
  const known = new Map<string, State>();
  const isStill = scenario.market === undefined;
  const at = (market: Market, bonus: number, precedents: readonly Precedent[]): State => {
    if (isStill && bonus === 0 && precedents.length === 0) return usual;
    const point = `${pointKey(market.truth)}|${pointKey(market.vendor)}|${pointKey(market.client)}`;
    const key = `${point}|${bonus}|${precedentsKey(precedents)}`;
    let state = known.get(key);
    if (state !== undefined) return state;
    const turned = repScenario(marketScenario(scenario, market), bonus, precedents);
    state = turned === scenario ? usual : makeState(prepare(turned, read, assumed));
    if (known.size >= MOST) known.clear();
    known.set(key, state);
    return state;
  };
  return { usual, at };
}

const pointKey = ({ deal, ups }: MarketPoint): string => `${deal},${ups.join(',')}`;
