/** The two sides of a table. Whatever belongs to one side is addressed by its name. */

export type Side = 'vendor' | 'client';

/** Both sides, in the order in which they speak. */
export const SIDES: readonly Side[] = ['vendor', 'client'];

/** The side that sits opposite. */
export const otherSide = (side: Side): Side => (side === 'vendor' ? 'client' : 'vendor');

/** One thing for each side. */
export type PerSide<T> = { vendor: T; client: T };
