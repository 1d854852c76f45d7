/** Reads and checks a scenario. Everything behind this file may rely on its checks. */
import { isBytes } from '../../kernel/decodeText.ts';
import { isObject } from '../../kernel/guards.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { plainCopy } from '../../kernel/plainCopy.ts';
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import { perSide } from '../../domain/side.ts';
import type { Problem } from '../../kernel/problems.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { ScenarioError, problem, throwProblems } from '../../kernel/problems.ts';
import { filledBefore, firstNumbers } from './before.ts';
import { guard } from './guard.ts';
import { LONGEST_FILE } from './limits.ts';
import { semanticProblems } from './semanticProblems.ts';
import { usualOpening } from './opening.ts';
import { findOption, optionsOf } from './options.ts';
import { pointsProblem } from './pointsProblem.ts';
import { fullPolicy } from './policySpec.ts';
import type { AfterSpec, BeforeSpec, EndsSpec, MarketTurn, Scenario, SideSpec } from './scenario.ts';
import { schemaProblems } from './schemaProblems.ts';

/** Scenarios that were read, with their issues and their sides' goals. They are frozen, so others may share them. */
const read = new WeakSet<object>();
const wasRead = (object: object): boolean => read.has(object);

/**
 * Reads and checks a scenario. The input is not changed.
 *
 * @param input - JSON text, the bytes of a JSON file (UTF-8 or UTF-16, with or without a byte order mark), or an
 * object, in the form that `scenarioJsonSchema` describes.
 * @returns A new scenario with every default filled in, deep-frozen.
 * @throws ScenarioError with every problem of the input.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * console.log(Object.keys(scenario.issues)); // [ 'price', 'term', 'support', 'rollout', 'exit' ]
 * console.log(scenario.client.trust); // 0.5
 * ```
 */
export function readScenario(input: unknown): Scenario {
  const raw = typeof input === 'string' || isBytes(input) ? parse(input) : input;
  const unsafe = guard(raw);
  throwProblems(unsafe);
  const meaning = semanticProblems(raw);
  const problems = pointsProblem(distinct([...schemaProblems(raw, meaning), ...meaning]));
  throwProblems(problems);
  return remember(deepFreeze(filled(plainCopy(raw, (part) => part !== raw && wasRead(part)) as Written)));
}

/** Keeps that a frozen scenario was read, or is as reading it would make it. Returns it. */
export function remember(scenario: Scenario): Scenario {
  for (const part of [scenario, scenario.issues, scenario.vendor.goals, scenario.client.goals]) read.add(part);
  return scenario;
}

/**
 * Reads a scenario unless `readScenario` made it.
 *
 * @param scenario - A scenario, read or not.
 * @returns The same object where it was read before, else a new one.
 * @throws ScenarioError for a bad scenario.
 */
export const asScenario = (scenario: Scenario): Scenario =>
  isObject(scenario) && read.has(scenario) ? scenario : readScenario(scenario);

function parse(text: string | Uint8Array): unknown {
  if (text.length > LONGEST_FILE)
    throw new ScenarioError([problem('', `it has ${text.length} characters`, `use at most ${LONGEST_FILE}`)]);
  return parseJson(text);
}

/** Keeps the first problem of each path; problems of shape come first. */
function distinct(problems: readonly Problem[]): Problem[] {
  const paths = new Set<string>();
  return problems.filter(({ path }) => !paths.has(path) && paths.add(path));
}

/** Returns the defaults of the levers in a table, by name. */
const defaultsOf = (table: Readonly<Record<string, LeverEntry>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, { default: usual }]) => (typeof usual === 'number' ? [[name, usual]] : [])),
  );
const SIDE_DEFAULTS = defaultsOf(LEVERS.side);
const MANAGER_DEFAULTS = defaultsOf(LEVERS.manager);
const RIVAL_DEFAULTS = defaultsOf(LEVERS.rival);
const ENDS_DEFAULTS = defaultsOf(LEVERS.ends);
const AFTER_DEFAULTS = defaultsOf(LEVERS.after);

