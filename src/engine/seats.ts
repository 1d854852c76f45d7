/** The policies that replace the scenario's own: whole seats or single components, by name or as code; checked here. */
import { isObject } from '../kernel/guards.ts';
import type { Parameters } from '../agents/policyContext.ts';
import { SIDES } from '../domain/side.ts';
import type { Card } from '../domain/card.ts';
import { card } from '../domain/card.ts';
import { suggest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError } from '../kernel/problems.ts';
import { policies } from '../policies/catalogue.ts';
import type { PolicyEntries, PolicyEntry, PolicyKind } from '../policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../policies/contracts/registryTypes.ts';
import type { Policy, PolicyFunction } from '../policies/contracts/policy.ts';
import { policyProblems } from '../scenario/read/policySpec.ts';
import type { PolicySpec } from '../scenario/read/scenario.ts';

/** One part: a name, a name with parameters, or a policy (of the catalogue or from `definePolicy`). */
export type ComponentInput<K extends PolicyKind> = string | PolicySpec | PolicyEntries[K];

/**
 * A seat: a whole one as a function or a policy; one part alone as a policy; or several parts by kind. What is not
 * named stays as the scenario has it.
 */
export type SeatInput = PolicyFunction | PolicyEntry | { readonly [K in PolicyKind]?: ComponentInput<K> };

/** Either side may be left out. */
export interface SeatsInput {
  readonly vendor?: SeatInput;
  readonly client?: SeatInput;
}

export interface SeatComponent<K extends PolicyKind> {
  readonly entry: PolicyEntries[K];
  readonly parameters: Parameters;
}

export type SeatChoice = { readonly [K in PolicyKind]?: SeatComponent<K> };

/** Seats that were read. */
export interface Seats {
  readonly vendor?: SeatChoice;
  readonly client?: SeatChoice;
}

/**
 * By the input object, so that a loop over one object prepares once; looked at again each time, because an object may
 * have been changed.
 */
const known = new WeakMap<object, { readonly seen: readonly unknown[]; readonly seats: Seats }>();

/** The seats; undefined where none are given. Throws ScenarioError with every problem. */
export function readSeats(input: SeatsInput | undefined): Seats | undefined {
  if (input === undefined) return undefined;
  if (typeof input !== 'object' || input === null)
    throw new ScenarioError([{ path: 'seats', what: 'it is not an object', mend: 'write { vendor: …, client: … }' }]);
  const seen = lookAt(input);
  const before = known.get(input);
  if (before !== undefined && before.seen.length === seen.length && before.seen.every((one, i) => one === seen[i]))
    return before.seats;
  const problems: Problem[] = [];
  for (const key of Object.keys(input))
    if (!(SIDES as readonly string[]).includes(key))
      problems.push({ path: `seats.${key}`, what: 'there is no such seat', mend: suggest(key, SIDES) });
  const choices = SIDES.flatMap((side) =>
    input[side] === undefined ? [] : [[side, readSeat(input[side], `seats.${side}`, problems)] as const],
  );
  if (problems.length > 0) throw new ScenarioError(problems);
  const seats: Seats = Object.fromEntries(choices);
  known.set(input, { seen, seats });
  return seats;
}

const lookAt = (input: SeatsInput): unknown[] =>
  SIDES.flatMap((side) => {
    const seat = input[side];
    return typeof seat === 'object' && seat !== null ? [seat, ...Object.entries(seat).flat()] : [seat];
  });

const isEntry = (value: unknown): value is PolicyEntry =>
  isObject(value) &&
  POLICY_KINDS.includes(value['kind'] as PolicyKind) &&
  typeof value['make'] === 'function' &&
  isObject(value['card']);

