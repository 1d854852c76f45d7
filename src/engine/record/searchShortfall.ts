/** What the searches of the sides may have passed over in a whole negotiation, counted from its record. */
import type { PerSide } from '../../domain/side.ts';
import { perSide } from '../../domain/side.ts';
import type { Event } from './event.ts';
import { endsTurn } from './event.ts';

/** Of a side, in how many turns its searches may have passed over a better package, and by how much. */
export interface SearchShortfall {
  /** The turns in which it made an offer, accepted or left; a whole number from 1. */
  readonly turns: number;
  /** Those of them in which what it found can lack something of the best; from 1 to `turns`. */
  readonly lacking: number;
  /** The most that it can lack in one of them, as a share of the best, in (0, 1]. */
  readonly most: number;
}

/** Counts the shortfalls of the events; null for a side whose searches were exact, and where both sides' were. */
export function searchShortfall(events: readonly Event[]): PerSide<SearchShortfall | null> | null {
  const found = perSide((side): SearchShortfall | null => {
    const turns = events.filter(({ by, kind }) => by === side && endsTurn(kind));
    const shares = turns.flatMap((event) => event[side].shortfall ?? []);
    return shares.length === 0 ? null : { turns: turns.length, lacking: shares.length, most: Math.max(...shares) };
  });
  return found.vendor === null && found.client === null ? null : found;
}
