/** Row 15: a concession answers the other side's, with the clock and one's own firmness held. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanDifference } from '../estimators.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { positive } from '../pattern.ts';
import type { ValidationContext } from '../validationContext.ts';

/** The exponents of the side that gives late and of the one that gives early (GENIUS's convention). */
const [LATE, EARLY] = [0.2, 2] as const;
/** A smaller difference of what a side asks, in utility, counts as none. */
const NEGLIGIBLE = 0.01;

/** The own utility that one side asks for in each round in which it bids; the place is the round, from 0. */
export function asksByRound(events: readonly Event[], side: Side): number[] {
  const asks: number[] = [];
  for (const { kind, by, round, [side]: inner } of events)
    if (kind === 'offer' && by === side) asks[round] = inner.utility!;
  return asks;
}

/**
 * What sides ask less where the other gives early than where it gives late, at the last round in which they bid in
 * both: the mean over the pairs that have one.
 */
export const answered = (
  late: readonly (readonly number[])[],
  early: readonly (readonly number[])[],
): Estimate | null =>
  meanDifference(
    late.flatMap((asks, n) => {
      const last = Math.min(asks.length, early[n]!.length) - 1;
      return last < 0 ? [] : [asks[last]! - early[n]![last]!];
    }),
  );

/** What `side` asks in each pair over one price where the other follows the clock alone, with this exponent. */
const asksAgainst = (context: ValidationContext, side: Side, exponent: number): number[][] => {
  const other = otherSide(side);
  const levers = { [`${other}.bid`]: { name: 'timeDependent', exponent } };
  return context.readRecords('distributive', levers, ({ events }) => asksByRound(events, side));
};

export const answeredConcessions: Pattern = {
  row: 15,
  name: "a concession answers the other's",
  basis: 'built in',
  source: 'Backus, Blake, Larsen & Tadelis 2020 (sign)',
  readings: (context) =>
    (['client', 'vendor'] as const).map((side): Reading =>
      positive(
        `what the ${side === 'client' ? 'buyer' : 'seller'} asks less where the other gives early`,
        answered(asksAgainst(context, side, LATE), asksAgainst(context, side, EARLY)),
        NEGLIGIBLE,
        'above 0',
      ),
    ),
  note:
    'An experiment in place of a regression: the same person with the same chance meets a side that gives by the ' +
    'clock alone, late or early; the two are compared in the same round. A difference of a hundredth counts as none.',
};
