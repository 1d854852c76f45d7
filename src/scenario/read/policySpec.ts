/** Checks the policy that a file names against the catalogue and fills in its parameters. */
import { inMessage } from '../../kernel/guards.ts';
import type { Card } from '../../domain/card.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import type { PolicyName } from '../../policies/catalogue.ts';
import { policies } from '../../policies/catalogue.ts';
import type { ComponentKind, PolicyKind } from '../../policies/contracts/registryTypes.ts';
import { join } from './guard.ts';
import type { PolicySpec } from './scenario.ts';

/** A policy of the catalogue as an author writes it: its name, or an object with its name and parameters. */
export type PolicyInput<K extends PolicyKind = ComponentKind> =
  PolicyName<K> | { readonly name: PolicyName<K>; readonly [parameter: string]: string | number };

/** The policies of a side whose file names none. */
export const DEFAULT_POLICIES: { readonly [K in ComponentKind]: PolicyName<K> } = {
  bid: 'timeDependent',
  accept: 'acNext',
  talk: 'candid',
  learning: 'none',
  trustRule: 'beta',
};

const cardsOf = (kind: PolicyKind): Readonly<Record<string, { readonly card: Card }>> => policies[kind];

/**
 * Checks the name and the parameters of a policy.
 *
 * @param kind - The kind of policy.
 * @param spec - A name, or an object with a name and parameters.
 * @param path - Where the policy stands in the file.
 * @returns The problems; an empty list where the catalogue has the policy and its parameters are in range.
 */
export function policyProblems(kind: PolicyKind, spec: unknown, path: string): Problem[] {
  const { name, ...parameters } = (typeof spec === 'string' ? { name: spec } : spec) as { name: string };
  const cards = cardsOf(kind);
  if (!Object.hasOwn(cards, name))
    return [problem(path, `there is no ${kind} policy "${name}"`, suggest(name, Object.keys(cards)))];
  const known = cards[name]!.card.parameters;
  return Object.entries(parameters).flatMap(([key, value]) => {
    const at = join(path, key);
    if (!Object.hasOwn(known, key))
      return [problem(at, `"${name}" has no parameter "${key}"`, suggest(key, Object.keys(known)))];
    const { min, max, minOpen } = known[key]!;
    if (typeof value === 'number' && value <= max && (minOpen === true ? value > min : value >= min)) return [];
    return [
      problem(
        at,
        `${inMessage(value)} is out of range`,
        `use a number ${minOpen === true ? 'above' : 'from'} ${min} to ${max}`,
      ),
    ];
  });
}

/**
 * Fills in the parameters that a file leaves out.
 *
 * @param kind - The kind of policy.
 * @param spec - A policy without problems, or undefined for the default policy.
 * @returns The policy's name with every parameter of its card.
 */
export function fullPolicy(kind: ComponentKind, spec: unknown): PolicySpec {
  const given = (typeof spec === 'string' ? { name: spec } : (spec ?? { name: DEFAULT_POLICIES[kind] })) as PolicySpec;
  const { parameters } = cardsOf(kind)[given.name]!.card;
  return {
    name: given.name,
    ...Object.fromEntries(Object.keys(parameters).map((key) => [key, given[key] ?? parameters[key]!.default])),
  };
}
