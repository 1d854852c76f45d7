/**
 * Where patterns are looked for: the populations, played with levers pulled, all on the same luck. What was played once
 * is not played again.
 */
import type { Assumed } from '../domain/assumed.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { withLevers } from '../scenario/levers/withLevers.ts';
import type { PlayedPair } from './populations/playPairs.ts';
import { playPairs } from './populations/playPairs.ts';
import { populations } from './populations/populations.ts';

export type PopulationName = keyof typeof populations;
export type LeverSettings = Readonly<Record<string, unknown>>;

export interface ValidationContext {
  readonly seed: string;
  /** How many pairs of each population. */
  readonly pairs: number;
  readonly quick: boolean;
  scenarios(name: PopulationName): readonly Scenario[];
  /** The population with the same levers pulled for every pair, each pair once. */
  play(name: PopulationName, levers?: LeverSettings): readonly PlayedPair[];
  /** The first `pairs` of it under other assumptions; kept by nobody. */
  playUnder(assumed: Assumed, name: PopulationName, levers: LeverSettings, pairs: number): readonly PlayedPair[];
}

/** Books, hats and balls are cut into bins, some of them thin: so many times more pairs. */
const MORE = 5;

/** `casino` is the text of the file of human pairs, if it is there. */
export function validationContext({
  seed,
  pairs,
  quick,
  casino,
}: {
  readonly seed: string;
  readonly pairs: number;
  readonly quick: boolean;
  readonly casino?: string | undefined;
}): ValidationContext {
  const lists = new Map<PopulationName, readonly Scenario[]>();
  const played = new Map<string, readonly PlayedPair[]>();
  const scenarios = (name: PopulationName): readonly Scenario[] => {
    let list = lists.get(name);
    if (list === undefined)
      lists.set(
        name,
        (list =
          name === 'casino' && casino !== undefined
            ? populations.casino({ text: casino, seed })
            : populations[name]({ pairs: name === 'dealOrNoDeal' ? MORE * pairs : pairs, seed })),
      );
    return list;
  };
  return {
    seed,
    pairs,
    quick,
    scenarios,
    play: (name, levers = {}) => {
      const key = `${name} ${JSON.stringify(levers)}`;
      let found = played.get(key);
      if (found === undefined)
        played.set(key, (found = playPairs(withLeversApplied(scenarios(name), levers), { seed })));
      return found;
    },
    playUnder: (assumed, name, levers, most) =>
      playPairs(withLeversApplied(scenarios(name).slice(0, most), levers), { seed, assumed, quality: false }),
  };
}

/** The scenarios with the levers pulled, one at a time, so that not all are held at once. */
export function* withLeversApplied(scenarios: readonly Scenario[], levers: LeverSettings): Generator<Scenario> {
  const some = Object.keys(levers).length > 0;
  for (const scenario of scenarios) yield some ? withLevers(scenario, levers) : scenario;
}
