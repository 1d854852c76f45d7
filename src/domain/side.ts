/** Names the two sides of a negotiation. What belongs to one side is addressed by the side's name. */

export type Side = 'vendor' | 'client';

/** Both sides, in the order in which they take their turns. */
export const SIDES: readonly Side[] = ['vendor', 'client'];

/** The other of the two sides. */
export const otherSide = (side: Side): Side => (side === 'vendor' ? 'client' : 'vendor');

/** A pair with one entry for each side. */
export type PerSide<T> = { vendor: T; client: T };

/** Makes a pair with one entry for each side, the vendor's first. */
export const perSide = <T>(of: (side: Side) => T): PerSide<T> => ({ vendor: of('vendor'), client: of('client') });

/**
 * Reads one side's entry of a pair. The result equals `pair[side]`; it is many times faster in code that runs every
 * turn, because a JavaScript engine looks a varying key up anew each time.
 */
export const sideOf = <T>(pair: Readonly<PerSide<T>>, side: Side): T => (side === 'vendor' ? pair.vendor : pair.client);
