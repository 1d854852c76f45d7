/** Stands in for the reading of seats: in the page only the policies of the scenario and the person sit there. */
import { inputError } from '../../kernel/problems.ts';

/** A policy of a scenario is of the catalogue. */
export const isOwn = (): boolean => true;

/** No names, because nobody else sat there. */
export const namesOf = (): undefined => undefined;

const noneOf = (seats: unknown): undefined => {
  if (seats === undefined) return undefined;
  throw inputError('seats', 'a page seats nobody', 'use the library');
};

export { noneOf as playedSeats, noneOf as readSeats };
