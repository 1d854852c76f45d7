/** The opening of a side that a file leaves out. */
import { LEVERS } from '../../domain/levers/levers.ts';

/** The utility at which a side opens where its file does not say it. */
export const usualOpening = (walkAway: number): number => Math.max(LEVERS.side.opensAt.default, walkAway);
