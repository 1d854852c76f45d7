/** Who sat in the seats instead of the scenario's own policies, in sentences. */
import { SIDES } from '../../domain/side.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyKind } from '../../policies/contracts/registryTypes.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { PolicySpec } from '../../scenario/read/scenario.ts';
import { possessive, styledName } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { listed } from '../page/wrapText.ts';

const PARTS: Readonly<Record<PolicyKind, string>> = {
  seat: 'whole seat',
  bid: 'bids',
  accept: 'acceptance',
  talk: 'talk',
  learning: 'learning',
  trustRule: 'trust',
};

const nameOfPolicy = (name: string | PolicySpec): string => (typeof name === 'string' ? name : name.name);

/** One sentence for own code and one for policies of the catalogue, by side; none where the scenario's own played. */
export function seatsText({ scenario, seats }: PostMortem, style: Style): string[] {
  if (seats === undefined) return [];
  return SIDES.flatMap((side) => {
    const whose = possessive(styledName(scenario, side, style));
    const parts = Object.entries(seats[side]).map(([kind, policy]) => {
      const name = nameOfPolicy(policy);
      const article = kind === 'seat' ? 'the' : pronounOf(scenario, side).own;
      const part = `${article} ${PARTS[kind as PolicyKind]}`;
      return { own: !Object.hasOwn(policies[kind as PolicyKind], name), text: `${part}: ${name}` };
    });
    const text = (own: boolean): string => listed(parts.filter((part) => part.own === own).map((part) => part.text));
    return [
      text(true) === '' ? '' : `Own code sat in ${whose} seat (${text(true)}).`,
      text(false) === '' ? '' : `Policies of the catalogue sat in ${whose} seat (${text(false)}).`,
    ].filter((sentence) => sentence !== '');
  });
}
