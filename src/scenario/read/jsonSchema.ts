/** Writes the JSON Schema of a scenario file, which editors use. */
import * as z from 'zod';
import type { Card } from '../../domain/card.ts';
import { LEVERS } from '../../domain/levers/levers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { REASON_RULES } from '../../domain/reason.ts';
import { SIDES } from '../../domain/side.ts';
import { policies } from '../../policies/catalogue.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { DEFAULT_POLICIES } from './policySpec.ts';
import { scenarioSchema } from './schema.ts';

/** The part of a JSON Schema that this file reads and writes. */
interface Node {
  description?: string;
  default?: unknown;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
  [keyword: string]: unknown;
}

/** Sentences for the keys of an object, and the defaults of those that have one. */
type Descriptions = Readonly<Record<string, string | readonly [what: string, usual: unknown]>>;

const SCENARIO: Descriptions = {
  $schema: 'The address of this schema.',
  schemaVersion: 'The version of this format.',
  title: 'The title.',
  story: ['What happened.', ''],
  roles: 'The words for the two sides in all that is told, such as employer and candidate; default: vendor and client.',
  issues: 'What is negotiated, by key.',
  vendor: 'The side that sells, and speaks first.',
  client: 'The side that buys.',
  rivals: ['Competing offers.', []],
  adviser: 'Who compared the products before the talks.',
  ends: 'A deadline that comes by chance; a side with a horizon does not know of it.',
  before: 'The meetings before the table.',
  after: 'What happens after the table, from one deal to the next.',
  market: 'How the market turns from one deal to the next.',
};
const ROLES: Descriptions = {
  vendor: 'What the vendor is called, such as "employer".',
  client: 'What the client is called, such as "candidate".',
};
const ISSUE: Descriptions = {
  label: 'How people name it; default: the key.',
  unit: ['What a number counts, such as "USD per seat and month".', ''],
  options: 'A list of texts or numbers, or a range with both ends.',
};
const RANGE: Descriptions = { from: 'The first number.', to: 'The last number.', step: 'The distance of two numbers.' };
const SIDE: Descriptions = {
  name: 'The name.',
  pronoun: ['The word that texts use for it after its name.', 'it'],
  brief: 'What is told about this side.',
  points: 'The points of a score sheet behind the utilities: a utility u reads as Σ least + total · u.',
  goals: 'By issue: a weight and values; the weights sum to 1.',
  breakPoints: ['By issue: the last option that it accepts.', {}],
  assumes: ['By issue: its importance for the other side.', {}],
  mandate: 'By issue: the option up to which it may go alone; beyond it only its manager may make an exception.',
  manager: 'Whom it asks with "refer"; absent: nobody.',
};
const BRIEF: Descriptions = {
  shared: ['What everybody may know.', ''],
  confidential: ['What only the player of this side may know.', ''],
};
const POINTS: Descriptions = {
  total: 'The points between a utility of 0 and of 1.',
  least: ['By issue: the points of its worst option.', {}],
};
const GOAL: Descriptions = {
  values: 'From 0 to 1: a number for each option, a formula in the number x of the option, or one of two sentences.',
};
const FORMULA: Descriptions = { formula: 'Such as "1 - ((x - 40) / 20)^2".' };
const BREAK_POINT: Descriptions = {
  limit: 'The last option that it accepts.',
  because: ['The reason, as a text or with its kind.', ''],
  reviewed: ['Whether it is read anew when the side notices that the market has turned.', true],
};
const REASON: Descriptions = {
  kind: `Why it is a break point. ${Object.entries(REASON_RULES)
    .map(([kind, rule]) => `${kind}: ${rule ?? 'it has no rule yet.'}`)
    .join(' ')}`,
  text: ['The reason in words.', ''],
};
const RIVAL: Descriptions = { name: 'The name.', courts: ['The side that it courts.', 'client'] };
const ADVISER: Descriptions = { name: 'The name.', brief: ['What the adviser says.', ''] };
const BEFORE: Descriptions = {
  yields: 'The numbers that come out of the meetings; default: those that the file does not give.',
};
const TURN: Descriptions = {
  at: 'The deal before which the market turns, counted from 1.',
  set: 'By path of a lever: its new value, or a sum such as "+0.08".',
  noise: 'By path of a lever: how far it goes up or down before every deal but the first.',
};
const YIELDS: Descriptions = {
  vendor: 'Of the vendor: trust, depth, understanding, or some of them.',
  client: 'Of the client: the same.',
};
const POLICIES: Readonly<Record<ComponentKind, string>> = {
  bid: 'What it bids.',
  accept: 'When it accepts.',
  talk: 'When it presses, asks, explains and refuses.',
  learning: 'What it learns from offers.',
  trustRule: 'How its trust in the other moves.',
};

