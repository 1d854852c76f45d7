/**
 * The zod schema of a scenario file: its keys with their types and ranges. The numbers come from the table of levers.
 * semanticProblems.ts checks the rules that involve several keys, and jsonSchema.ts describes the keys to editors.
 */
import * as z from 'zod';
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { REASON_KINDS } from '../../domain/reason.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import { MOST_POINTS } from './pointsScale.ts';
import type { PolicyInput } from './policySpec.ts';
import { START_NUMBERS } from './before.ts';
import { LONGEST_TEXT, MAX_ISSUES, MAX_MARKET_TURNS, MAX_OPTIONS, MAX_RIVALS } from './limits.ts';
import { roleProblem } from './roles.ts';

/** A policy, typed by the names of the catalogue. `semanticProblems` checks that the catalogue has the name. */
const policy = <K extends ComponentKind>(): z.ZodType<PolicyInput<K>, PolicyInput<K>> =>
  z.union([z.string(), z.object({ name: z.string() }).catchall(z.number())], {
    error: 'it is not a policy; write its name, or { "name": … } with its parameters, which are numbers',
  }) as unknown as z.ZodType<PolicyInput<K>, PolicyInput<K>>;

/** The schema of a lever: its range. */
function numberOf({ min, max, minOpen, whole }: LeverEntry): z.ZodNumber {
  const number = whole === true ? z.int() : z.number();
  return (minOpen === true ? number.gt(min) : number.min(min)).max(max);
}

type Required<T> = { [K in keyof T as T[K] extends { default: 'required' } ? K : never]: z.ZodNumber };
type Optional<T> = { [K in keyof T as T[K] extends { default: 'required' } ? never : K]: z.ZodOptional<z.ZodNumber> };

/** The schemas of a table of levers by key; a lever is optional unless a file must give it. */
const numbersOf = <T extends Readonly<Record<string, LeverEntry>>>(table: T): Required<T> & Optional<T> =>
  Object.fromEntries(
    Object.entries(table).map(([name, lever]) => [
      name,
      lever.default === 'required' ? numberOf(lever) : numberOf(lever).optional(),
    ]),
  ) as Required<T> & Optional<T>;

