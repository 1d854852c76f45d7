/**
 * The shape of a scenario file, for zod: which keys there are, of what type and range. What keys mean together is
 * checked in meaning.ts.
 */
import * as z from 'zod';
import { LONGEST_TEXT, MAX_ISSUES, MAX_OPTIONS, MAX_RIVALS, MAX_ROUNDS } from './limits.ts';

const unit = z.number().min(0).max(1);
const text = z.string().max(LONGEST_TEXT);
const option = z.union([z.string().min(1).max(200), z.number()], {
  error: 'it is neither a text nor a number; write one of them',
});
const policy = z.union([z.string(), z.object({ name: z.string() }).catchall(z.number())], {
  error: 'it is not a policy; write its name, or { "name": … } with its parameters, which are numbers',
});

const range = z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() });

/** A letter first, so that no key is taken for a number or a path. */
const key = z.string().regex(/^\p{L}[\p{L}\p{N}_-]{0,63}$/u, {
  error:
    'an issue\'s key starts with a letter and has only letters, digits, "_" and "-", at most 64; rename it, and give the words a "label"',
});

const issue = z.strictObject({
  label: text.optional().describe('How people name it; default: the key.'),
  unit: text.optional().describe('What a number counts.'),
  options: z
    .union([z.array(option).min(1).max(MAX_OPTIONS), range], {
      error: 'these are not options; write a list of texts or numbers, or { "from": …, "to": …, "step": … }',
    })
    .describe('The settings it can take: a list, or a range with both ends.'),
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
      'these are not values; write "more is better", "less is better", { "formula": … }, or a number from 0 to 1 for every option',
  },
);

const side = z.strictObject({
  name: text.min(1),
  brief: z
    .strictObject({ shared: text.optional(), confidential: text.optional() })
    .optional()
    .describe('What everybody may know of this side, and what only its player may.'),
  goals: z
    .record(z.string(), z.strictObject({ weight: unit, values }))
    .describe('A weight and values for every issue; the weights sum to 1.'),
  opensAt: unit.optional().describe('Utility at which it opens; default 0.85.'),
  walkAway: unit.describe('Utility below which it would rather have no deal.'),
  scale: z
    .number()
    .positive()
    .max(1000)
    .optional()
    .describe(
      'Utility of a package that is worth 1 on every issue; default 1. For imported domains whose weights do not sum to 1.',
    ),
  discount: z
    .number()
    .positive()
    .max(1)
    .optional()
    .describe('For imported domains: utilities shrink to u·d^t where that is asked for; default 1.'),
  breakPoints: z
    .record(z.string(), z.strictObject({ limit: option, because: text.optional(), flexibility: unit.optional() }))
    .optional()
    .describe('By issue: the last option that it accepts, why, and how ready it is to bend.'),
  assumes: z
    .record(z.string(), unit)
    .optional()
    .describe('By issue: the importance that this side takes it to have for the other.'),
  trust: unit.optional().describe('Trust in the other side; default 0.5.'),
  depth: z.number().positive().max(1e6).optional().describe('History behind that trust; default 4.'),
  trustRule: policy.optional(),
  care: unit.optional().describe('How likely it is to explain and to ask; default 0.5.'),
  understanding: unit.optional().describe('How true its beliefs are at the start; default 0.5.'),
  stake: unit.optional().describe('How much of a deal depends on working together afterwards; default 0.'),
  bid: policy.optional(),
  accept: policy.optional(),
  talk: policy.optional(),
  learning: policy.optional(),
});

const rival = z.strictObject({
  name: text.min(1),
  fit: unit.describe('Utility of its deal to the side that it courts.'),
  trust: unit.optional().describe("That side's trust in it; default 0.5."),
  courts: z.enum(['client', 'vendor']).optional().describe('Default client.'),
});

export const scenarioSchema = z.strictObject({
  schemaVersion: z.literal(1),
  title: text.min(1),
  story: text.optional(),
  rounds: z.int().min(1).max(MAX_ROUNDS),
  issues: z
    .record(key, issue)
    .refine((issues) => Object.keys(issues).length > 0 && Object.keys(issues).length <= MAX_ISSUES, {
      error: `it does not have 1 to ${MAX_ISSUES} issues; add or merge issues`,
    }),
  vendor: side,
  client: side,
  rivals: z.array(rival).max(MAX_RIVALS).optional(),
  adviser: z.strictObject({ name: text.min(1), brief: text.optional() }).optional(),
});
