/** The tables at which rivals negotiate for themselves, and what they reach there before each deal but the first. */
import type { Assumed } from '../../domain/assumed.ts';
import type { Ending } from '../../domain/ending.ts';
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Seats } from '../../engine/preparation/seats.ts';
import { playTurn } from '../../engine/turns/playTurn.ts';
import { reset } from '../../engine/turns/reset.ts';
import { makeState } from '../../engine/state/makeState.ts';
import type { State } from '../../engine/state/state.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { hasTable, rivalScenario } from '../market/rivalScenario.ts';

/** What a rival has reached at its own table. */
export interface RivalOffer {
  /** The place of the rival in the scenario. */
  readonly place: number;
  readonly name: string;
  readonly courts: Side;
  /** How its talks ended. */
  readonly ending: Ending['kind'];
  /** What its deal is worth to the side that it courts, in own utility; 0 where there is none. */
  readonly utility: number;
}

/** The seed of the table of a rival before a deal. */
const rivalSeed = (seed: string, place: number): string => `${seed}/rival ${place + 1}`;

/** The places of the rivals that have a table of their own. */
export const rivalsAtTables = ({ rivals }: Scenario): readonly number[] =>
  rivals.flatMap((rival, place) => (hasTable(rival) ? [place] : []));

/**
 * Prepares the table of a rival.
 *
 * @param scenario - The scenario of the deal.
 * @param place - The place of the rival.
 * @param seats - The policies that replace the scenario's own; only that of the side that it courts sits here.
 * @param assumed - The assumptions.
 */
export function rivalTable(
  scenario: Scenario,
  place: number,
  seats: Seats | undefined,
  assumed: Assumed | undefined,
): State {
  const { courts } = scenario.rivals[place]!;
  const own = seats?.[courts];
  return makeState(prepare(rivalScenario(scenario, place), own === undefined ? undefined : { [courts]: own }, assumed));
}

/** Plays the table of a rival to its end. */
export function playRival(state: State, rival: Scenario['rivals'][number], place: number, seed: string, run: number) {
  reset(state, rivalSeed(seed, place), run);
  while (state.ending === null) playTurn(state, null);
  const { kind, utility } = state.ending;
  const { name, courts } = rival;
  const offer: RivalOffer = { place, name, courts, ending: kind, utility: kind === 'agreement' ? utility[courts] : 0 };
  return offer;
}

/** The scenario of a deal at which the offers of rivals wait outside: known to the side that they court. */
export function withOffers(scenario: Scenario, offers: readonly RivalOffer[]): Scenario {
  if (offers.length === 0) return scenario;
  const levers: Record<string, number | 'none'> = {};
  for (const { place, utility } of offers) {
    levers[`rivals.${place}.fit`] = utility;
    if (scenario.rivals[place]!.prior !== undefined) levers[`rivals.${place}.prior`] = 'none';
  }
  return withLevers(scenario, levers);
}
