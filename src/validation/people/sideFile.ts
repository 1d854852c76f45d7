/** One side of a generated scenario: a person's levers, with those that the situation sets. */
import { person } from './people.ts';

/** The fields of a side that the situation sets. */
export interface SideSituation {
  readonly walkAway: number;
  readonly goals: Readonly<Record<string, { readonly weight: number; readonly values: unknown }>>;
  readonly stake?: number;
  readonly breakPoints?: Readonly<
    Record<string, { readonly limit: string | number; readonly because: string; readonly flexibility: number }>
  >;
  readonly assumes?: Readonly<Record<string, number>>;
}

/** A side of a scenario file. An opening below the walk-away value is raised to the walk-away value. */
export function sideFile(seed: string, n: number, name: string, situation: SideSituation): object {
  const who = person(seed, n, name);
  return { ...who, name, ...situation, opensAt: Math.max(who.opensAt, situation.walkAway) };
}