/** One seat; adds to `problems` what is wrong with it. */
export function readSeat(input: unknown, path: string, problems: Problem[]): SeatChoice {
  if (typeof input === 'function') return { seat: { entry: seatOf(input as Policy), parameters: {} } };
  if (isEntry(input)) return { [input.kind]: { entry: input, parameters: {} } };
  if (!isObject(input)) {
    problems.push({
      path,
      what: 'it is no seat',
      mend: 'give a function, a policy from definePolicy, or parts: { bid: …, talk: … }',
    });
    return {};
  }
  const parts = Object.entries(input)
    .filter(([, part]) => part !== undefined)
    .map(([kind, part]) => [kind, readPart(kind, part, `${path}.${kind}`, problems)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== null));
}

function readPart(kind: string, part: unknown, path: string, problems: Problem[]): SeatComponent<PolicyKind> | null {
  const report = (what: string, mend: string): null => {
    problems.push({ path, what, mend });
    return null;
  };
  if (!(POLICY_KINDS as readonly string[]).includes(kind))
    return report('there is no such part of a seat', suggest(kind, POLICY_KINDS));
  if (isEntry(part))
    return part.kind === kind
      ? { entry: part, parameters: {} }
      : report(`it is a policy of the kind "${part.kind}"`, `put it under "${part.kind}"`);
  if (typeof part === 'function')
    return kind === 'seat'
      ? { entry: seatOf(part as Policy), parameters: {} }
      : report('it is a bare function', `make it a policy: definePolicy({ kind: '${kind}', card, make })`);
  const spec = typeof part === 'string' ? { name: part } : part;
  if (!isObject(spec) || typeof spec['name'] !== 'string')
    return report('it is no policy', 'give a name, { name, … } with parameters, or a policy from definePolicy');
  const wrong = policyProblems(kind as PolicyKind, spec, path);
  problems.push(...wrong);
  const { name, ...parameters } = spec as PolicySpec;
  return wrong.length > 0
    ? null
    : { entry: (policies[kind as PolicyKind] as Readonly<Record<string, PolicyEntry>>)[name]!, parameters };
}

function seatOf(policy: Policy): PolicyEntries['seat'] {
  const facts: Card = card({
    name: policy.name === '' ? 'a function' : policy.name,
    summary: 'A function.',
    source: 'code',
    draws: true,
    usesTrust: true,
    usesBeliefs: true,
    historyNeeded: Infinity,
    remembers: true,
    bluffs: true,
  });
  return { kind: 'seat', card: facts, make: () => policy };
}

/** Whether a policy is of the catalogue. A policy that is not is own code, and runs in the sandbox. */
export const isOwn = (entry: PolicyEntry): boolean =>
  (Object.values(policies[entry.kind]) as readonly PolicyEntry[]).includes(entry);

/**
 * Who sits in the seats, as the record of a negotiation or a saved table names them: a policy of the catalogue by its
 * name, with the parameters that were given; own code by the name on its card, marked where the catalogue has that
 * name.
 */
export function namesOf(seats: Seats | undefined): SeatNames | undefined {
  if (seats === undefined) return undefined;
  const names = (choice: SeatChoice | undefined): Record<string, string | PolicySpec> =>
    Object.fromEntries(Object.entries(choice ?? {}).map(([kind, part]) => [kind, nameOf(part)]));
  return { vendor: names(seats.vendor), client: names(seats.client) };
}

function nameOf({ entry, parameters }: SeatComponent<PolicyKind>): string | PolicySpec {
  const { name, parameters: known } = entry.card;
  if (!isOwn(entry)) return Object.hasOwn(policies[entry.kind], name) ? `${name} (own code)` : name;
  const given = Object.keys(known).filter((key) => parameters[key] !== undefined);
  return given.length === 0 ? name : { name, ...Object.fromEntries(given.map((key) => [key, parameters[key]!])) };
}

/** By side and kind; empty where the scenario's own policies sit. A text, or a name with its parameters. */
export type SeatNames = {
  readonly vendor: Readonly<Record<string, string | PolicySpec>>;
  readonly client: Readonly<Record<string, string | PolicySpec>>;
};
