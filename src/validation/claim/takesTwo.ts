/**
 * "It takes two": what it saves that nobody, the vendor, the client or both invest, with care, trust and depth moved
 * one at a time and together. Both sides together are held against the sum of each alone, on the log-odds of a deal.
 */
import type { Side } from '../../domain/side.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { logOddsInteraction } from '../../statistics/logOddsInteraction.ts';
import { holm, intervalPValue } from '../../statistics/pValue.ts';
import { failed, failureRate, meanDifference } from '../estimators.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { trustRule } from '../sharedSettings.ts';

/** One lever at one table under one trust rule. */
export interface TakesTwo {
  /**
   * The table. `people as they are`: the smallPoint population, whose clients have few points in mind and hardly press
   * the small one; in its other tables the client presses what it takes to cost little (talk `candid`). `as the file
   * is`: the table of a scenario. `one can leave`: the client alone. `both can leave`: a rival of fit 0.46 for each
   * side that has none, which has a stake of 0.6. `the vendor may bend`: its break points have flexibility ½.
   */
  readonly table: 'people as they are' | 'as the file is' | 'one can leave' | 'both can leave' | 'the vendor may bend';
  /** What an investing side has: care 1 for 0.1, trust 0.7 for 0.4, depth 12 for 4, or all three. */
  readonly lever: 'care' | 'trust' | 'depth' | 'together';
  /**
   * Trust as the sides have it, and the nulls: trust that stays as it starts, and trust without effect. A null is left
   * out for a lever that it makes idle, and for `people as they are`.
   */
  readonly rule: 'as it is' | 'frozen' | 'off';
  /** Failure rates by who invests. */
  readonly failures: Readonly<Record<'nobody' | Side | 'both', Estimate>>;
  /** The log-odds of a deal: both − vendor − client + nobody. Positive where both do more than the sum of each. */
  readonly logOdds: Estimate;
  /** The same on the share of failures that is saved. */
  readonly saved: Estimate;
  /** The two-sided p-value of `logOdds` after Holm's correction for all cells of the result. */
  readonly p: number;
  /** Undecided unless `p` is below 0.05; else by the interval of `logOdds`: wholly above 0, or wholly below 0. */
  readonly verdict: 'supported' | 'contradicted' | 'undecided';
}

/** Each rule with the levers that can make a difference under it. */
const RULES: readonly (readonly [TakesTwo['rule'], LeverSettings, readonly TakesTwo['lever'][]])[] = [
  ['as it is', {}, ['care', 'trust', 'depth', 'together']],
  ['frozen', trustRule('frozen'), ['care', 'trust', 'together']],
  ['off', trustRule('off'), ['care']],
];

const LOW = { care: 0.1, trust: 0.4, depth: 4 };
const HIGH = { care: 1, trust: 0.7, depth: 12 };
type Lever = keyof typeof HIGH;
const ALL: readonly Lever[] = ['care', 'trust', 'depth'];

/** The levers of a side at one of their values. */
const levels = (side: Side, names: readonly Lever[], at: typeof HIGH): LeverSettings =>
  Object.fromEntries(names.map((name) => [`${side}.${name}`, at[name]]));

/** The verdict of an interaction by its whole interval. */
export const verdictOf = ({ low, high }: Estimate): TakesTwo['verdict'] =>
  low > 0 ? 'supported' : high < 0 ? 'contradicted' : 'undecided';

/** A table, and how it is played with levers set: always the same pairs in the same order, on the same luck. */
export interface InvestingTable {
  readonly name: TakesTwo['table'];
  readonly play: (levers: LeverSettings) => readonly PlayedPair[];
}

const SIGNIFICANCE = 0.05;

/** Plays every cell of every table; the null models are left out for `people as they are`. */
export function takesTwo(tables: readonly InvestingTable[]): TakesTwo[] {
  const cells = tables.flatMap(({ name: table, play: at }) =>
    RULES.slice(0, table === 'people as they are' ? 1 : undefined).flatMap(([rule, rules, moved]) => {
      const base = { ...rules, ...levels('vendor', ALL, LOW), ...levels('client', ALL, LOW) };
      const play = (levers: LeverSettings) => at({ ...base, ...levers });
      const nobody = play({});
      return moved.map((lever) => ({ table, lever, rule, ...invested(play, nobody, lever) }));
    }),
  );
  const ps = holm(cells.map(({ logOdds }) => intervalPValue(logOdds)));
  return cells.map((cell, n) => ({
    ...cell,
    p: ps[n]!,
    verdict: ps[n]! < SIGNIFICANCE ? verdictOf(cell.logOdds) : 'undecided',
  }));
}

/** Nobody, the vendor, the client and both invest in a lever. */
function invested(
  play: InvestingTable['play'],
  nobody: readonly PlayedPair[],
  lever: TakesTwo['lever'],
): Pick<TakesTwo, 'failures' | 'logOdds' | 'saved'> {
  const names = lever === 'together' ? ALL : [lever];
  const [ofVendor, ofClient] = [levels('vendor', names, HIGH), levels('client', names, HIGH)];
  const cells = [nobody, play(ofVendor), play(ofClient), play({ ...ofVendor, ...ofClient })] as const;
  const [none, vendor, client, both] = cells.map((cell) => cell.map(failed)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const deals = (fails: readonly number[]): number[] => fails.map((fail) => 1 - fail);
  return {
    failures: {
      nobody: failureRate(cells[0]),
      vendor: failureRate(cells[1]),
      client: failureRate(cells[2]),
      both: failureRate(cells[3]),
    },
    logOdds: logOddsInteraction(deals(none), deals(vendor), deals(client), deals(both)),
    saved: meanDifference(none.map((_, n) => vendor[n]! + client[n]! - both[n]! - none[n]!))!,
  };
}
