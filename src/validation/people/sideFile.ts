/** One side of a generated scenario: a person, with what the situation gives it. */
import { person } from './people.ts';

/** Everything of a side that is not the person's. */
export interface SideSituation {
  readonly walkAway: number;
  readonly goals: Readonly<Record<string, { readonly weight: number; readonly values: unknown }>>;
  readonly stake?: number;
  readonly breakPoints?: Readonly<
    Record<string, { readonly limit: string | number; readonly because: string; readonly flexibility: number }>
  >;
  readonly assumes?: Readonly<Record<string, number>>;
}

/** A side of a scenario file. Somebody who would open below what it would rather walk away from opens there. */
export function sideFile(seed: string, n: number, name: string, situation: SideSituation): object {
  const who = person(seed, n, name);
  return { ...who, name, ...situation, opensAt: Math.max(who.opensAt, situation.walkAway) };
}
