/** The tables of src/MODEL.md that state what the code states, written from the code. */
import { populations } from '../../src/validation/populations/populations.ts';
import { findings } from '../../src/validation/findings.ts';
import { patterns } from '../../src/validation/patterns.ts';
import { ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { REASON_RULES } from '../../src/domain/reason.ts';
import { LEVERS } from '../../src/domain/levers/levers.ts';
import type { LeverEntry } from '../../src/domain/levers/leverEntry.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { CEILING_LEFT_BY_A_LIE } from '../../src/relationship/evidence.ts';
import type { Quantiles, Spread } from '../../src/validation/people/people.ts';
import { ALIKE, people } from '../../src/validation/people/people.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const WHAT: Readonly<Record<keyof typeof people, string>> = {
  opensAt: 'the utility at which it opens',
  exponent: "how it gives way: below 1 late (GENIUS's convention)",
  understanding: 'how true its beliefs about the other are at the start',
  trust: 'its trust in the other at the start',
  care: 'how likely it explains instead of refusing flatly, and asks instead of pressing',
};

/**
 * The assumptions of the time after the table that are levers of a scenario, with the ends that section "After the
 * table" has played; and those that are no number.
 */
const AFTER: Readonly<Record<string, readonly [value: number, low: number, high: number, what: string]>> = {
  'after.kept': [0.25, 0, 1, 'a word that is kept is evidence ¼, as an answered question is'],
  'after.broken': [1, 0.5, 2, 'a word that is broken is evidence as a flat refusal of a point that costs nothing is'],
  'after.mended': [0.5, 0, 1, 'a breach made good is evidence ½'],
  'after.returns': [
    0,
    0,
    1,
    'a favour is given back as an opening lower by a share of its worth, at the next table alone',
  ],
  'after.bySatisfaction': [1, 0.5, 2, 'β₁ of the renewal (Curhan, Elfenbein & Eisenkraft 2010: greater than β₂)'],
  'after.byUtility': [0.5, 0.25, 1, 'β₂ of the renewal'],
  'after.heeds': [0.5, 0, 1, 'how far a newcomer believes who tells it of the vendor'],
  'after.badNews': [2, 1, 4, 'a dissatisfied client tells others twice as often; 1: as often'],
  'after.unpaid': [
    1,
    0,
    1,
    'a client that has heard of an exception gives nothing in return: the vendor opens lower by what it costs; ' +
      '0: it opens as before',
  ],
  'after.bonus': [0, 0.05, 0.2, "what a rep gains by a deal at a period's end: none unless stated; tried in row 26"],
};
const AFTER_FORMS: Readonly<Record<string, string>> = {
  '(due)': 'several clients: the point bends for a client that has heard of an exception, as its due',
  '(unnoticed)': 'the market: a walk-away value that nobody has noticed also counts as what the side ends with',
  '(bound)':
    'leaving: who signs with a rival at the table is bound from that deal on, and away for one without a rival',
  "(a rival's seat)":
    'a rival at a table of its own wants what the side wants whose place it takes, and negotiates as it does; ' +
    'both meet there without a past, and the other rivals with tables are not outside',
};
for (const [path, [value, low, high]] of Object.entries(AFTER)) {
  const { min, max, default: usual }: LeverEntry = LEVERS.after[path.slice(6) as keyof typeof LEVERS.after];
  if (low < min || high > max || (typeof usual === 'number' && usual !== value)) throw new Error(`${path} has moved`);
}

const endsOf = (spread: Spread | Quantiles): readonly [number, number] =>
  'quantiles' in spread ? [spread.quantiles[0]![1], spread.quantiles.at(-1)![1]] : [spread.from, spread.to];

const drawnHow = (spread: Spread | Quantiles): string =>
  'quantiles' in spread
    ? `; its quantiles: ${spread.quantiles.map(([at, value]) => `${value} at ${Math.round(100 * at)} %`).join(', ')}`
    : spread.ratio === true
      ? '; drawn evenly by ratio'
      : '';

/** "(0, 1]": from above 0 to 1, 1 included. */
const rangeOf = ({ min, max, minOpen, whole }: LeverEntry): string =>
  `${minOpen === true ? '(' : '['}${min}, ${max}]${whole === true ? ', whole' : ''}`;

