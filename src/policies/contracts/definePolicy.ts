/** Makes a policy or rule of one's own and checks its definition. */
import { asObject } from '../../kernel/guards.ts';
import type { Card } from '../../domain/card.ts';
import { card } from '../../domain/card.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem, throwProblems } from '../../kernel/problems.ts';
import type { PolicyEntries, PolicyKind } from './registryTypes.ts';
import { POLICY_KINDS } from './registryTypes.ts';

/**
 * The definition of a policy. Its card has at least a name, a summary and a source; what the card leaves out says that
 * the policy reads nothing, draws nothing and keeps nothing.
 */
export interface PolicyDefinition<K extends PolicyKind> {
  readonly kind: K;
  readonly card: Pick<Card, 'name' | 'summary' | 'source'> & Partial<Card>;
  /** Called once for a scenario and a side; see `Entries[K]['make']` for what it returns. */
  readonly make: PolicyEntries[K]['make'];
}

/** A card with every fact, by which the names and types of facts are checked. */
const FACTS: Readonly<Record<string, unknown>> = { ...card({ name: '', summary: '', source: '' }) };

/**
 * Makes a policy or rule of one's own, for `seats`, `tournament` and `checkPolicy`.
 *
 * @param definition - `kind`: bid, accept, talk, learning, trustRule or seat. `card`: name, summary and source, and
 * what it looks at; what the card leaves out says that it looks at nothing, draws nothing and keeps nothing. `make`:
 * called once for a scenario and a side; see `PolicyEntries` for what it returns.
 * @returns The policy, frozen.
 * @throws ScenarioError with every problem of the definition.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { definePolicy, negotiate, readScenario } from 'dealbreaker';
 *
 * const late = definePolicy({
 *   kind: 'bid',
 *   card: { name: 'late', summary: 'Gives way in the last round only.', source: 'an example' },
 *   make: () => (view) => (view.round === view.rounds - 1 ? view.goals.walkAway : view.goals.opensAt),
 * });
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(negotiate(scenario, { seed: 7, seats: { vendor: { bid: late } } }).ending.kind); // walk-away
 * ```
 */
export function definePolicy<K extends PolicyKind>(definition: PolicyDefinition<K>): PolicyEntries[K] {
  const problems: Problem[] = [];
  const report = (path: string, what: string, mend: string): void => void problems.push(problem(path, what, mend));
  const given = asObject(definition) as Partial<PolicyDefinition<K>>;
  if (!POLICY_KINDS.includes(given.kind as PolicyKind))
    report('kind', `there is no kind of policy "${String(given.kind)}"`, suggest(String(given.kind), POLICY_KINDS));
  if (typeof given.make !== 'function')
    report('make', 'it is not a function', 'write (parameters, context) => the policy');
  const facts = asObject(given.card);
  for (const key of ['name', 'summary', 'source'])
    if (typeof facts[key] !== 'string' || facts[key] === '') report(`card.${key}`, 'it is missing', 'write a text');
  for (const [key, value] of Object.entries(facts)) {
    if (key === 'parameters') problems.push(...parameterProblems(value));
    else if (!Object.hasOwn(FACTS, key))
      report(`card.${key}`, 'there is no such fact', suggest(key, Object.keys(FACTS)));
    else if (typeof value !== typeof FACTS[key])
      report(`card.${key}`, `it is not a ${typeof FACTS[key]}`, `write a ${typeof FACTS[key]}`);
  }
  throwProblems(problems);
  return Object.freeze({
    kind: definition.kind,
    card: Object.freeze(card(definition.card)),
    make: definition.make,
  }) as unknown as PolicyEntries[K];
}

function parameterProblems(parameters: unknown): Problem[] {
  const mend = 'write { name: { min, max, default, what } } with min ≤ default ≤ max';
  if (typeof parameters !== 'object' || parameters === null)
    return [problem('card.parameters', 'it is not an object', mend)];
  return Object.entries(parameters).flatMap(([name, parameter]: [string, unknown]) => {
    const { min, max, default: usual } = (parameter ?? {}) as Readonly<Record<string, unknown>>;
    const sound =
      typeof min === 'number' && typeof max === 'number' && typeof usual === 'number' && min <= usual && usual <= max;
    return sound && name !== 'name' ? [] : [problem(`card.parameters.${name}`, 'it is no range with a default', mend)];
  });
}
