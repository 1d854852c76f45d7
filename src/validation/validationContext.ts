/**
 * Plays the populations for patterns and findings, with levers set, all with the same streams of chance. The result of
 * a population with the same levers is computed once.
 */
import type { Assumed } from '../domain/assumed.ts';
import { withAssumptions } from '../domain/assumed.ts';
import type { StopSignal } from '../kernel/progress.ts';
import { throwIfStopped } from '../kernel/progress.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { withLevers } from '../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../scenario/levers/leverSettings.ts';
import type { DealSeries } from './populations/dealSeries.ts';
import type { PlayedPair, ReadRecord } from './populations/playPairs.ts';
import { playPairs, playRecorded } from './populations/playPairs.ts';
import { populations } from './populations/populations.ts';

/** The name of a population. */
export type PopulationName = keyof typeof populations;

/** The populations on which patterns and findings are measured. */
export interface ValidationContext {
  readonly seed: string;
  /** How many pairs each population has; `dealOrNoDeal` has five times as many, `smallPoint` twice. */
  readonly pairs: number;
  readonly quick: boolean;
  /** The scenarios of a population, one for each pair, without what is knocked out. */
  scenarios(name: PopulationName): readonly Scenario[];
  /**
   * Plays scenarios of its own making, each once, without what is knocked out; `quality` false leaves out the quality
   * of the deals.
   */
  playList(list: Iterable<Scenario>, quality?: boolean): readonly PlayedPair[];
  /**
   * Plays the population with the same levers set for every pair, with its record, and keeps what `read` returns;
   * `pairs` plays the first of them alone.
   */
  readRecords<T>(name: PopulationName, levers: LeverSettings, read: ReadRecord<T>, pairs?: number): T[];
  /** Plays scenarios of its own making, each once, with their records, and keeps what `read` returns. */
  readList<T>(list: Iterable<Scenario>, read: ReadRecord<T>): T[];
  /** Hands scenarios of its own making, without what is knocked out, to what plays each over several deals. */
  readSeries<T>(list: Iterable<Scenario>, read: (series: DealSeries) => T): T[];
  /** What `measure` returns; it is called once for a key, so that several patterns share the plays that it makes. */
  shared<T>(key: string, measure: () => T): T;
  /** The population with the same levers set for every pair, each pair played once. */
  play(name: PopulationName, levers?: LeverSettings): readonly PlayedPair[];
  /**
   * The first `pairs` pairs of the population, without the quality of the deals and without a cache. `assumed` replaces
   * the model's assumptions.
   */
  playFirst(pairs: number, name: PopulationName, levers: LeverSettings, assumed?: Assumed): readonly PlayedPair[];
}

/** A mechanism that is switched off: levers of every scenario, and assumptions. */
export interface KnockedOut {
  readonly levers: LeverSettings;
  readonly assumed: Partial<Assumed>;
}

const NOTHING: KnockedOut = { levers: {}, assumed: {} };

/**
 * How many times more pairs a population has: those of `dealOrNoDeal` are divided into bins, some of which are small,
 * and of those of `smallPoint` few fail where both understand.
 */
const MORE: Readonly<Partial<Record<PopulationName, number>>> = { dealOrNoDeal: 5, smallPoint: 2 };
/** How often each pair of the file of human pairs is played, by other people each time: few of them fail. */
const SITTINGS = 5;

/**
 * `casino` is the text of the file of human pairs, where it is given. `signal` is checked before every pair. What is
 * knocked out stays so whatever levers are set.
 */
export function validationContext({
  seed,
  pairs,
  quick,
  casino,
  signal,
  knockedOut = NOTHING,
}: {
  readonly seed: string;
  readonly pairs: number;
  readonly quick: boolean;
  readonly casino?: string | undefined;
  readonly signal?: StopSignal | undefined;
  readonly knockedOut?: KnockedOut;
}): ValidationContext {
  const base = withAssumptions(knockedOut.assumed);
  const lists = new Map<PopulationName, readonly Scenario[]>();
  const played = new Map<string, readonly PlayedPair[]>();
  const generate = (name: PopulationName): readonly Scenario[] => {
    if (name !== 'casino' || casino === undefined) return populations[name]({ pairs: (MORE[name] ?? 1) * pairs, seed });
    const sittings = Array.from({ length: quick ? 1 : SITTINGS }, (_, n) => (n === 0 ? seed : `${seed}, sitting ${n}`));
    return sittings.flatMap((one) => populations.casino({ text: casino, seed: one }));
  };
  const scenarios = (name: PopulationName): readonly Scenario[] => {
    let list = lists.get(name);
    if (list === undefined) lists.set(name, (list = [...withLeversApplied(generate(name), {})]));
    return list;
  };
  /** The scenarios with the levers set, one at a time, so that they are not all in memory at once. */
  function* withLeversApplied(list: Iterable<Scenario>, levers: LeverSettings): Generator<Scenario> {
    const all = { ...levers, ...knockedOut.levers };
    const some = Object.keys(all).length > 0;
    for (const scenario of list) {
      throwIfStopped(signal);
      yield some ? withLevers(scenario, all) : scenario;
    }
  }
  const playList = (list: Iterable<Scenario>, quality = true, assumed: Assumed = base): readonly PlayedPair[] =>
    playPairs(list, { seed, quality, assumed });
  const readList = <T>(list: Iterable<Scenario>, levers: LeverSettings, read: ReadRecord<T>): T[] =>
    Array.from(withLeversApplied(list, levers), (scenario, run) => playRecorded(scenario, seed, run, base, read));
  const measured = new Map<string, unknown>();
  return {
    seed,
    pairs,
    quick,
    scenarios,
    play: (name, levers = {}) => {
      const key = `${name} ${JSON.stringify(levers)}`;
      let found = played.get(key);
      if (found === undefined) played.set(key, (found = playList(withLeversApplied(scenarios(name), levers))));
      return found;
    },
    playFirst: (count, name, levers, assumed) =>
      playList(withLeversApplied(scenarios(name).slice(0, count), levers), false, assumed),
    playList: (list, quality) => playList(withLeversApplied(list, {}), quality),
    readRecords: (name, levers, read, pairs) => readList(scenarios(name).slice(0, pairs), levers, read),
    readList: (list, read) => readList(list, {}, read),
    readSeries: (list, read) =>
      Array.from(withLeversApplied(list, {}), (scenario, run) => read({ scenario, seed, run, assumed: base })),
    shared: <T>(key: string, measure: () => T): T => {
      if (!measured.has(key)) measured.set(key, measure());
      return measured.get(key) as T;
    },
  };
}