/**
 * Returns the JSON Schema (draft 2020-12) of a scenario file, which editors use. It describes every key, with its
 * default, and lists the policies with their parameters. It does not express rules that involve several keys, such as
 * weights that sum to 1; `readScenario` checks those.
 *
 * @returns A new plain object every time.
 *
 * @example
 * ```ts
 * import { scenarioJsonSchema } from 'dealbreaker';
 *
 * console.log(Object.keys(scenarioJsonSchema()).includes('properties')); // true
 * ```
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema(), { io: 'input' }) as Node;
  const { issues, rivals, roles, adviser, ends, before, after, market, ...rest } = describe(
    schema,
    SCENARIO,
    LEVERS.talk,
  );
  const { options } = describe(valuesOf(issues!), ISSUE);
  describe(objectIn(options!), RANGE);
  for (const side of SIDES) describeSide(rest[side]!);
  describe(roles!, ROLES);
  describe(rivals!.items!, RIVAL, LEVERS.rival);
  describe(adviser!, ADVISER, LEVERS.adviser);
  describe(describe(before!, BEFORE, LEVERS.before)['yields']!, YIELDS);
  describe(ends!, {}, LEVERS.ends);
  describe(after!, {}, LEVERS.after);
  describe(market!.items!, TURN);
  return { ...schema, title: 'A dealbreaker scenario' };
}

function describeSide(side: Node): void {
  const properties = describe(side, SIDE, LEVERS.side);
  const { flexibility, assumes, weight } = LEVERS.issue;
  describe(properties['brief']!, BRIEF);
  describe(properties['manager']!, {}, LEVERS.manager);
  describe(properties['points']!, POINTS);
  const { values } = describe(valuesOf(properties['goals']!), GOAL, { weight });
  describe(objectIn(values!), FORMULA);
  const { because } = describe(valuesOf(properties['breakPoints']!), BREAK_POINT, { flexibility });
  describe(objectIn(because!), REASON);
  describeLever(valuesOf(properties['assumes']!), assumes);
  for (const kind of COMPONENT_KINDS) properties[kind] = policyNode(kind);
}

/** The form of a value that is an object with properties. */
const objectIn = (value: Node): Node => value.anyOf!.find(({ properties }) => properties !== undefined)!;

/** The schema of the values of a record. */
const valuesOf = (record: Node): Node => record.additionalProperties as Node;

/** Describes the properties of an object and returns them. */
function describe(
  node: Node,
  words: Descriptions,
  levers: Readonly<Record<string, LeverEntry>> = {},
): Record<string, Node> {
  const properties = node.properties!;
  for (const [key, said] of Object.entries(words)) {
    const [what, usual] = typeof said === 'string' ? [said] : said;
    Object.assign(properties[key]!, { description: what }, usual === undefined ? {} : { default: usual });
  }
  for (const [key, lever] of Object.entries(levers)) describeLever(properties[key]!, lever);
  return properties;
}

function describeLever(node: Node, { what, default: usual }: LeverEntry): void {
  node.description = `${what}.`;
  if (typeof usual === 'number') node.default = usual;
}

/** A policy of a kind: its name, or an object with its name and parameters. */
function policyNode(kind: ComponentKind): Node {
  const cards = Object.values<{ readonly card: Card }>(policies[kind]).map(({ card }) => card);
  return {
    description: `${POLICIES[kind]} A name, or an object with a name and parameters.`,
    default: DEFAULT_POLICIES[kind],
    anyOf: [
      ...cards.map(({ name, summary }) => ({ const: name, description: summary })),
      ...cards.map(({ name, summary, parameters }) => ({
        type: 'object',
        description: summary,
        properties: {
          name: { const: name },
          ...Object.fromEntries(
            Object.entries(parameters).map(([key, { min, max, minOpen, default: usual, what }]) => [
              key,
              {
                type: 'number',
                [minOpen === true ? 'exclusiveMinimum' : 'minimum']: min,
                maximum: max,
                default: usual,
                description: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}.`,
              },
            ]),
          ),
        },
        required: ['name'],
        additionalProperties: false,
      })),
    ],
  };
}
