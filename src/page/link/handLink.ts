/** The link of a hand that was played, or of talks that are told. */
import { scenarioMark } from '../../classroom/handLine/fingerprints.ts';
import { movesOf } from '../../engine/record/movesOf.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { handAct } from './handAct.ts';
import type { PageState } from './pageState.ts';
import { writeLink } from './writeLink.ts';

/** Where the page is, and under which name it holds the scenario; null for none: then the link holds the file. */
export interface PageAddress {
  readonly address: string;
  readonly preset: string | null;
}

const stateOf = ({ scenario, seed, run }: Negotiation, preset: string | null): PageState => ({
  version: 1,
  scenario: preset === null ? { file: scenario } : { preset, mark: scenarioMark(scenario) },
  seed,
  run,
  set: {},
  acts: [],
  step: 1,
  language: 'en',
});
const linkTo = async (address: string, state: PageState): Promise<string> =>
  `${address.replace(/#.*$/s, '')}#${await writeLink(state)}`;

/** The page with a hand of the client's seat, which is the reader's there. */
export function handLink(negotiation: Negotiation, { address, preset }: PageAddress): Promise<string> {
  const acts = [...movesOf(negotiation.events)]
    .filter(({ by }) => by === 'client')
    .map(({ move }) => handAct(negotiation.scenario, move));
  return linkTo(address, { ...stateOf(negotiation, preset), acts });
}

/** The page with everything unlocked, at the luck of these talks. */
export const talksLink = (negotiation: Negotiation, { address, preset }: PageAddress): Promise<string> =>
  linkTo(address, { ...stateOf(negotiation, preset), step: 7 });
