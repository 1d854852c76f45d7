/** A policy or rule as a file names it, checked against the catalogue and written out with its parameters. */
import type { Card } from '../../domain/card.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import type { PolicyName } from '../../policies/catalogue.ts';
import { policies } from '../../policies/catalogue.ts';
import type { ComponentKind, PolicyKind } from '../../policies/contracts/registryTypes.ts';
import { join } from './guard.ts';
import type { PolicySpec } from './scenario.ts';

/** A policy as a file's author writes it: its name, or its name with parameters, which are numbers. */
export type PolicyInput<K extends ComponentKind = ComponentKind> =
  PolicyName<K> | { readonly name: PolicyName<K>; readonly [parameter: string]: string | number };

/** What a side uses that names nothing. */
export const DEFAULT_POLICIES: { readonly [K in ComponentKind]: PolicyName<K> } = {
  bid: 'timeDependent',
  accept: 'acNext',
  talk: 'candid',
  learning: 'none',
  trustRule: 'beta',
};

const cardsOf = (kind: PolicyKind): Readonly<Record<string, { readonly card: Card }>> => policies[kind];

/** Problems of a spec of the right shape. */
export function policyProblems(kind: PolicyKind, spec: unknown, path: string): Problem[] {
  const { name, ...parameters } = (typeof spec === 'string' ? { name: spec } : spec) as { name: string };
  const cards = cardsOf(kind);
  if (!Object.hasOwn(cards, name))
    return [{ path, what: `there is no ${kind} policy "${name}"`, mend: suggest(name, Object.keys(cards)) }];
  const known = cards[name]!.card.parameters;
  return Object.entries(parameters).flatMap(([key, value]) => {
    const at = join(path, key);
    if (!Object.hasOwn(known, key))
      return [{ path: at, what: `"${name}" has no parameter "${key}"`, mend: suggest(key, Object.keys(known)) }];
    const { min, max, minOpen } = known[key]!;
    if (typeof value === 'number' && value <= max && (minOpen === true ? value > min : value >= min)) return [];
    return [
      {
        path: at,
        what: `${String(value)} is out of range`,
        mend: `use a number ${minOpen === true ? 'above' : 'from'} ${min} to ${max}`,
      },
    ];
  });
}

/** The spec with every parameter; for a spec without problems, or none. */
export function fullPolicy(kind: ComponentKind, spec: unknown): PolicySpec {
  const given = (typeof spec === 'string' ? { name: spec } : (spec ?? { name: DEFAULT_POLICIES[kind] })) as PolicySpec;
  const { parameters } = cardsOf(kind)[given.name]!.card;
  return {
    name: given.name,
    ...Object.fromEntries(Object.keys(parameters).map((key) => [key, given[key] ?? parameters[key]!.default])),
  };
}
