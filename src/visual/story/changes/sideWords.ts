/**
 * The words of a side's levers: one sentence for a lever that was moved, and a row of the briefing. They stand in a
 * record over the table of levers, so that the compiler asks for the words of a new lever.
 */
import type { SideLeverTable } from '../../../domain/levers/sideLevers.ts';
import { reasonKind } from '../../../domain/reason.ts';
import { isNullModelRule } from '../../../policies/nullModelRule.ts';
import type { SideSpec } from '../../../scenario/read/scenario.ts';
import { careWords, stakeWords, trustWords, understandingWords } from '../../words/adverbs.ts';
import { counted } from '../../words/plural.ts';
import { possessive } from '../../words/naming.ts';
import { percent, twoDecimals } from '../../words/formatNumber.ts';
import type { VerbAgreement } from './otherSentence.ts';

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
/** The sentence of a lever that was moved. */
export type Words = (moved: MovedNumber) => string;

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
  horizon: {
    moved: ({ me, does, to }) =>
      `${me} ${does('counts', 'count')} on ${counted(to, 'round')}, ` +
      `and ${does('does', 'do')} not know when the talks end`,
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
