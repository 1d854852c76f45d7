/** Tells whether data names who sat in the seats. */
import { isObject } from '../kernel/guards.ts';
import type { SeatNames } from './seats.ts';

/** By side and kind, a text or an object with a name. */
export const areSeatNames = (seats: unknown): seats is SeatNames =>
  isObject(seats) &&
  Object.values(seats).every(
    (names) =>
      isObject(names) &&
      Object.values(names).every(
        (name) => typeof name === 'string' || (isObject(name) && typeof name['name'] === 'string'),
      ),
  );
