/** Copies what a policy from outside is given when it is made, so that it can write into the copies without harm. */
import type { PolicyContext } from '../../agents/policyContext.ts';

/** The tables that a side's context and its view have in common. */
type OwnTables = Pick<PolicyContext, 'space' | 'goals' | 'breakPoints'>;

/** Copies a side's space, goals and break points. */
export const ownTablesCopy = ({ space, goals, breakPoints }: OwnTables): OwnTables => ({
  space: { count: space.count, sizes: space.sizes.slice(), offsets: space.offsets.slice() },
  goals: { ...goals, weight: goals.weight.slice(), value: goals.value.slice(), worth: goals.worth.slice() },
  breakPoints: {
    present: breakPoints.present.slice(),
    limit: breakPoints.limit.slice(),
    option: breakPoints.option.slice(),
    flexibility: breakPoints.flexibility.slice(),
    because: [...breakPoints.because],
    reserved: breakPoints.reserved.slice(),
    kind: [...breakPoints.kind],
  },
});

/** Copies a side's context. The search is shared; what the table alone may do with it is left out. */
export const contextCopy = ({ search, ...context }: PolicyContext): PolicyContext => ({
  side: context.side,
  rounds: context.rounds,
  search: {
    best: (gain, allowed, floor, packageIndex) => search.best(gain, allowed, floor, packageIndex),
    product: (theirs, myFloor, theirFloor, allowed, packageIndex) =>
      search.product(theirs, myFloor, theirFloor, allowed, packageIndex),
    shortfall: () => search.shortfall(),
  },
  ...ownTablesCopy(context),
});
