/**
 * The bidding policy `timeDependent` is the polynomial time-dependent tactic (Faratin, Sierra & Jennings 1998): the
 * target falls from the opening to the walk-away value as time passes, target = walkAway + (opensAt − walkAway)(1 −
 * t^(1/e)), with t in (0, 1) and the exponent e in GENIUS's convention: below 1 boulware, 1 linear, above 1 conceder.
 * (NegMAS writes 1 − t^e, with 4 boulware, 1 linear and 0.25 conceder.) With k = 0 it opens at opensAt.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import { concededTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'timeDependent',
  summary: 'Concedes with time: target = walkAway + (opensAt − walkAway)(1 − t^(1/exponent)).',
  source: 'Faratin, Sierra & Jennings 1998 (polynomial)',
  convention: 'GENIUS: 0.2 boulware, 1 linear, 2 conceder; k = 0',
  parameters: {
    exponent: {
      min: 0,
      minOpen: true,
      max: 100,
      default: 1,
      what: 'below 1 it holds out (boulware), above 1 it gives way early (conceder)',
    },
  },
});

export const timeDependent: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const power = 1 / parameterValues(facts, parameters).exponent;
    /** By round, the time for which the power was computed last, and the power: most runs have the same times. */
    const times: number[] = [];
    const powers: number[] = [];
    return (view) => {
      const { round, time } = view;
      if (times[round] !== time) {
        times[round] = time;
        powers[round] = pow(time, power);
      }
      return concededTarget(view, powers[round]!);
    };
  },
};
