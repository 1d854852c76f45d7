/** What is held against each other at every point of the box. */
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { trustRule } from '../sharedSettings.ts';
import type { BoxFactor } from './boxFactors.ts';
import { pointsOf, valueAt } from './boxFactors.ts';

/** The model as it is, and the null models; with `nothing at stake` trust does not change what a deal is worth. */
export type BoxRule = 'as it is' | 'trust plays no part' | 'nothing at stake' | 'no break point';

/**
 * What a contrast raises on both sides: care, trust and depth together (`relationship`), each alone, understanding; the
 * flexibility of the vendor's break points; `break point` takes them away. `takes two` holds the relationship of both
 * sides against the sum of each side's alone.
 */
export type BoxContrastName =
  'relationship' | 'care' | 'trust' | 'depth' | 'understanding' | 'flexibility' | 'break point' | 'takes two';

/** The levers of a cell at a point, which is given by the share of its range at which each factor stands. */
type BoxCell = (shares: Readonly<Record<string, number>>) => LeverSettings;

/** A contrast under a rule. */
export interface BoxContrast {
  readonly name: BoxContrastName;
  readonly rule: BoxRule;
  /** Without and with what is raised; of `takes two` nobody, the vendor, the client and both. */
  readonly cells: readonly BoxCell[];
}

/** By rule, the contrasts to which it can make a difference. */
const CONTRASTS: Readonly<Record<BoxRule, readonly BoxContrastName[]>> = {
  'as it is': ['relationship', 'care', 'trust', 'depth', 'understanding', 'flexibility', 'break point', 'takes two'],
  'trust plays no part': ['relationship', 'understanding', 'break point'],
  'nothing at stake': ['relationship', 'trust', 'understanding'],
  'no break point': ['relationship', 'understanding'],
};

const RELATIONSHIP = ['care', 'trust', 'depth'];

/** The paths of the levers that a contrast raises for one side. */
function raised(name: BoxContrastName, side: 'vendor' | 'client'): string[] {
  if (name === 'break point') return [];
  if (name === 'flexibility') return side === 'vendor' ? ['vendor.flexibility'] : [];
  return (name === 'relationship' || name === 'takes two' ? RELATIONSHIP : [name]).map((lever) => `${side}.${lever}`);
}

/**
 * The contrasts of a scenario; those about break points are left out where the vendor has none. What is raised stands
 * in the lower half of its range without, and at the same place of the upper half with; all else stands at the point.
 */
export function boxContrasts(scenario: Scenario, factors: readonly BoxFactor[]): BoxContrast[] {
  const points = pointsOf(scenario);
  const removed: LeverSettings = Object.fromEntries(points.map((issue) => [`vendor.breakPoints.${issue}`, 'none']));
  const rules: Readonly<Record<BoxRule, LeverSettings>> = {
    'as it is': {},
    'trust plays no part': trustRule('off'),
    'nothing at stake': { 'vendor.stake': 0, 'client.stake': 0 },
    'no break point': removed,
  };
  const cell =
    (low: readonly string[], high: readonly string[], more: LeverSettings): BoxCell =>
    (shares) => {
      const levers: Record<string, unknown> = {};
      for (const factor of factors) {
        const share = shares[factor.name]!;
        const place = high.includes(factor.name) ? (1 + share) / 2 : low.includes(factor.name) ? share / 2 : share;
        Object.assign(levers, factor.levers(valueAt(factor, place)));
      }
      // What is removed stands last: a break point is made flexible before it goes.
      return { ...levers, ...more };
    };
  const cellsOf = (name: BoxContrastName, rule: LeverSettings): BoxCell[] => {
    const [vendor, client] = [raised(name, 'vendor'), raised(name, 'client')];
    const nobody = cell([...vendor, ...client], [], rule);
    const both = cell([], [...vendor, ...client], name === 'break point' ? { ...rule, ...removed } : rule);
    return name === 'takes two'
      ? [nobody, cell(client, vendor, rule), cell(vendor, client, rule), both]
      : [nobody, both];
  };
  const isIdle = (name: BoxContrastName, rule: BoxRule): boolean =>
    points.length === 0 && (name === 'break point' || name === 'flexibility' || rule === 'no break point');
  return (Object.keys(CONTRASTS) as BoxRule[]).flatMap((rule) =>
    CONTRASTS[rule]
      .filter((name) => !isIdle(name, rule))
      .map((name) => ({ name, rule, cells: cellsOf(name, rules[rule]) })),
  );
}
