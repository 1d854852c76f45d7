/**
 * "It takes two": what it saves that nobody, the vendor, the client or both invest, with care, trust and depth moved
 * one at a time and together, where one can leave, where both can, and where the vendor may bend. Both sides together
 * are held against the sum of each alone, on the log-odds of a deal.
 */
import type { Side } from '../../domain/side.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { logOddsInteraction } from '../../statistics/logOddsInteraction.ts';
import { failed, failureRate, meanDifference } from '../estimators.ts';
import { POINT } from '../populations/smallPoint.ts';
import { trustRule, understanding } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';

/** One lever at one table under one trust rule. */
export interface TakesTwo {
  /**
   * The table. `people as they are`: the smallPoint population, whose clients have few points in mind and hardly press
   * the small one. In the others the client presses what it takes to cost little (talk `candid`): it alone can leave;
   * both can, with another buyer of fit 0.46 for a vendor of stake 0.6; the break point has flexibility ½.
   */
  readonly table: 'people as they are' | 'one can leave' | 'both can leave' | 'the vendor may bend';
  /** What an investing side has: care 1 for 0.1, trust 0.7 for 0.4, depth 12 for 4, or all three. */
  readonly lever: 'care' | 'trust' | 'depth' | 'together';
  /**
   * Trust by the rule `beta`, and the nulls: trust that stays as it starts, and trust without effect. A null is left
   * out for a lever that it makes idle, and for `people as they are`.
   */
  readonly rule: 'as it is' | 'frozen' | 'off';
  /** Failure rates by who invests. */
  readonly failures: Readonly<Record<'nobody' | Side | 'both', Estimate>>;
  /** The log-odds of a deal: both − vendor − client + nobody. Positive where both do more than the sum of each. */
  readonly logOdds: Estimate;
  /** The same on the share of failures that is saved. */
  readonly saved: Estimate;
  /** By the interval of `logOdds`: wholly above 0, wholly below 0, or neither. */
  readonly verdict: 'supported' | 'contradicted' | 'undecided';
}

const BUYER = { name: 'another buyer', courts: 'vendor', fit: 0.46, trust: 0.5 };

const PRESSES: LeverSettings = { 'client.talk': 'candid' };
const BENDS: LeverSettings = { [`vendor.breakPoints.${POINT}.flexibility`]: 0.5 };
const withBuyer = (scenario: Scenario): Scenario =>
  readScenario({ ...scenario, vendor: { ...scenario.vendor, stake: 0.6 }, rivals: [...scenario.rivals, BUYER] });

const TABLES: readonly (readonly [TakesTwo['table'], (scenario: Scenario) => Scenario])[] = [
  ['people as they are', (scenario) => scenario],
  ['one can leave', (scenario) => withLevers(scenario, PRESSES)],
  ['both can leave', (scenario) => withBuyer(withLevers(scenario, PRESSES))],
  ['the vendor may bend', (scenario) => withLevers(scenario, { ...PRESSES, ...BENDS })],
];

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

/** Plays every cell on the first `pairs` pairs; nobody understands at the start. All cells share their chance. */
export function takesTwo(context: ValidationContext, pairs: number): TakesTwo[] {
  const people = context.scenarios('smallPoint').slice(0, pairs);
  return TABLES.flatMap(([table, seated]) => {
    const list = people.map(seated);
    return RULES.slice(0, table === 'people as they are' ? 1 : undefined).flatMap(([rule, rules, moved]) => {
      const base = { ...understanding(0), ...rules, ...levels('vendor', ALL, LOW), ...levels('client', ALL, LOW) };
      const play = (levers: LeverSettings) =>
        context.playList(
          list.map((scenario) => withLevers(scenario, { ...base, ...levers })),
          false,
        );
      const nobody = play({});
      return moved.map((lever): TakesTwo => {
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
        const logOdds = logOddsInteraction(deals(none), deals(vendor), deals(client), deals(both));
        return {
          table,
          lever,
          rule,
          failures: {
            nobody: failureRate(cells[0]),
            vendor: failureRate(cells[1]),
            client: failureRate(cells[2]),
            both: failureRate(cells[3]),
          },
          logOdds,
          saved: meanDifference(none.map((_, n) => vendor[n]! + client[n]! - both[n]! - none[n]!))!,
          verdict: verdictOf(logOdds),
        };
      });
    });
  });
}
