/** Tells whether data names who sat in the seats. */
import { SIDES } from '../../domain/side.ts';
import { isObject } from '../../kernel/guards.ts';
import type { SeatNames } from './seats.ts';

/** By side and kind, a text or an object with a name. */
export const areSeatNames = (seats: unknown): seats is SeatNames =>
  isObject(seats) &&
  Object.entries(seats).every(
    ([side, names]) =>
      (SIDES as readonly string[]).includes(side) &&
      isObject(names) &&
      Object.values(names).every(
        (name) => typeof name === 'string' || (isObject(name) && typeof name['name'] === 'string'),
      ),
  );