/** Returns a new schema. */
function makeSchema() {
  const unit = z.number().min(0).max(1);
  const text = z.string().max(LONGEST_TEXT);
  const role = z.string().refine((word) => roleProblem(word) === null, {
    error: ({ input }) => `${roleProblem(String(input))}; write another word`,
  });
  const option = z.union([z.string().min(1).max(200), z.number()], {
    error: 'it is neither a text nor a number; write one of them',
  });
  const range = z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() });

  /** The key of an issue. It starts with a letter, so that no key reads as a number. */
  const key = z.string().regex(/^\p{L}[\p{L}\p{N}_-]{0,63}$/u, {
    error:
      'an issue\'s key starts with a letter and has only letters, digits, "_" and "-", at most 64; ' +
      'rename it, and give the words a "label"',
  });

  const issueSchema = z.strictObject({
    label: text.optional(),
    unit: text.optional(),
    options: z.union([z.array(option).min(1).max(MAX_OPTIONS), range], {
      error: 'these are not options; write a list of texts or numbers, or { "from": …, "to": …, "step": … }',
    }),
  });

  const values = z.union(
    [
      z.literal('more is better'),
      z.literal('less is better'),
      z.strictObject({ formula: z.string().max(200) }),
      z.record(z.string(), unit),
    ],
    {
      error:
        'these are not values; write "more is better", "less is better", { "formula": … }, ' +
        'or a number from 0 to 1 for every option',
    },
  );

  const { flexibility, assumes, weight } = LEVERS.issue;

  const goalSchema = z.strictObject({ weight: numberOf(weight), values });
  const reasonSchema = z.union([text, z.strictObject({ kind: z.enum(REASON_KINDS), text: text.optional() })], {
    error:
      'it is no reason; write a text of at most ' +
      `${LONGEST_TEXT} characters, or { "kind": …, "text": … } with one of the kinds ${REASON_KINDS.join(', ')}`,
  });
  const breakPointSchema = z.strictObject({
    limit: option,
    because: reasonSchema.optional(),
    flexibility: numberOf(flexibility).optional(),
    reviewed: z.boolean().optional(),
  });
  const briefSchema = z.strictObject({ shared: text.optional(), confidential: text.optional() });

  const pointsSchema = z.strictObject({
    total: z.number().gt(0).max(MOST_POINTS),
    least: z.record(z.string(), z.number().min(-MOST_POINTS).max(MOST_POINTS)).optional(),
  });

  const sideSchema = z.strictObject({
    name: text.min(1),
    pronoun: z.enum(['it', 'she', 'he', 'they']).optional(),
    brief: briefSchema.optional(),
    points: pointsSchema.optional(),
    goals: z.record(z.string(), goalSchema),
    breakPoints: z.record(z.string(), breakPointSchema).optional(),
    assumes: z.record(z.string(), numberOf(assumes)).optional(),
    mandate: z.record(z.string(), option).optional(),
    manager: z.strictObject(numbersOf(LEVERS.manager)).optional(),
    ...numbersOf(LEVERS.side),
    // `semanticProblems` checks their upper end, which the side's scale may raise.
    opensAt: z.number().min(0).optional(),
    walkAway: z.number().min(0),
    bid: policy<'bid'>().optional(),
    accept: policy<'accept'>().optional(),
    talk: policy<'talk'>().optional(),
    learning: policy<'learning'>().optional(),
    trustRule: policy<'trustRule'>().optional(),
  });

  const rivalSchema = z.strictObject({
    name: text.min(1),
    ...numbersOf(LEVERS.rival),
    courts: z.enum(['client', 'vendor']).optional(),
  });

  const adviserSchema = z.strictObject({ name: text.min(1), brief: text.optional(), ...numbersOf(LEVERS.adviser) });

  const yielded = z.array(z.enum(START_NUMBERS)).max(START_NUMBERS.length).optional();
  const beforeSchema = z.strictObject({
    ...numbersOf(LEVERS.before),
    yields: z.strictObject({ vendor: yielded, client: yielded }).optional(),
  });

  const endsSchema = z.strictObject(numbersOf(LEVERS.ends));
  const afterSchema = z.strictObject(numbersOf(LEVERS.after));
  /** `marketProblems` checks which paths stand there, and with which values. */
  const turnSchema = z.strictObject({
    at: numberOf(LEVERS.market.at).optional(),
    set: z.record(z.string(), option).optional(),
    noise: z.record(z.string(), numberOf(LEVERS.market.noise)).optional(),
  });

  return z.strictObject({
    $schema: text.optional(),
    schemaVersion: z.literal(1),
    title: text.min(1),
    story: text.optional(),
    roles: z.strictObject({ vendor: role, client: role }).optional(),
    ...numbersOf(LEVERS.talk),
    issues: z
      .record(key, issueSchema)
      .refine((issues) => Object.keys(issues).length > 0 && Object.keys(issues).length <= MAX_ISSUES, {
        error: `it does not have 1 to ${MAX_ISSUES} issues; add or merge issues`,
      }),
    vendor: sideSchema,
    client: sideSchema,
    rivals: z.array(rivalSchema).max(MAX_RIVALS).optional(),
    adviser: adviserSchema.optional(),
    ends: endsSchema.optional(),
    before: beforeSchema.optional(),
    after: afterSchema.optional(),
    market: z.array(turnSchema).max(MAX_MARKET_TURNS).optional(),
  });
}

let schema: ReturnType<typeof makeSchema> | undefined;
/** Returns the schema of a scenario file. It is made when it is first asked for, not when the library is loaded. */
export const scenarioSchema = (): ReturnType<typeof makeSchema> => (schema ??= makeSchema());
