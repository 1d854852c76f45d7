/** When the talks end, where that is not the last round alone: for everybody, and for one side. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { chanceOfEnd } from '../../engine/preparation/times.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { nameOf } from '../words/naming.ts';
import { percent } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { verb } from '../words/pronoun.ts';

/** "After round 5, and after every later one, the talks may end by chance (10 %)."; "" where they do not. */
function chanceText(scenario: Scenario): string {
  const ends = chanceOfEnd(scenario);
  if (ends === null) return '';
  const { chance, after } = ends;
  if (chance === 1) return `The talks end after round ${after}.`;
  const when = after === 1 ? 'After every round' : `After round ${after}, and after every later one,`;
  return `${when} the talks may end by chance (${percent(chance)}).`;
}

/** All that there is to tell of when the talks end beside the number of rounds; "" for nothing. */
export const endsText = (scenario: Scenario): string =>
  [
    chanceText(scenario),
    ...SIDES.flatMap((side) => {
      const { horizon } = scenario[side];
      const counts = verb(scenario, side, 'counts', 'count');
      const knows = verb(scenario, side, 'does', 'do');
      return horizon === undefined
        ? []
        : [`${nameOf(scenario, side)} ${counts} on ${counted(horizon, 'round')}, and ${knows} not know when they end.`];
    }),
  ]
    .filter((text) => text !== '')
    .join(' ');

/** What a side's player is told of when the talks end. */
export function roundsTextFor(scenario: Scenario, side: Side): string {
  const { horizon } = scenario[side];
  const is = (rounds: number): string => `There ${rounds === 1 ? 'is' : 'are'} ${counted(rounds, 'round')}.`;
  if (horizon !== undefined)
    return `You count on ${counted(horizon, 'round')}; when the talks really end you do not know.`;
  return [is(scenario.rounds), chanceText(scenario)].filter((text) => text !== '').join(' ');
}

/** What is needed to tell how a negotiation, or the one behind a post-mortem, ended. */
export interface EndedNegotiation extends Pick<Negotiation, 'scenario' | 'ending'> {
  readonly adviser?: {
    readonly rounds?: number;
    readonly outcome?: { readonly rounds: number } | null;
  } | null;
}

/** Whether the talks ended by chance, before their last round. */
export function endedByChance({ scenario, ending, adviser }: EndedNegotiation): boolean {
  if (ending.kind !== 'deadline' || chanceOfEnd(scenario) === null) return false;
  const relayed = adviser?.rounds ?? adviser?.outcome?.rounds;
  if (relayed === undefined && (scenario.adviser?.relays ?? 0) > 0) return false;
  return ending.round + 1 + (relayed ?? 0) < scenario.rounds;
}
