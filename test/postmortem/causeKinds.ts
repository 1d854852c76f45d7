/** How talks ended, and what is said to end them otherwise: each is played again by the seed. */
import { byChance } from './byChance.ts';
import type { Ending } from '../../src/domain/ending.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { parseLever } from '../../src/scenario/levers/parseLever.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import type { Context, Groups, Kind } from './sentenceKinds.ts';
import { keyOf, sideOf } from './sentenceKinds.ts';

/** Whom the client signs with where it did not leave: the best rival that is worth more to it than no deal. */
function signsElsewhere({ talks: { scenario } }: Context, said: string): boolean {
  const fits = scenario.rivals
    .filter(({ courts, fit }) => courts === 'client' && fit > scenario.client.walkAway)
    .map(({ fit }) => fit);
  if (said === 'nobody') return fits.length === 0;
  return scenario.rivals.some(
    ({ name, courts, fit }) => name === said && courts === 'client' && fit === Math.max(...fits),
  );
}

const ELSEWHERE = '(?: Elms signs with (?<elsewhere>nobody|Quay\\d)\\.)';
const elsewhere = (m: Groups, c: Context): boolean => m['elsewhere'] === undefined || signsElsewhere(c, m['elsewhere']);

/** Whether the talks ended by a side's leaving, in this round, over this issue. */
const leftOver = (c: Context, ending: Ending, m: Groups): boolean =>
  ending.kind === 'walk-away' &&
  ending.by === sideOf(m['who']!) &&
  (m['issue'] === undefined ? ending.over === null : ending.over === keyOf(c, m['issue']));

const NO_RULE = 'The model has no rule for this kind of reason yet.';
/** How the kind of a reason is named, and the sentence of its rule; the sentence of no rule where there is none. */
const MATTERS: Readonly<Record<string, readonly [kind: string, rule: string]>> = {
  precedent: ['precedent', NO_RULE],
  'a quota': ['quota', NO_RULE],
  pricing: ['pricing', NO_RULE],
  policy: ['policy', NO_RULE],
  pride: ['pride', 'Care does not count here: whoever answers by its care refuses flatly instead of explaining.'],
  authority: ['authority', 'Only a manager may make an exception here: the own flexibility does not count.'],
};

export const HEADLINE_KINDS: readonly Kind[] = [
  {
    // The point is the one that it was left over, or else one that was in the way.
    pattern:
      'It died over the <issue>: <who:whose> limit there is a matter of (?<matter>[a-z ]+)\\. ' +
      '(?<rule>The model has no rule for this kind of reason yet\\.|Care does .+?\\.|Only a .+?\\.)',
    holds: (m, c) => {
      const { scenario, events, ending } = c.talks;
      const issue = keyOf(c, m['issue']!);
      const { breakPoints, mandate } = scenario[sideOf(m['who']!)];
      const because = breakPoints[issue]!.because;
      const [kind, rule] = MATTERS[m['matter']!]!;
      return (
        ending.kind !== 'agreement' &&
        (ending.over === null || ending.over === issue) &&
        events.some((event) => event.issue === issue && (event.kind === 'refuse' || event.kind === 'veto')) &&
        (typeof because === 'object' ? because.kind === kind : kind === 'authority' && issue in mandate!) &&
        m['rule'] === rule
      );
    },
  },
  {
    pattern: 'A deal in round <n:round> of <all:round>: Elms signs with Ash\\.',
    holds: (m, { talks: { ending, scenario } }) =>
      ending.kind === 'agreement' && ending.round === Number(m['n']) - 1 && scenario.rounds === Number(m['all']),
  },
  {
    pattern: `No deal\\. The talks ended by chance after round <n:round> of <all:round>\\.${ELSEWHERE}`,
    holds: (m, c) =>
      byChance(c.talks) &&
      c.talks.ending.round === Number(m['n']) - 1 &&
      c.talks.scenario.rounds === Number(m['all']) &&
      elsewhere(m, c),
  },
  {
    pattern: `No deal\\. The time ran out after round <n:round>\\.${ELSEWHERE}`,
    holds: (m, c) =>
      c.talks.ending.kind === 'deadline' &&
      Number(m['n']) + (c.talks.adviser?.rounds ?? 0) === c.talks.scenario.rounds &&
      elsewhere(m, c),
  },
  {
    pattern:
      'No deal\\. <who:name> left in round <n:round> of <all:round>, ' +
      '(?:not over any single point|over the <issue>)\\. ' +
      `It (?:would rather have no deal at all|(?<how>signs with|turns to) (?<to>Quay\\d)(?: instead)?)\\.${ELSEWHERE}?`,
    holds: (m, c) => {
      const { ending } = c.talks;
      return (
        leftOver(c, ending, m) &&
        ending.round === Number(m['n']) - 1 &&
        (ending.kind === 'walk-away' ? (ending.to ?? undefined) === m['to'] : false) &&
        (m['how'] === 'signs with') === (ending.by === 'client' && m['to'] !== undefined) &&
        (ending.by === 'vendor') === (m['elsewhere'] !== undefined) &&
        elsewhere(m, c)
      );
    },
  },
];

