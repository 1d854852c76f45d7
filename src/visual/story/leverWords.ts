/**
 * The words of levers: one sentence for a lever that was moved, and a row of the briefing. They stand in records over
 * the table of levers, so that the compiler asks for the words of a new lever.
 */
import type { LeverTables } from '../../domain/levers/levers.ts';
import type { SideLeverTable } from '../../domain/levers/sideLevers.ts';
import { reasonKind } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { isNullModelRule } from '../../policies/nullModelRule.ts';
import { leverKeys } from '../../scenario/levers/leverKeys.ts';
import type { Scenario, SideSpec } from '../../scenario/read/scenario.ts';
import { careWords, costWords, stakeWords, trustWords, understandingWords } from '../words/adverbs.ts';
import { issueText, nameOf, possessive } from '../words/naming.ts';
import { clause, pronounOf, selfOf, verb } from '../words/pronoun.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { adviserSentence } from './adviserSentence.ts';
import type { VerbAgreement } from './otherSentence.ts';
import { otherSentence } from './otherSentence.ts';

/** A number that was moved, and the names that its sentence needs. */
interface MovedNumber {
  /** Whose lever it is: a side's or a rival's name. */
  readonly me: string;
  /** The side opposite. */
  readonly other: string;
  /** The verb after `me`, and after `other`: the first where they are singular. */
  readonly does: VerbAgreement;
  readonly otherDoes: VerbAgreement;
  /** "itself", "herself", "themselves": the side spoken of once more. */
  readonly self: string;
  /** "it trusts or understands": with the pronoun of the side. */
  readonly trusts: string;
  /** "on the exit clause", or "" where no issue is meant. */
  readonly on: string;
  readonly to: number;
  /** Whether it was raised. */
  readonly more: boolean;
}
type Words = (moved: MovedNumber) => string;

/** A row of the briefing: what the lever does, and how much of it a side has. */
export interface BriefingRow {
  readonly label: string;
  readonly cell: (side: SideSpec) => string;
}

/** The briefing shows the levers that are human or that a policy reads in its view; these need a row. */
type SideWords = {
  readonly [K in keyof SideLeverTable]: SideLeverTable[K] extends { human: true } | { inView: true }
    ? { readonly row: BriefingRow; readonly moved: Words }
    : { readonly moved: Words };
};

const withNumber = (word: string, x: number): string => `${word} (${twoDecimals(x)})`;

/** The words of a side's levers. The briefing keeps the order of these keys. */
export const SIDE_WORDS: SideWords = {
  opensAt: { moved: ({ me, does, to }) => `${me} ${does('opens', 'open')} at a utility of ${twoDecimals(to)}` },
  walkAway: { moved: ({ me, to }) => `${me} would rather have no deal than a utility below ${twoDecimals(to)}` },
  scale: { moved: ({ me, to }) => `the best that ${me} could have is worth ${twoDecimals(to)}` },
  discount: {
    moved: ({ me, does, to }) => `what ${me} ${does('gains', 'gain')} shrinks to ${twoDecimals(to)} by the end`,
  },
  trust: {
    row: { label: 'trusts the other', cell: trustCell },
    moved: ({ me, does, other, to }) => `${me} ${does('trusts', 'trust')} ${other} ${trustWords(to)} from the start`,
  },
  depth: {
    row: { label: '  with so much history behind it', cell: ({ depth }) => String(depth) },
    moved: ({ me, other, more }) =>
      `${possessive(me)} trust in ${other} has ${more ? 'a longer' : 'a shorter'} history`,
  },
  care: {
    row: { label: 'explains itself, and asks (care)', cell: ({ care }) => withNumber(careWords(care), care) },
    moved: ({ me, does, self, to }) => {
      const [explains, asks] = [does('explains', 'explain'), does('asks', 'ask')];
      return to < 0.02
        ? `${me} neither ${explains} ${self} nor ${asks}`
        : `${me} ${careWords(to)} ${explains} ${self}, and ${asks}`;
    },
  },
  understanding: {
    row: {
      label: "understands the other's goals",
      cell: ({ understanding }) => withNumber(understandingWords(understanding), understanding),
    },
    moved: ({ me, does, other, otherDoes, to }) => {
      const understands = does('understands', 'understand');
      return `${me} ${understands} ${understandingWords(to)} of what ${other} ${otherDoes('wants', 'want')}`;
    },
  },
  stake: {
    row: { label: 'needs to work together later (stake)', cell: ({ stake }) => withNumber(stakeWords(stake), stake) },
    moved: ({ me, to }) => `working together afterwards counts ${twoDecimals(to)} for ${me}`,
  },
  propensity: {
    moved: ({ me, does, to }) => `${me} ${does('trusts', 'trust')} strangers ${trustWords(to)}`,
  },
  effort: {
    moved: ({ me, does, to }) => {
      const often = to === 0 ? 'no meeting' : to === 1 ? 'every meeting' : `${percent(to)} of the meetings`;
      return `${me} ${does('calls', 'call')} ${often}`;
    },
  },
  impasse: {
    moved: ({ me, more, other }) => `${me} would trust ${other} ${more ? 'less' : 'more'} after a failure`,
  },
  alert: {
    moved: ({ me, does, to }) => {
      const how = to === 1 ? 'at once' : `with a chance of ${percent(to)}`;
      return to === 0
        ? `${me} never ${does('notices', 'notice')} that the market has turned`
        : `${me} ${does('notices', 'notice')} ${how} that the market has turned`;
    },
  },
  lossAversion: {
    moved: ({ me, does, to }) => `${me} ${does('adds', 'add')} ${percent(to)} of a loss to what ${me} asks for`,
  },
};

