/** Writes the report of a tournament: the ranking as a picture and in words, what each policy changes at the end. */
import type { Tournament } from '../../experiments/tournament/tournament.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import { tournament } from '../../visual/charts/tournament.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import {
  effectsTable,
  EFFECTS_EXPLANATION,
  tournamentTable,
  TOURNAMENT_EXPLANATION,
} from '../../visual/tables/tournamentTable.ts';
import type { Block } from '../../visual/page/block.ts';
import { perHundred, plusMinus, threeDecimals, twoDecimals } from '../../visual/words/formatNumber.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { headedColumns, heading, listed, wrapText } from '../../visual/page/wrapText.ts';
import { figure } from './figure.ts';
import { page } from './page.ts';
import { footText } from './sections.ts';
import { counted } from '../../visual/words/plural.ts';
import { SIDES } from '../../domain/side.ts';
import type { Roles } from '../../visual/words/roleText.ts';
import { commonRoles, roleOf } from '../../visual/words/roleText.ts';

/** The page of a tournament on these scenarios. */
export function tournamentReport(result: Tournament, played: readonly Scenario[]): string {
  const { seed, runs, policies, scenarios, effects } = result;
  const roles = commonRoles(played);
  return page({
    title: `Tournament: ${counted(policies.length, 'policy', 'policies')}`,
    lead: `Every policy against every policy, in both seats of ${listed(scenarios)}; ${winnerText(result)}`,
    foot: footText(seed, `, ${counted(runs, 'run')} of each pair`),
    sections: [
      { title: 'The ranking', body: figure(tournament(result)) },
      {
        title: 'In numbers',
        body: blocksHtml([
          ...tournamentTable(result, plainStyle),
          '',
          ...wrapText(TOURNAMENT_EXPLANATION),
          ...discountLines(...played),
        ]),
      },
      ...(effects.length === 0
        ? []
        : [
            {
              title: 'What each policy adds',
              body: blocksHtml([
                ...wrapText(EFFECTS_EXPLANATION),
                ...scenarios.flatMap((scenario) => [
                  heading(scenario),
                  ...effectsTable(result, scenario, plainStyle, roles),
                ]),
              ]),
            },
          ]),
      { title: 'Appendix: every pair', body: blocksHtml(pairTable(result, roles)) },
    ],
  });
}

/** Who is first, and whether that is sure. */
function winnerText({ table }: Tournament): string {
  const [first, second] = table;
  if (first === undefined) return 'nobody took part.';
  if (second === undefined) return `${first.policy} played alone.`;
  return first.beats.includes(second.policy)
    ? `${first.policy} is first, really better than ${second.policy}.`
    : `${first.policy} is first, and not told apart from ${second.policy}.`;
}

/** Every pair and scenario as a row. */
const pairTable = ({ pairs }: Tournament, roles: Roles): Block[] =>
  headedColumns(
    [
      'scenario',
      ...SIDES.map((side) => roleOf(roles, side)),
      'deals of 100',
      ...SIDES.map((side) => `${roleOf(roles, side)} has`),
      ...SIDES.map((side) => `${roleOf(roles, side)} satisfied`),
    ],
    pairs.map(({ scenario, vendor, client, dealRate, payoff, satisfaction }) => [
      scenario,
      vendor,
      client,
      plusMinus(dealRate, perHundred),
      plusMinus(payoff.vendor, threeDecimals),
      plusMinus(payoff.client, threeDecimals),
      plusMinus(satisfaction.vendor, twoDecimals),
      plusMinus(satisfaction.client, twoDecimals),
    ]),
    0,
    [3, 4, 5, 6, 7],
  );