/** How the same day ends with other levers. */
const again = ({ talks: { scenario, seed, run } }: Context, levers: LeverSettings): Ending =>
  negotiate(withLevers(scenario, levers), { seed, run }).ending;

/** The levers that take away every break point whose reason has a kind, or at which the side's mandate ends. */
const rulesOf = (scenario: Context['talks']['scenario']): LeverSettings =>
  Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.entries(scenario[side].breakPoints)
        .filter(([key, { because }]) => typeof because === 'object' || scenario[side].mandate?.[key] !== undefined)
        .map(([key]) => [`${side}.breakPoints.${key}`, 'none']),
    ),
  ) as LeverSettings;
const hasRules = ({ talks: { scenario } }: Context): boolean => Object.keys(rulesOf(scenario)).length > 0;

/** The levers at which a cause, as it is named, is not at work. */
function without({ talks: { scenario } }: Context, cause: string): LeverSettings {
  const both = (path: string, value: unknown, which: (side: Side) => boolean = () => true) =>
    Object.fromEntries(SIDES.filter(which).map((side) => [`${side}.${path}`, value])) as LeverSettings;
  const owned = /^(Ash's|Elms') lack of (trust|understanding)$/.exec(cause);
  if (owned !== null) return { [`${sideOf(owned[1]!)}.${owned[2]!}`]: 1 };
  if (cause === 'the lack of flexibility')
    return both('flexibility', 1, (side) => Object.keys(scenario[side].breakPoints).length > 0);
  if (cause === 'the rule') return rulesOf(scenario);
  if (cause === 'trust playing a part at all') return both('trustRule', 'off');
  if (cause === 'the break points')
    return Object.fromEntries(
      SIDES.flatMap((side) =>
        Object.keys(scenario[side].breakPoints).map((key) => [`${side}.breakPoints.${key}`, 'none']),
      ),
    ) as LeverSettings;
  if (cause === (scenario.rivals.length > 1 ? 'the rivals' : 'the rival'))
    return Object.fromEntries(scenario.rivals.map((_, n) => [`rivals.${n}`, 'none'])) as LeverSettings;
  throw new Error(`no cause is called ${cause}`);
}
const causesIn = (list: string): string[] => list.split(/, or without |, and |, | and | or without /);
const CAUSES = '(?<causes>[^.]+?)';

/** "vendor.care 0.3 → 0.7": the levers of a row. */
function changes(text: string): LeverSettings {
  const found = [...text.matchAll(/([a-z]+(?:\.[A-Za-z0-9]+)*) (\S+) → ([^\s,:;]+)/g)];
  if (found.length === 0) throw new Error(`no change in ${text}`);
  return Object.fromEntries(found.map(([, path, , to]) => parseLever(`${path!}=${to!}`))) as LeverSettings;
}

