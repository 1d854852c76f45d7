/** The words of a number of the adviser: one sentence for each. */
import type { ADVISER_LEVERS } from '../../../domain/levers/adviserLevers.ts';
import type { Side } from '../../../domain/side.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { trustWords, understandingWords } from '../../words/adverbs.ts';
import { twoDecimals } from '../../words/formatNumber.ts';
import { nameOf } from '../../words/naming.ts';
import { counted } from '../../words/plural.ts';
import { verb } from '../../words/pronoun.ts';

type Words = (me: string, to: number, trusts: (side: Side) => string) => string;

const ADVISER_WORDS: Readonly<Record<keyof typeof ADVISER_LEVERS, Words>> = {
  knows: (me, to) => `${me} knows ${understandingWords(to)} of what both sides want`,
  trust: (me, to, trusts) => `${trusts('client')} ${me} ${trustWords(to)}`,
  vendorTrust: (me, to, trusts) => `${trusts('vendor')} ${me} ${trustWords(to)}`,
  depth: (me, to, trusts) => `${trusts('client')} ${me} with a history of ${to}`,
  relays: (me, to) => `${me} relays a limit or a wish with a chance of ${twoDecimals(to)} a round`,
  takes: (me, to) => `what ${me} relays takes ${counted(to, 'round')}`,
};

/** "Birch trusts Northlight well": an adviser's number that is set to `to`; null where there are no words for it. */
export function adviserSentence(scenario: Scenario, name: string, to: number): string | null {
  const { adviser } = scenario;
  if (adviser === undefined || !Object.hasOwn(ADVISER_WORDS, name)) return null;
  const trusts = (side: Side): string => `${nameOf(scenario, side)} ${verb(scenario, side, 'trusts', 'trust')}`;
  return ADVISER_WORDS[name as keyof typeof ADVISER_WORDS](adviser.name.trim(), to, trusts);
}
