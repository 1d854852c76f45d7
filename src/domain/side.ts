/** The two sides of a table. Whatever belongs to one side is addressed by its name. */

export type Side = 'vendor' | 'client';

/** Both sides, in the order in which they speak. */
export const SIDES: readonly Side[] = ['vendor', 'client'];

/** The side that sits opposite. */
export const otherSide = (side: Side): Side => (side === 'vendor' ? 'client' : 'vendor');

/** One thing for each side. */
export type PerSide<T> = { vendor: T; client: T };

/**
 * What one of them has. The same as `pair[side]`, and many times faster where it is done every turn: an engine looks up
 * a name that varies anew each time.
 */
export const sideOf = <T>(pair: Readonly<PerSide<T>>, side: Side): T => (side === 'vendor' ? pair.vendor : pair.client);
