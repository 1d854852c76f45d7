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
import type { RivalOffer } from './rivalTables.ts';
import { playRival, rivalsAtTables, rivalTable, withOffers } from './rivalTables.ts';
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
   * @param offers - What the rivals with tables of their own have reached.
   */
  at(market: Market, bonus: number, precedents: readonly Precedent[], offers: readonly RivalOffer[]): State;
  /** Lets the rivals that have tables of their own negotiate before a deal, with the seed of that deal. */
  offers(market: Market, seed: string, run: number): RivalOffer[];
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
  const kept = (key: string, make: () => State): State => {
    let state = known.get(key);
    if (state !== undefined) return state;
    state = make();
    if (known.size >= MOST) known.clear();
    known.set(key, state);
    return state;
  };
  const places = rivalsAtTables(scenario);
  return {
    usual,
    at: (market, bonus, precedents, offers) => {
      if (isStill && bonus === 0 && precedents.length === 0 && offers.length === 0) return usual;
      return kept(`${marketKey(market)}|${bonus}|${precedentsKey(precedents)}|${offersKey(offers)}`, () => {
        const turned = repScenario(withOffers(marketScenario(scenario, market), offers), bonus, precedents);
        return turned === scenario ? usual : makeState(prepare(turned, read, assumed));
      });
    },
    offers: (market, seed, run) =>
      places.map((place) => {
        const table = kept(`rival ${place}|${marketKey(market)}`, () =>
          rivalTable(marketScenario(scenario, market), place, read, assumed),
        );
        return playRival(table, scenario.rivals[place]!, place, seed, run);
      }),
  };
}

const marketKey = ({ truth, vendor, client }: Market): string =>
  `${pointKey(truth)}|${pointKey(vendor)}|${pointKey(client)}`;

const offersKey = (offers: readonly RivalOffer[]): string => offers.map(({ utility }) => utility).join(' ');

const pointKey = ({ deal, ups }: MarketPoint): string => `${deal},${ups.join(',')}`;