const leverRows = (path: (name: string) => string, table: Readonly<Record<string, LeverEntry>>): string[][] =>
  Object.entries(table).map(([name, lever]) => [
    `\`${path(name)}\``,
    rangeOf(lever),
    typeof lever.default === 'number' ? String(lever.default) : lever.default === 'required' ? '' : 'none',
    lever.tried === undefined ? '' : `${lever.tried.from} to ${lever.tried.to}`,
    lever.what,
  ]);

const MARKET_PATHS: Readonly<Record<string, string>> = { noise: 'noise.rivals.0.fit' };
const ISSUE_PATHS: Readonly<Record<string, string>> = {
  flexibility: 'breakPoints.exit.flexibility',
  assumes: 'assumes.exit',
  weight: 'goals.exit.weight',
};

const lambda = policies.trustRule.beta.card.parameters['lambda']!;

/** By the name between the markers. */
export const modelTables: Readonly<Record<string, string>> = {
  levers: table(
    ['lever', 'range', 'default', 'tried', 'what it is'],
    [
      ...leverRows((name) => `vendor.${name}`, LEVERS.side),
      ...leverRows((name) => `vendor.${ISSUE_PATHS[name]!}`, LEVERS.issue),
      ...leverRows((name) => `vendor.manager.${name}`, LEVERS.manager),
      ...leverRows((name) => `rivals.0.${name}`, LEVERS.rival),
      ...leverRows((name) => `adviser.${name}`, LEVERS.adviser),
      ...leverRows((name) => name, LEVERS.talk),
      ...leverRows((name) => `ends.${name}`, LEVERS.ends),
      ...leverRows((name) => `before.${name}`, LEVERS.before),
      ...leverRows((name) => `after.${name}`, LEVERS.after),
      ...leverRows((name) => `market.0.${MARKET_PATHS[name] ?? name}`, LEVERS.market),
    ],
  ),
  reasons: table(
    ['kind', 'rule'],
    Object.entries(REASON_RULES).map(([kind, rule]) => [`\`${kind}\``, rule ?? 'none yet']),
  ),
  assumptions: table(
    ['name', 'value', 'tried from', 'to', 'what it is'],
    [
      [
        '`lambda`',
        String(lambda.default),
        '1',
        '4',
        'trust: how many times more bad evidence counts than good ' +
          '(a parameter of the rule `beta`; Slovic 1993, contested)',
      ],
      ...Object.entries(ASSUMPTIONS).map(([name, { value, low, high, what }]) => [
        `\`${name}\``,
        String(value),
        String(low),
        String(high),
        what,
      ]),
      [
        '(caught)',
        String(CEILING_LEFT_BY_A_LIE),
        '',
        '',
        'trust: what is left of its ceiling each time a lie is found out ' +
          '(Schweitzer, Hershey & Bradlow 2006 for the direction)',
      ],
      ...Object.entries(AFTER).map(([path, [value, low, high, what]]) => [
        `\`${path}\``,
        String(value),
        String(low),
        String(high),
        `after the table: ${what}`,
      ]),
      ...Object.entries(AFTER_FORMS).map(([name, what]) => [name, '', '', '', `after the table: ${what}`]),
    ],
  ),
  people: table(
    ['lever', 'from', 'to', 'what it is'],
    [
      ...(Object.entries(people) as [keyof typeof people, Spread | Quantiles][]).map(([name, spread]) => [
        `\`${name}\``,
        ...endsOf(spread).map(String),
        `${WHAT[name]}${drawnHow(spread)}`,
      ]),
      ...Object.entries(ALIKE).map(([name, value]) => [
        `\`${name}\``,
        String(value),
        String(value),
        'the same for all',
      ]),
    ],
  ),
  populations: table(
    ['population', 'what', 'what varies beside the people'],
    Object.values(populations).map(({ card }) => [
      `\`${card.name}\``,
      card.what,
      Object.entries(card.parameters)
        .map(([name, what]) => `${name}: ${what}`)
        .join('; '),
    ]),
  ),
  patterns: table(
    ['row', 'pattern', 'basis', 'source'],
    patterns.map(({ row, name, basis, source }) => [String(row), name, basis, source]),
  ),
  contrary: table(
    ['finding', 'source'],
    findings.map(({ name, source }) => [name, source]),
  ),
};
