/** Lists the levers of a scenario: every path that `withLevers`, `--set` and `--vary` take, with what it takes. */
import type { Card } from '../../domain/card.ts';
import { ADVISER_LEVERS } from '../../domain/levers/adviserLevers.ts';
import { BEFORE_LEVERS } from '../../domain/levers/beforeLevers.ts';
import { ENDS_LEVERS } from '../../domain/levers/endsLevers.ts';
import { ISSUE_LEVERS } from '../../domain/levers/issueLevers.ts';
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { RIVAL_LEVERS } from '../../domain/levers/rivalLevers.ts';
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { Side } from '../../domain/side.ts';
import { isObject } from '../../kernel/guards.ts';
import { policies } from '../../policies/catalogue.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { isStranger } from '../read/before.ts';
import { DEFAULT_POLICIES } from '../read/policySpec.ts';
import { asScenario } from '../read/read.ts';
import type { Option, Scenario } from '../read/scenario.ts';
import { leverAt } from './leverAt.ts';

/** One lever of a scenario. */
export interface LeverRow {
  /** As in `--set path=value`. */
  readonly path: string;
  /** Its value now; null where there is none (not set, no assumption, break points of unlike flexibility, out
   * of the meetings). */
  readonly value: Option | null;
  /** The range of a number; null for a lever that takes names. */
  readonly range: {
    readonly min: number;
    readonly max: number;
    readonly minOpen: boolean;
    readonly whole: boolean;
  } | null;
  /** What a lever without a range takes: options of the issue, names of policies, "none"; else null. */
  readonly choices: readonly Option[] | null;
  /** The value where a file says nothing; null where a file must say something, or where nothing stands for nothing. */
  readonly default: Option | null;
  /** One sentence, without the full stop. */
  readonly what: string;
}

/**
 * Lists the levers of a scenario. A weight that is set moves the other weights of its side along, and the name of a
 * policy replaces its parameters.
 *
 * @param scenario - A scenario, as `readScenario` returns it.
 * @returns The levers: of the talks, of the vendor, of the client, of the rivals.
 * @throws ScenarioError for a bad scenario.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { readScenario } from 'dealbreaker';
 * import { leverList } from 'dealbreaker/classroom';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const care = leverList(scenario).find(({ path }) => path === 'vendor.care');
 * console.log(care?.value, care?.range?.max, care?.what); // 0.05 1 How likely it is to explain and to ask
 * ```
 */
export function leverList(scenario: Scenario): LeverRow[] {
  const read = asScenario(scenario);
  const { vendor, client, rivals, ...talks } = read;
  return [
    ...numbersIn(talks, ''),
    ...unsetIn(ENDS_LEVERS, read.ends ?? {}, 'ends'),
    ...unsetIn(BEFORE_LEVERS, read.before ?? {}, 'before'),
    ...(read.adviser === undefined ? [] : unsetIn(ADVISER_LEVERS, read.adviser, 'adviser')),
    ...sideLevers(read, 'vendor', vendor),
    ...sideLevers(read, 'client', client),
    ...numbersIn(rivals, 'rivals'),
    ...rivals.flatMap((rival, n) => unsetIn(RIVAL_LEVERS, rival, `rivals.${n}`)),
  ];
}

/** The levers of a table that a part of the scenario does not set. */
const unsetIn = (table: Readonly<Record<string, LeverEntry>>, part: object, path: string): LeverRow[] =>
  Object.entries(table).flatMap(([name, entry]) =>
    Object.hasOwn(part, name) ? [] : [numberRow(`${path}.${name}`, null, entry)],
  );

/** The levers of a side that any file may set: `scale` and `discount` belong to domains that were imported. */
const { scale: _scale, discount: _discount, ...OF_ANY_SIDE } = SIDE_LEVERS;

/** The numbers below a key that the table of levers knows. */
function numbersIn(value: object, path: string): LeverRow[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (isObject(inner)) return numbersIn(inner, here);
    const entry = typeof inner === 'number' ? leverAt(here) : null;
    return entry === null ? [] : [numberRow(here, inner as number, entry)];
  });
}

const numberRow = (path: string, value: number | null, entry: LeverEntry): LeverRow => ({
  path,
  value,
  range: { min: entry.min, max: entry.max, minOpen: entry.minOpen === true, whole: entry.whole === true },
  choices: null,
  default: typeof entry.default === 'number' ? entry.default : null,
  what: entry.what,
});

function sideLevers(scenario: Scenario, side: Side, spec: Scenario[Side]): LeverRow[] {
  const { goals, breakPoints, assumes, ...own } = spec;
  const { before } = scenario;
  const comesOut = isStranger(before, spec.propensity) ? before!.yields[side] : [];
  const bends = new Set(Object.values(breakPoints).map(({ flexibility }) => flexibility));
  return [
    ...numbersIn(own, side).map((row) =>
      // It is no number of the file: it comes out of the meetings, and differs from run to run.
      comesOut.some((name) => row.path === `${side}.${name}`)
        ? { ...row, value: null, default: null, what: `${row.what}; out of the meetings unless it is set` }
        : row,
    ),
    ...unsetIn(OF_ANY_SIDE, own, side),
    ...(bends.size === 0
      ? []
      : [
          {
            ...numberRow(`${side}.flexibility`, bends.size === 1 ? [...bends][0]! : null, ISSUE_LEVERS.flexibility),
            what: 'How ready it is to grant an exception to any of its break points',
          },
        ]),
    ...Object.entries(breakPoints).flatMap(([key, { limit, flexibility }]): LeverRow[] => [
      {
        ...choiceRow(`${side}.breakPoints.${key}`, limit, ['none'], null),
        what: 'Its break point; none takes it away',
      },
      {
        ...choiceRow(`${side}.breakPoints.${key}.limit`, limit, scenario.issues[key]!.options, null),
        what: 'The last option that it accepts',
      },
      numberRow(`${side}.breakPoints.${key}.flexibility`, flexibility, ISSUE_LEVERS.flexibility),
    ]),
    ...Object.keys(goals).map((key) => numberRow(`${side}.assumes.${key}`, assumes[key] ?? null, ISSUE_LEVERS.assumes)),
    ...Object.entries(goals).map(([key, { weight }]) =>
      numberRow(`${side}.goals.${key}.weight`, weight, ISSUE_LEVERS.weight),
    ),
    ...COMPONENT_KINDS.flatMap((kind) => {
      const policy = spec[kind];
      const cards: Readonly<Record<string, { readonly card: Card }>> = policies[kind];
      const { parameters, summary } = cards[policy.name]!.card;
      return [
        {
          ...choiceRow(`${side}.${kind}`, policy.name, Object.keys(cards), DEFAULT_POLICIES[kind]),
          what: `${policy.name}: ${summary.replace(/\.$/, '')}`,
        },
        ...Object.entries(parameters).map(([name, { min, max, minOpen, default: usual, what }]) => ({
          ...choiceRow(`${side}.${kind}.${name}`, policy[name]!, null, usual),
          range: { min, max, minOpen: minOpen === true, whole: false },
          what: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`,
        })),
      ];
    }),
  ];
}

const choiceRow = (
  path: string,
  value: Option,
  choices: readonly Option[] | null,
  usual: Option | null,
): Omit<LeverRow, 'what'> => ({ path, value, range: null, choices, default: usual });