const ISSUE_WORDS: Readonly<Record<keyof LeverTables['issue'], Words>> = {
  flexibility: ({ me, does, trusts, on, to }) => {
    const makes = `${me} ${does('makes', 'make')}`;
    return to === 0 ? `${makes} no exceptions${on}` : `${makes} exceptions${on} where ${trusts}`;
  },
  assumes: ({ me, does, other, on, to }) =>
    `${me} ${does('assumes', 'assume')} that giving way${on} costs ${other} ${costWords(to)}`,
  weight: ({ me, on, to }) => `${twoDecimals(to)} of what counts for ${me} depends${on}`,
};

/** The row of the human lever that stands in the break points. */
export const FLEXIBILITY_ROW: BriefingRow = {
  label: 'bends on its break point (flexibility)',
  cell: ({ breakPoints, mandate }) => {
    const word = (x: number): string => (x === 0 ? 'never' : x === 1 ? 'readily' : 'perhaps');
    return Object.keys(breakPoints).length === 0
      ? 'has none'
      : Object.entries(breakPoints)
          .map(([key, { flexibility, because }]) =>
            mandate?.[key] !== undefined || reasonKind(because) === 'authority'
              ? 'only the manager may'
              : withNumber(word(flexibility), flexibility),
          )
          .join(', ');
  },
};

function trustCell({ trust, trustRule }: SideSpec): string {
  if (isNullModelRule(trustRule.name)) return 'plays no part';
  return `${withNumber(trustWords(trust), trust)}${trustRule.name === 'frozen' ? ', and it stays so' : ''}`;
}

const MANAGER_WORDS: Readonly<Record<keyof LeverTables['manager'], Words>> = {
  flexibility: ({ me, more }) => `the manager behind ${me} is ${more ? 'readier' : 'less ready'} to make exceptions`,
  care: ({ me, more }) => `the manager behind ${me} gives a reason for a no ${more ? 'more' : 'less'} often`,
  understanding: ({ me, more }) => `${more ? 'more' : 'less'} of what ${me} relays reaches the manager behind ${me}`,
  answersIn: ({ me, to }) => `the manager behind ${me} answers ${counted(to, 'turn')} later`,
};

const RIVAL_WORDS: Readonly<Record<keyof LeverTables['rival'], Words>> = {
  fit: ({ me, more }) => `${me} fits ${more ? 'better' : 'worse'}`,
  trust: ({ me, more }) => `${me} is trusted ${more ? 'more' : 'less'}`,
  prior: ({ me, to }) => `${me} is taken to be worth ${twoDecimals(to)} before anybody advises`,
};

const TALK_WORDS: Readonly<Record<keyof LeverTables['talk'], Words>> = {
  rounds: ({ more }) => `there are ${more ? 'more' : 'fewer'} rounds to talk`,
};

