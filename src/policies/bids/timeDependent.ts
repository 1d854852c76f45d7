/** The time-dependent tactic: the target falls from the opening to the walk-away value as time runs out. */
import { pow } from '../../kernel/math.ts';
import type { BidEntry } from '../tactic.ts';

export const timeDependent: BidEntry = {
  card: {
    name: 'timeDependent',
    summary: 'Concedes with time: target = walkAway + (opensAt − walkAway)(1 − t^(1/exponent)).',
    source: 'Faratin, Sierra & Jennings 1998, in the convention of GENIUS: below 1 boulware, 1 linear, above 1 conceder',
    parameters: { exponent: { min: 0, minOpen: true, max: 100, default: 1, what: 'below 1 it holds out (boulware), above 1 it gives way early (conceder)' } },
  },
  make: (parameters) => {
    const power = 1 / Number(parameters['exponent'] ?? 1);
    return (view) => view.goals.walkAway + (view.goals.opensAt - view.goals.walkAway) * (1 - pow(view.time, power));
  },
};
