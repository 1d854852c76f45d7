/** One sentence for a lever that was moved. The words stand in records over the table of levers. */
import type { LeverTables } from '../../../domain/levers/levers.ts';
import type { Side } from '../../../domain/side.ts';
import { otherSide } from '../../../domain/side.ts';
import { leverKeys } from '../../../scenario/levers/leverKeys.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { costWords } from '../../words/adverbs.ts';
import { issueText, nameOf } from '../../words/naming.ts';
import { clause, pronounOf, selfOf, verb } from '../../words/pronoun.ts';
import { twoDecimals } from '../../words/formatNumber.ts';
import { counted } from '../../words/plural.ts';
import { adviserSentence } from './adviserSentence.ts';
import type { VerbAgreement } from './otherSentence.ts';
import { otherSentence } from './otherSentence.ts';
import type { Words } from './sideWords.ts';
import { SIDE_WORDS } from './sideWords.ts';

const ISSUE_WORDS: Readonly<Record<keyof LeverTables['issue'], Words>> = {
  flexibility: ({ me, does, trusts, on, to }) => {
    const makes = `${me} ${does('makes', 'make')}`;
    return to === 0 ? `${makes} no exceptions${on}` : `${makes} exceptions${on} where ${trusts}`;
  },
  assumes: ({ me, does, other, on, to }) =>
    `${me} ${does('assumes', 'assume')} that giving way${on} costs ${other} ${costWords(to)}`,
  weight: ({ me, on, to }) => `${twoDecimals(to)} of what counts for ${me} depends${on}`,
};

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
  flexibility: ({ me, to }) => `${me} bends by ${twoDecimals(to)} at a table of its own`,
};

const TALK_WORDS: Readonly<Record<keyof LeverTables['talk'], Words>> = {
  rounds: ({ more }) => `there are ${more ? 'more' : 'fewer'} rounds to talk`,
};

const ENDS_WORDS: Readonly<Record<keyof LeverTables['ends'], Words>> = {
  chance: ({ to, more }) =>
    to === 0 ? 'the talks do not end by chance' : `the talks are ${more ? 'likelier' : 'less likely'} to end by chance`,
  after: ({ to }) => `the talks do not end by chance before round ${to} is over`,
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
  if (first === 'ends') return own(ENDS_WORDS, second)?.({ ...NOBODYS, to: to as number, more }) ?? null;
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