const BEFORE_WORDS: Readonly<Record<keyof LeverTables['before'], Words>> = {
  meetings: ({ to }) =>
    to === 0 ? 'they do not meet before the table' : `they meet ${to === 1 ? 'once' : `${to} times`} before the table`,
  weeks: ({ more }) => `${more ? 'more' : 'less'} time passes between the meetings`,
};

const SIDE_MOVED = Object.fromEntries(Object.entries(SIDE_WORDS).map(([name, { moved }]) => [name, moved]));

/** "vendor.care=1": the lever as it is typed, quoted where a shell would not take it as one word as it is. */
export function settingOf(path: string, value: unknown): string {
  const setting = `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  return /^[\w.,:=/@%+-]+$/.test(setting) ? setting : `'${setting.replaceAll("'", `'\\''`)}'`;
}

/** "Acme always explains itself, and asks (vendor.care=1)"; the setting alone where there are no words for it. */
export function leverWords(scenario: Scenario, path: string, value: unknown): string {
  const words = leverSentence(scenario, path, isMore(valueAt(scenario, path), value), value);
  return words === null ? settingOf(path, value) : `${words} (${settingOf(path, value)})`;
}

/** A rival is spoken of in the singular. */
const singular: VerbAgreement = (singularVerb) => singularVerb;

/** The names of a lever that is no side's. */
const NOBODYS = { me: '', other: '', does: singular, otherDoes: singular, self: '', trusts: '', on: '' };

/** What stands at a path now; undefined where nothing does. */
const valueAt = (scenario: Scenario, path: string): unknown =>
  leverKeys(path).reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], scenario);

/** Whether a lever is raised. */
export const isMore = (from: unknown, to: unknown): boolean => Number(to) > Number(from);

/** The words of a lever that is set to `to`; `more` says whether it is raised. Null where there are no words. */
export function leverSentence(scenario: Scenario, path: string, more: boolean, to: unknown): string | null {
  const [first = '', second = '', key, last, option] = leverKeys(path) as (string | undefined)[];
  const own = <T extends object>(words: T, name: string): Words | undefined =>
    typeof to === 'number' && Object.hasOwn(words, name) ? (words as Record<string, Words>)[name] : undefined;
  if (first === 'rivals') {
    const me = scenario.rivals[Number(second)]?.name.trim();
    return me === undefined
      ? null
      : (own(RIVAL_WORDS, key ?? '')?.({ ...NOBODYS, me, to: to as number, more }) ?? null);
  }
  if (first === 'before') return own(BEFORE_WORDS, second)?.({ ...NOBODYS, to: to as number, more }) ?? null;
  if (first === 'adviser') return typeof to === 'number' ? adviserSentence(scenario, second, to) : null;
  if (first !== 'vendor' && first !== 'client')
    return own(TALK_WORDS, first)?.({ ...NOBODYS, to: to as number, more }) ?? null;
  const [me, other] = [nameOf(scenario, first), nameOf(scenario, otherSide(first))];
  if (option !== undefined)
    return typeof to === 'number'
      ? `${option} on ${issueText(scenario, key!)} is worth ${twoDecimals(to)} to ${me}`
      : null;
  const on = key === undefined ? '' : ` on ${issueText(scenario, key)}`;
  const name = key === undefined || second === 'assumes' ? second : (last ?? '');
  if (second === 'manager' && key !== undefined)
    return own(MANAGER_WORDS, key)?.({ ...NOBODYS, me, to: to as number, more }) ?? null;
  const words = (key === undefined ? own(SIDE_MOVED, name) : undefined) ?? own(ISSUE_WORDS, name);
  const agreed =
    (side: Side): VerbAgreement =>
    (singularVerb, pluralVerb) =>
      verb(scenario, side, singularVerb, pluralVerb);
  const pronoun = pronounOf(scenario, first);
  const self = selfOf(pronoun);
  const trusts = `${clause(pronoun, 'trusts', 'trust')} or ${pronoun.plural ? 'understand' : 'understands'}`;
  return (
    words?.({
      me,
      other,
      does: agreed(first),
      otherDoes: agreed(otherSide(first)),
      self,
      trusts,
      on,
      to: to as number,
      more,
    }) ?? otherSentence(scenario, first, second, key, to, more)
  );
}
