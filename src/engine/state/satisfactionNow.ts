/** Reads how satisfied the sides of a finished negotiation are. */
import type { Beliefs } from '../../agents/beliefs.ts';
import { believedCompromise } from '../../agents/compromise.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Assumed } from '../../domain/assumed.ts';
import type { BreakPoints } from '../../domain/breakPoints.ts';
import { markAllowed } from '../../domain/breakPoints.ts';
import type { Goals } from '../../domain/goals.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { sideOf, SIDES } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import { lastMade } from '../../kernel/lastMade.ts';
import { advisedWorth } from '../../relationship/advice.ts';
import type { Satisfaction } from '../../relationship/satisfaction.ts';
import { SATISFACTION, satisfactionIn, writeSatisfaction } from '../../relationship/satisfaction.ts';
import type { Prepared, PreparedSide } from '../preparation/prepared.ts';
import type { State } from './state.ts';
import { hasStart, START } from './state.ts';
import { trustNow } from './trustNow.ts';

/**
 * Writes how satisfied both sides are into a row, the vendor first: twice the numbers of `SATISFACTION`.
 *
 * @param state - The state at the end.
 * @param utility - What each side ended with.
 * @param trust - Each side's trust in the other.
 * @param numbers - The row.
 * @param at - The place of the first number.
 */
export function writeSatisfactions(
  state: State,
  utility: Readonly<PerSide<number>>,
  trust: Readonly<PerSide<number>>,
  numbers: Float64Array,
  at: number,
): void {
  const { prepared } = state;
  let place = at;
  for (const side of SIDES) {
    const { goals } = sideOf(prepared, side);
    writeSatisfaction(
      sideOf(state, side).counts,
      sideOf(utility, side) -
        (hasStart(state) ? sideOf(state, side).start[START.expected]! : expectedUtility(prepared, side)),
      goals.opensAt - goals.walkAway,
      sideOf(trust, side),
      prepared.assumed,
      numbers,
      place,
    );
    place += SATISFACTION.length;
  }
}

/**
 * Returns how satisfied both sides are.
 *
 * @param state - The state at the end.
 * @param utility - What each side ended with.
 */
export function satisfactionNow(state: State, utility: Readonly<PerSide<number>>): PerSide<Satisfaction> {
  const numbers = new Float64Array(2 * SATISFACTION.length);
  writeSatisfactions(state, utility, trustNow(state), numbers, 0);
  return satisfactionIn(numbers);
}

const known = new WeakMap<PreparedSide, number>();

/**
 * The utility that a side could count on before the talks, in [0, 1]: that of the best compromise that it believed in,
 * or what it takes itself to have without a deal where that is more. It is worked out once for a scenario, from its
 * beliefs as they are before `blur` takes part of a negotiation in them (an assumption). After meetings each run has
 * its own (`START.expected`).
 */
export function expectedUtility(prepared: Prepared, name: Side): number {
  const side = sideOf(prepared, name);
  let expected = known.get(side);
  if (expected === undefined) known.set(side, (expected = computeExpected(prepared, name, side)));
  return expected;
}

function computeExpected(
  { space, assumed, adviser }: Prepared,
  name: Side,
  { goals, breakPoints, firstBeliefs, search, fallbackBelieved }: PreparedSide,
): number {
  const advice = name === 'client' && adviser !== null ? adviser.advice : null;
  return Math.max(
    advisedWorth(advice, firstCompromise(firstBeliefs, space, goals, breakPoints, search, assumed)),
    fallbackBelieved,
  );
}

/** The worth of the best compromise that a side believes in before the talks, once for all scenarios that share it. */
const firstCompromise = lastMade(
  (beliefs: Beliefs, space: Space, goals: Goals, breakPoints: BreakPoints, search: PackageSearch, assumed: Assumed) => {
    const options = space.offsets[space.count]!;
    const allowed = new Uint8Array(options);
    markAllowed(space, breakPoints, goals.value, new Uint8Array(space.count), allowed);
    const told = new Int32Array(space.count).fill(-1);
    const view = { space, goals, allowed, beliefs, told, assumed };
    return believedCompromise(search, view, new Float64Array(options), new Int32Array(space.count));
  },
);
