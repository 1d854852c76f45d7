/**
 * The table of a rival that negotiates for itself: the rival takes the seat of the side that it competes with, with
 * that side's issues, goals, break points and manners (an assumption), and bends by its own flexibility. The side that
 * it courts sits opposite with its trust in the rival and without a past; the other rivals that have no table of their
 * own wait outside. Nobody advises there, and nobody meets before.
 */
import { otherSide } from '../../domain/side.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** Whether a rival has a table of its own. */
export const hasTable = ({ flexibility }: Scenario['rivals'][number]): boolean => flexibility !== undefined;

/**
 * @param scenario - The scenario of the deal, with the market as each side has read it.
 * @param place - The place of a rival with a `flexibility`.
 */
export function rivalScenario(scenario: Scenario, place: number): Scenario {
  const { adviser: _, before: _before, after: _after, market: _market, ...rest } = scenario;
  const { courts, name, trust, flexibility } = scenario.rivals[place]!;
  const seat = otherSide(courts);
  const points = Object.entries(scenario[seat].breakPoints);
  return readScenario({
    ...rest,
    [seat]: {
      ...scenario[seat],
      name,
      breakPoints: Object.fromEntries(points.map(([issue, point]) => [issue, { ...point, flexibility }])),
    },
    [courts]: { ...scenario[courts], trust },
    rivals: scenario.rivals.filter((rival) => !hasTable(rival)),
  });
}
