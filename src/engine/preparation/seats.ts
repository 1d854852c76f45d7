/** Reads and checks the policies that replace the scenario's own: whole seats or single components, names or code. */
import { isObject } from '../../kernel/guards.ts';
import type { Parameters } from '../../agents/policyContext.ts';
import { SIDES } from '../../domain/side.ts';
import type { Card } from '../../domain/card.ts';
import { card } from '../../domain/card.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError, inputError, ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyEntries, PolicyEntry, PolicyKind } from '../../policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { Policy, PolicyFunction } from '../../policies/contracts/policy.ts';
import type { PolicyInput } from '../../scenario/read/policySpec.ts';
import { policyProblems } from '../../scenario/read/policySpec.ts';
import type { PolicySpec } from '../../scenario/read/scenario.ts';

/** One component: a policy of the catalogue by name, by name with parameters, or a policy from `definePolicy`. */
export type ComponentInput<K extends PolicyKind> = PolicyInput<K> | PolicyEntries[K];

/**
 * A seat: a whole seat as a function or a policy; one component as a policy; or several components by kind. Components
 * that are not given stay as the scenario has them.
 */
export type SeatInput = PolicyFunction | PolicyEntry | { readonly [K in PolicyKind]?: ComponentInput<K> };

/** The seats by side. A side that is left out stays as the scenario has it. */
export interface SeatsInput {
  readonly vendor?: SeatInput;
  readonly client?: SeatInput;
}

export interface SeatComponent<K extends PolicyKind> {
  readonly entry: PolicyEntries[K];
  readonly parameters: Parameters;
}

export type SeatChoice = { readonly [K in PolicyKind]?: SeatComponent<K> };

/** Seats after they were read and checked. */
export interface Seats {
  readonly vendor?: SeatChoice;
  readonly client?: SeatChoice;
}

/**
 * The seats that were read, by input object, so that a loop over one object prepares once. `seen` holds what the object
 * contained: a changed object is read again.
 */
const known = new WeakMap<object, { readonly seen: readonly unknown[]; readonly seats: Seats }>();

/**
 * @param input - The seats as they are given; undefined for none.
 * @returns The seats; undefined where none are given.
 * @throws ScenarioError with every problem.
 */
export function readSeats(input: SeatsInput | undefined): Seats | undefined {
  try {
    return readSafe(input);
  } catch (error) {
    if (error instanceof DealbreakerError) throw error;
    throw inputError('seats', 'it cannot be read', 'write { vendor: …, client: … }');
  }
}

function readSafe(input: SeatsInput | undefined): Seats | undefined {
  if (input === undefined) return undefined;
  if (typeof input !== 'object' || input === null)
    throw new ScenarioError([problem('seats', 'it is not an object', 'write { vendor: …, client: … }')]);
  const seen = lookAt(input);
  const before = known.get(input);
  if (before !== undefined && before.seen.length === seen.length && before.seen.every((one, i) => one === seen[i]))
    return before.seats;
  const problems: Problem[] = [];
  for (const key of Object.keys(input))
    if (!(SIDES as readonly string[]).includes(key))
      problems.push(problem(`seats.${key}`, 'there is no such seat', suggest(key, SIDES)));
  const choices = SIDES.flatMap((side) =>
    input[side] === undefined ? [] : [[side, readSeat(input[side], `seats.${side}`, problems)] as const],
  );
  throwProblems(problems);
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

/** Reads one seat. Problems are added to `problems`. */
export function readSeat(input: unknown, path: string, problems: Problem[]): SeatChoice {
  if (typeof input === 'function') return { seat: { entry: seatOf(input as Policy), parameters: {} } };
  if (isEntry(input)) return { [input.kind]: { entry: input, parameters: {} } };
  if (!isObject(input)) {
    problems.push(
      problem(path, 'it is no seat', 'give a function, a policy from definePolicy, or parts: { bid: …, talk: … }'),
    );
    return {};
  }
  const parts = Object.entries(input)
    .filter(([, part]) => part !== undefined)
    .map(([kind, part]) => [kind, readPart(kind, part, `${path}.${kind}`, problems)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== null));
}

function readPart(kind: string, part: unknown, path: string, problems: Problem[]): SeatComponent<PolicyKind> | null {
  const report = (what: string, mend: string): null => {
    problems.push(problem(path, what, mend));
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

/** Whether a policy is of the catalogue. Every other policy is own code and runs in the sandbox. */
export const isOwn = (entry: PolicyEntry): boolean =>
  (Object.values(policies[entry.kind]) as readonly PolicyEntry[]).includes(entry);

/**
 * Names the policies in the seats for the record of a negotiation or of a saved table: a policy of the catalogue by its
 * name and given parameters; own code by the name on its card, marked "(own code)" where the catalogue has that name.
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

/** By side and kind, a name, or a name with its parameters. A side is empty where it is as the scenario has it. */
export type SeatNames = {
  readonly vendor: Readonly<Record<string, string | PolicySpec>>;
  readonly client: Readonly<Record<string, string | PolicySpec>>;
};
