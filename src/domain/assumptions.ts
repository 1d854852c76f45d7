/**
 * Lists every number of the model that no paper fixes: its value, the range that a sensitivity analysis should try, and
 * the formula in which it stands. Two kinds of number stand elsewhere: the levers of a scenario (scenario/levers), and
 * λ, which is a parameter of the trust rule `beta`.
 */
import type { AssumptionName } from './assumed.ts';
import { ASSUMED } from './assumed.ts';

export interface Assumption {
  /** The value that the model uses, at least 0. */
  readonly value: number;
  /** The least value that would still be sensible. */
  readonly low: number;
  /** The greatest value that would still be sensible. */
  readonly high: number;
  /** Present where it counts in meetings before the table alone. */
  readonly before?: true;
  /** What the number is, with the formula in which it stands. */
  readonly what: string;
}

/** The assumptions by name, with their values and ranges. */
export const ASSUMPTIONS: Readonly<Record<AssumptionName, Assumption>> = {
  perUtility: {
    value: ASSUMED.perUtility,
    low: 1,
    high: 8,
    what: 'trust: a concession worth Δu to me is evidence 4Δu',
  },
  favour: { value: ASSUMED.favour, low: 0.1, high: 1, what: 'trust: a request granted is evidence ½ + ½·cost' },
  answer: {
    value: ASSUMED.answer,
    low: 0,
    high: 1,
    what: 'trust: a limit explained or a question answered is evidence ¼',
  },
  hint: {
    value: ASSUMED.hint,
    low: 0,
    high: 1,
    what: 'beliefs: a request and a flat refusal move them by ½T of the way, an explanation or an answer by T',
  },
  courtesy: {
    value: ASSUMED.courtesy,
    low: 0.01,
    high: 0.2,
    what:
      'bids: an issue counts for the other with (cost + 0.05), so that what costs it nothing is still given where ' +
      'it costs me nothing',
  },
  caution: {
    value: ASSUMED.caution,
    low: 0.01,
    high: 0.2,
    what:
      'talk: the priority of a point is w·gap/(cost + 0.05), so that what costs nothing is not pressed ' +
      'infinitely hard',
  },
  sayings: {
    value: ASSUMED.sayings,
    low: 4,
    high: 28,
    what:
      'talk: how many turns of a whole negotiation a side speaks on; it speaks with probability min(1, 14/rounds) ' +
      'a turn',
  },
  graceTime: {
    value: ASSUMED.graceTime,
    low: 0,
    high: 0.4,
    what: 'leaving: nobody leaves in the first 15 % of the time',
  },
  looks: {
    value: ASSUMED.looks,
    low: 2,
    high: 16,
    what:
      'leaving: how many turns of a whole negotiation a side considers leaving on, with probability ' +
      'min(1, 8/rounds) a turn',
  },
  temperature: {
    value: ASSUMED.temperature,
    low: 0.01,
    high: 0.1,
    what: 'leaving: the width of the logistic in ln(outside/hope)',
  },
  unknown: {
    value: ASSUMED.unknown,
    low: 0.2,
    high: 0.8,
    what: 'outside: no deal at all is seen through a trust of ½',
  },
  beyond: {
    value: ASSUMED.beyond,
    low: 0,
    high: 1,
    what:
      'beliefs: the share that counts of what an option is believed to be worth to the other beyond a limit that it ' +
      'has stated; with 1 the limit changes nothing',
  },
  blur: {
    value: ASSUMED.blur,
    low: 0,
    high: 0.4,
    what:
      'beliefs: what a side assumes of the importance of an issue is off by a random share of up to 20 %, drawn for ' +
      'each negotiation, side and issue',
  },
  slip: {
    value: ASSUMED.slip,
    low: 0,
    high: 1,
    what:
      'talk: a point is pressed with a probability in proportion to what its priority has above 40 % of the ' +
      'greatest, 1 − slip; with 0 the greatest is pressed',
  },
  outcomeWeight: {
    value: ASSUMED.outcomeWeight,
    low: 1.2,
    high: 2,
    what:
      'satisfaction, which decides nothing: the weight w_o of the outcome; in CaSiNo a point is worth 0.051 of 5 ' +
      '(0.039–0.064), and 31 points lie between walking away and the most',
  },
  relationshipWeight: {
    value: ASSUMED.relationshipWeight,
    low: 1.1,
    high: 1.3,
    what:
      'satisfaction: the weight w_r of the relationship; in CaSiNo a step of liking is worth 0.587 of 5 ' +
      '(0.546–0.629), and two of its four steps lie between a trust of ½ and of 1',
  },
  treatmentWeight: {
    value: ASSUMED.treatmentWeight,
    low: 0,
    high: 1.5,
    what: 'satisfaction: the weight w_t of the self and of the process, which no data measure',
  },
  strangers: {
    value: ASSUMED.strangers,
    low: 1,
    high: 4,
    before: true,
    what: 'meetings: the evidence behind the trust of strangers, r + s = 2 (the weight of a uniform prior)',
  },
  firstImpression: {
    value: ASSUMED.firstImpression,
    low: 0,
    high: 0.4,
    before: true,
    what: 'meetings: the trust of a stranger differs from its propensity by up to 0.2',
  },
  likeness: {
    value: ASSUMED.likeness,
    low: 0,
    high: 1,
    before: true,
    what:
      'meetings: the share of that difference that both sides have in common, because people who are alike trust ' +
      'each other (Lu, Kong, Ferrin & Dirks 2017 for the direction)',
  },
  exchanges: {
    value: ASSUMED.exchanges,
    low: 1,
    high: 4,
    before: true,
    what: 'meetings: how many turns each side has in a meeting, beside an answer that is due at its end',
  },
  telling: {
    value: ASSUMED.telling,
    low: 0,
    high: 1,
    before: true,
    what: 'meetings: where a side asks nothing, it tells unasked with probability 0.2·T·(1 + heard)/(1 + told)',
  },
  fading: {
    value: ASSUMED.fading,
    low: 0.9,
    high: 1,
    before: true,
    what: 'meetings: evidence fades, r and s to 0.98 of it in a week (the forgetting of Jøsang & Ismail 2002)',
  },
};

/** The assumptions that count at the table, by name: those that a study of tables without meetings varies. */
export const TABLE_ASSUMPTIONS = Object.entries(ASSUMPTIONS).filter(([, { before }]) => before === undefined);
