/**
 * The arrow from trust to understanding: how much truer the client's beliefs of what its points cost the vendor are at
 * the end than at the start, by its trust.
 */
import { believedCost, relativeWeights } from '../../agents/beliefs.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { meanDifference } from '../estimators.ts';
import { POINT } from '../populations/smallPoint.ts';
import { SILENT, trustRule } from '../sharedSettings.ts';
import type { ValidationContext } from '../validationContext.ts';

/** What the client learns at one table, by its trust. */
export interface UnderstandingArrow {
  /**
   * The table: as it is; a client that presses what it takes to cost little (talk `candid`); a vendor that hardly
   * explains (care 0); and the nulls, trust without effect and nobody who speaks.
   */
  readonly table: 'as it is' | 'client presses' | 'flat vendor' | 'null model' | 'silent';
  /** By the client's trust, in [0, 1]. */
  readonly byTrust: readonly {
    readonly trust: number;
    /** The fall of |belief − truth| from the start to the end, the mean over issues, in [−1, 1]. */
    readonly gain: Estimate;
    /** The same on the point alone, whose truth is 1. */
    readonly point: Estimate;
    /** How often the client heard something about an issue from the vendor: an explanation, a refusal, a `tell`. */
    readonly heard: Estimate;
  }[];
  /** `gain` at the highest trust less at the lowest, in the same pairs. */
  readonly rise: Estimate;
  /** `point` at the highest trust less at the lowest, in the same pairs. */
  readonly pointRise: Estimate;
}

/** What one client learned. */
interface Learned {
  readonly gain: number;
  readonly point: number;
  readonly heard: number;
}

/**
 * Compares the client's beliefs at the last event about each issue with those at the start (before they are blurred).
 * An issue of which nobody spoke counts as unchanged (a veto is not said). The truth is 1 where the vendor has a break
 * point, else its weight relative to the largest.
 */
export function learned({ scenario, events }: Pick<Negotiation, 'scenario' | 'events'>): Learned {
  const { vendor, client, keys } = prepare(scenario);
  const weights = relativeWeights(vendor.goals.weight);
  const gains = keys.map((key, k) => {
    const truth = vendor.breakPoints.present[k] === 1 ? 1 : weights[k]!;
    const last =
      events.filter(({ kind, issue }) => issue === key && kind !== 'veto').at(-1)?.client.believedCost ?? null;
    const first = believedCost(client.firstBeliefs, k);
    return last === null ? 0 : Math.abs(first - truth) - Math.abs(last - truth);
  });
  const told = ['explain', 'refuse', 'grant', 'tell', 'disclose'];
  return {
    gain: gains.reduce((sum, gain) => sum + gain, 0) / gains.length,
    point: gains[keys.indexOf(POINT)]!,
    heard: events.filter(({ kind, by }) => by === 'vendor' && told.includes(kind)).length,
  };
}

const TABLES: readonly (readonly [UnderstandingArrow['table'], LeverSettings])[] = [
  ['as it is', {}],
  ['client presses', { 'client.talk': 'candid' }],
  ['flat vendor', { 'vendor.care': 0 }],
  ['null model', trustRule('off')],
  ['silent', SILENT],
];

/** Plays every table on the first `pairs` pairs of smallPoint. The client understands nothing at first. */
export function understandingArrow(context: ValidationContext, pairs: number): UnderstandingArrow[] {
  const trusts = context.quick ? [0.2, 0.8] : [0.2, 0.35, 0.5, 0.65, 0.8];
  return TABLES.map(([table, levers]): UnderstandingArrow => {
    const found = trusts.map((trust) =>
      context.readRecords(
        'smallPoint',
        { ...levers, 'client.understanding': 0, 'client.trust': trust },
        learned,
        pairs,
      ),
    );
    const [lowest, highest] = [found[0]!, found.at(-1)!];
    const rise = (key: keyof Learned): Estimate => meanDifference(highest.map((one, n) => one[key] - lowest[n]![key]))!;
    return {
      table,
      byTrust: trusts.map((trust, t) => {
        const mean = (key: keyof Learned): Estimate => meanDifference(found[t]!.map((one) => one[key]))!;
        return { trust, gain: mean('gain'), point: mean('point'), heard: mean('heard') };
      }),
      rise: rise('gain'),
      pointRise: rise('point'),
    };
  });
}