export const CAUSE_KINDS: readonly Kind[] = [
  {
    pattern:
      `Without ${CAUSES}, <who:name> leaves (?:in round <n:round>|(?<same>then anyway)|` +
      '<later:round> rounds? (?<way>later anyway|sooner)), over (?:no one point|the <issue>)\\.',
    holds: (m, c) =>
      causesIn(m['causes']!).every((cause) => {
        const ending = again(c, without(c, cause));
        const later = ending.round - c.talks.ending.round;
        return (
          leftOver(c, ending, m) &&
          (m['n'] === undefined || ending.round === Number(m['n']) - 1) &&
          (m['same'] === undefined || later === 0) &&
          (m['later'] === undefined || later === Number(m['later']) * (m['way'] === 'sooner' ? -1 : 1))
        );
      }),
  },
  {
    pattern: `Without ${CAUSES}, time runs out without a deal\\.`,
    holds: (m, c) => causesIn(m['causes']!).every((cause) => again(c, without(c, cause)).kind === 'deadline'),
  },
  {
    pattern: `Without ${CAUSES}, it closes\\.`,
    holds: (m, c) => causesIn(m['causes']!).every((cause) => again(c, without(c, cause)).kind === 'agreement'),
  },
  {
    pattern: 'Take away any one cause, and this run closes just the same\\.',
    holds: (_, c) => c.talks.ending.kind === 'agreement',
  },
  {
    pattern:
      'Of 100 such talks (?<now>(?:under |over )?[\\d.]*\\d) close; with full understanding, trust and flexibility ' +
      'and no rival(?<rule> or rule)?, (?<best>(?:under |over )?[\\d.]*\\d)\\.',
    holds: (m, c) =>
      (m['rule'] !== undefined) === hasRules(c) &&
      [m['now']!, m['best']!].every((text) => Number(text.replace(/^(?:under|over) /, '')) <= 100),
  },
  {
    pattern: 'None of these (?<many>six|seven) makes a difference, so there is nothing to share\\.',
    holds: (m, c) => m['many'] === (hasRules(c) ? 'seven' : 'six'),
  },
  {
    pattern:
      'What each cause has of the (?<effect>−?\\d+) between \\(<runs:round> runs of all (?<arms>64|128) combinations' +
      '(?:, fewer than 100 because there are many options|, until every interval reached at most (?<within>\\d+) ' +
      'either way)?; 95 % interval\\):',
    holds: (m, c) => m['arms'] === (hasRules(c) ? '128' : '64') && (m['within'] ?? '5') === '5',
  },
  {
    pattern:
      'Does trust take two\\? Both beside the sum of each: (?<x>−?\\d+) of 100 ' +
      '\\((?<low>−?\\d+) to (?<high>−?\\d+)\\); ' +
      "(?<verdict>it does|no, one side's does most of the work|it cannot be told)\\.",
    holds: (m) => {
      const [low, x, high] = [m['low']!, m['x']!, m['high']!].map((text) => Number(text.replace('−', '-'))) as [
        number,
        number,
        number,
      ];
      const verdicts = [
        ...(low >= 0 ? ['it does'] : []),
        ...(high <= 0 ? ["no, one side's does most of the work"] : []),
        ...(low <= 0 && high >= 0 ? ['it cannot be told'] : []),
      ];
      return low <= x && x <= high && verdicts.includes(m['verdict']!);
    },
  },
];

/** The lines of what would have saved it: each is a change with which the same day ends in a deal. */
export const RESCUE_KINDS: readonly Kind[] = [
  {
    pattern: 'Somebody played by hand, so the same day cannot be played again\\.',
    holds: (_, c) => c.hands.size > 0,
  },
  {
    pattern: 'No single lever, and no pair of two that was tried, turns this run into a deal\\.',
    holds: () => true,
  },
  {
    pattern:
      '(?:Each alone, same luck, as far as it takes|No single change saves this run\\. The cheapest two together do)' +
      '(?:, and its share of (?:1 other failure|\\d+ other failures) saved \\(95 %\\))?:',
    holds: () => true,
  },
  {
    pattern: '(?:–|<low:percent> \\(<?\\d+–>?\\d+\\)) (?<row>.+)',
    holds: (m, c) => again(c, changes(m['row']!)).kind === 'agreement',
  },
  {
    pattern: 'Also: (?<rows>.+)',
    holds: (m, c) =>
      m['rows']!.split(', ')
        .filter((row) => row.includes('→'))
        .every((row) => again(c, changes(row)).kind === 'agreement'),
  },
];
