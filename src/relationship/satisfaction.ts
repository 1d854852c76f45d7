/**
 * Computes how satisfied a side is with a finished negotiation: its subjective value (Curhan, Elfenbein & Xu 2006), in
 * four parts and as a whole. It is a measure alone: no rule of the model reads it. A side can work it out from what it
 * has seen itself.
 *
 * - outcome = (u − expected)/(opensAt − walkAway), cut to [−1, 1]; where opensAt = walkAway, the sign of u − expected.
 * - self = −n/(1 + n), in (−1, 0], with n = own limits given up + flat refusals swallowed.
 * - process, in [−1, 1]: the mean of answered/asked and explained/(explained + refused), mapped by 2x − 1. A ratio of
 *   nothing is left out; 0 where both are.
 * - relationship = 2T − 1, in [−1, 1].
 * - whole = 3 + w_o·outcome + w_r·relationship + w_t·(self + process), cut to [1, 5].
 *
 * The source names the four parts. The formulas and the middle of the scale, 3, are assumptions; so is that the first
 * limit or refusal weighs most on the self, as the first refusal of a point weighs most on trust. The weights stand in
 * domain/assumptions.ts: w_o and w_r come from people (CaSiNo, Chawla et al. 2021), w_t does not.
 */
import type { Assumed } from '../domain/assumed.ts';
import type { PerSide } from '../domain/side.ts';

/** The parts and the whole, in the order of rows and columns. */
export const SATISFACTION = ['whole', 'outcome', 'self', 'process', 'relationship'] as const;

/**
 * How satisfied a side is with a finished negotiation.
 *
 * - `outcome`, in [−1, 1]: what it ended with beside what it expected.
 * - `self`, in (−1, 0]: what it swallowed, own limits given up and flat refusals.
 * - `process`, in [−1, 1]: whether its questions were answered, and whether a no came with a reason.
 * - `relationship`, in [−1, 1]: its trust in the other side at the end, from none to full.
 * - `whole`, in [1, 5]: all four; 3 is neither satisfied nor dissatisfied.
 */
export type Satisfaction = Readonly<Record<(typeof SATISFACTION)[number], number>>;

/**
 * What a side counts while it negotiates, by place: the own break points on which it made an exception; its presses
 * that were refused flatly, and that were answered with a limit; its questions that were answered, and that were
 * declined.
 */
export const COUNTED = { givenUp: 0, refused: 1, explained: 2, answered: 3, declined: 4 } as const;

const MIDDLE = 3;

/**
 * Writes how satisfied a side is into a row: the numbers of `SATISFACTION` in that order, from place `at` on. It
 * allocates nothing.
 *
 * @param counts - The counts of the side, by the places of `COUNTED`.
 * @param gain - u − expected: what it ended with, deal or no deal, less what it could count on before the talks.
 * @param span - opensAt − walkAway.
 * @param trust - T, its trust in the other side at the end, in [0, 1].
 * @param assumed - The weights.
 * @param numbers - The row.
 * @param at - The place of the first number.
 */
export function writeSatisfaction(
  counts: ArrayLike<number>,
  gain: number,
  span: number,
  trust: number,
  assumed: Assumed,
  numbers: Float64Array,
  at: number,
): void {
  const refused = counts[COUNTED.refused]!;
  const explained = counts[COUNTED.explained]!;
  const answered = counts[COUNTED.answered]!;
  const declined = counts[COUNTED.declined]!;
  const outcome = gain === 0 ? 0 : within(gain / span, -1, 1);
  const swallowed = counts[COUNTED.givenUp]! + refused;
  const self = 0 - swallowed / (1 + swallowed);
  const asked = answered + declined;
  const pressed = explained + refused;
  // A ratio of nothing is left out: it adds 0, and the other one counts alone.
  const ratios = (asked && (answered - declined) / asked) + (pressed && (explained - refused) / pressed);
  const answers = asked && pressed ? ratios / 2 : ratios;
  const relationship = 2 * trust - 1;
  const whole =
    MIDDLE +
    assumed.outcomeWeight * outcome +
    assumed.relationshipWeight * relationship +
    assumed.treatmentWeight * (self + answers);
  numbers[at] = within(whole, 1, 5);
  numbers[at + 1] = outcome;
  numbers[at + 2] = self;
  numbers[at + 3] = answers;
  numbers[at + 4] = relationship;
}

const within = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/** What stands in a row of both sides' satisfaction, the vendor's first, by name. */
export const satisfactionIn = <T>(row: ArrayLike<T>): PerSide<Record<keyof Satisfaction, T>> => {
  const one = (from: number) =>
    Object.fromEntries(SATISFACTION.map((name, n) => [name, row[from + n]!])) as Record<keyof Satisfaction, T>;
  return { vendor: one(0), client: one(SATISFACTION.length) };
};

/** The range of the number at a place of such a row: the whole has [1, 5], a part [−1, 1]. */
export const satisfactionRange = (n: number): [low: number, high: number] =>
  n % SATISFACTION.length === 0 ? [1, 5] : [-1, 1];