type Json = Record<string, unknown>;
/** A valid scenario file, in which keys with a default are optional. */
interface Written extends PerSide<Json & { walkAway: number }> {
  schemaVersion: 1;
  title: string;
  story?: string;
  roles?: PerSide<string>;
  rounds: number;
  issues: Record<string, Json>;
  rivals?: Json[];
  adviser?: Json;
  ends?: Json;
  before?: Partial<BeforeSpec>;
  after?: Json;
  market?: MarketTurn[];
}

function filled(written: Written): Scenario {
  const issues = wasRead(written.issues) ? written.issues : filledIssues(written.issues);
  const before = filledBefore(written);
  const side = (name: Side): SideSpec =>
    filledSide({ ...written[name], ...firstNumbers(before, name, written[name]) }, issues as Scenario['issues']);
  return {
    schemaVersion: 1,
    title: written.title,
    story: written.story ?? '',
    ...(written.roles === undefined ? {} : { roles: written.roles }),
    rounds: written.rounds,
    issues: issues as Scenario['issues'],
    ...perSide(side),
    rivals: (written.rivals ?? []).map((rival) => ({
      ...RIVAL_DEFAULTS,
      courts: 'client',
      ...rival,
    })) as unknown as Scenario['rivals'],
    ...(written.adviser === undefined
      ? {}
      : { adviser: { brief: '', ...written.adviser } as unknown as NonNullable<Scenario['adviser']> }),
    ...(written.ends === undefined ? {} : { ends: { ...ENDS_DEFAULTS, ...written.ends } as unknown as EndsSpec }),
    ...(before === undefined ? {} : { before }),
    ...(written.after === undefined ? {} : { after: { ...AFTER_DEFAULTS, ...written.after } as AfterSpec }),
    ...(written.market === undefined ? {} : { market: written.market }),
  };
}

const filledIssues = (issues: Written['issues']): Json =>
  Object.fromEntries(
    Object.entries(issues).map(([key, issue]) => [
      key,
      { label: key, unit: '', ...issue, options: optionsOf(issue['options']) },
    ]),
  );

function filledSide(side: Json & { walkAway: number }, issues: Scenario['issues']): SideSpec {
  const goals = side['goals'] as Json;
  const mandate = Object.entries((side['mandate'] ?? {}) as Json).map(([key, option]): [string, unknown] => [
    key,
    findOption(issues[key]!.options, option),
  ]);
  // A mandate without a break point makes one, of authority.
  const own = mandate.map(([key, limit]) => [key, { limit, because: { kind: 'authority' } }] as const);
  const stated = { ...Object.fromEntries(own), ...(side['breakPoints'] as Json | undefined) } as Record<string, Json>;
  const breakPoints = Object.entries(stated).map(([key, point]) => [
    key,
    {
      because: '',
      flexibility: LEVERS.issue.flexibility.default,
      ...point,
      ...(isObject(point['because']) ? { because: { text: '', ...point['because'] } } : {}),
      limit: findOption(issues[key]!.options, point['limit']),
    },
  ]);
  return {
    ...SIDE_DEFAULTS,
    opensAt: usualOpening(side.walkAway),
    assumes: {},
    ...side,
    brief: { shared: '', confidential: '', ...(side['brief'] as Json | undefined) },
    ...(side['points'] === undefined ? {} : { points: { least: {}, ...(side['points'] as Json) } }),
    goals: isInOrder(goals, issues) ? goals : Object.fromEntries(Object.keys(issues).map((key) => [key, goals[key]])),
    breakPoints: Object.fromEntries(breakPoints),
    ...(mandate.length === 0 ? {} : { mandate: Object.fromEntries(mandate) }),
    ...(side['manager'] === undefined ? {} : { manager: { ...MANAGER_DEFAULTS, ...(side['manager'] as Json) } }),
    ...Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, fullPolicy(kind, side[kind])])),
  } as unknown as SideSpec;
}

/** Whether the keys of the goals are those of the issues, in their order. */
function isInOrder(goals: Json, issues: Scenario['issues']): boolean {
  const keys = Object.keys(issues);
  return Object.keys(goals).every((key, k) => key === keys[k]);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
