/**
 * One set of levers for two strangers of whom nothing is known but what they want: used for every pair of people alike, fitted to none. Each number is an assumption:
 * they aim high and give way late (first offers are extreme and deadlines work: Roth, Murnighan & Schoumaker 1988), start from the fixed pie with little true understanding (Thompson & Hastie 1990),
 * explain and ask about as often as not, trust half-way with little history, and have little to do with each other afterwards.
 */
import type { SideSpec } from './scenario.ts';

export const people = {
  opensAt: 0.9, trust: 0.5, depth: 4, care: 0.5, understanding: 0.2, stake: 0.2,
  bid: { name: 'timeDependent', exponent: 0.3 }, accept: 'acNext', talk: 'candid', learning: 'none', trustRule: 'beta',
} as const satisfies Partial<Record<keyof SideSpec, unknown>>;

/** How many rounds two people talk. */
export const PEOPLE_ROUNDS = 6;
