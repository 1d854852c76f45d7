/** Reports to hand out: a negotiation, a post-mortem, a sweep or a tournament as one page that stands alone. */
import type { Negotiation } from '../../engine/negotiation.ts';
import type { SeatsInput } from '../../engine/seats.ts';
import type { SweepRow } from '../../experiments/sweep.ts';
import { VERSION } from '../../kernel/version.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { accountText } from '../../visual/postmortem/accountText.ts';
import { blameText } from '../../visual/postmortem/blameText.ts';
import { briefing } from '../../visual/story/briefing.ts';
import { blame } from '../../visual/charts/blame.ts';
import { concessions } from '../../visual/charts/concessions.ts';
import { dance } from '../../visual/charts/dance.ts';
import { map } from '../../visual/charts/map.ts';
import { rescues } from '../../visual/charts/rescues.ts';
import { variedLevers } from '../../visual/charts/parts/mapPoints.ts';
import type { TournamentRanking } from '../../visual/charts/tournament.ts';
import { tournament } from '../../visual/charts/tournament.ts';
import { trust } from '../../visual/charts/trust.ts';
import { dealReviewText } from '../../visual/postmortem/dealReviewText.ts';
import { ghostDealText } from '../../visual/postmortem/ghostDealText.ts';
import { endingText, headline } from '../../visual/story/endingText.ts';
import { levers } from '../../visual/story/levers.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { plainStyle } from '../../visual/words/style.ts';
import { rescuesText } from '../../visual/postmortem/rescuesText.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { escapeHtml, htmlTable } from '../../visual/show/html.ts';
import { rowsOf } from '../../visual/show/rowsOf.ts';
import { story } from '../../visual/story/story.ts';
import { storyText } from '../../visual/story/storyText.ts';
import { seatsText } from '../../visual/postmortem/seatsText.ts';
import { distanceText, truthText } from '../../visual/postmortem/truthText.ts';
import { turningPointText } from '../../visual/postmortem/turningPointText.ts';
import { figure } from './figure.ts';
import type { Section } from './page.ts';
import { page } from './page.ts';
import { paragraphs } from './paragraphs.ts';

const footText = (seed: string, more: string): string =>
  `Made by dealbreaker ${VERSION}; seed ${seed}${more}. The same scenario, seed and version give the same page.`;

const briefingSection = (scenario: Scenario): Section => ({
  title: 'Who wants what',
  body: blocksHtml([...briefing(scenario, plainStyle), '', ...levers(scenario, plainStyle)]),
});

/** The page of a recorded negotiation. */
export async function runReport(negotiation: Negotiation, seats?: SeatsInput): Promise<string> {
  const { scenario, seed, run } = negotiation;
  return page({
    title: scenario.title,
    lead: headline(negotiation, plainStyle),
    foot: footText(seed, `, run ${run}`),
    sections: [
      { title: 'The story', body: paragraphs([storyText(scenario)]) },
      briefingSection(scenario),
      { title: 'The dance', body: await figure(dance(negotiation), 'dance') },
      { title: 'Trust', body: await figure(trust(negotiation, seats === undefined ? {} : { seats }), 'trust') },
      { title: 'Issue by issue', body: await figure(concessions(negotiation), 'concessions') },
      { title: 'The talks', body: blocksHtml(story(negotiation, plainStyle)) },
      { title: 'How it ended', body: blocksHtml(endingText(negotiation, ghostDeal(scenario), plainStyle)) },
    ],
  });
}

/**
 * Writes the page of a post-mortem.
 *
 * @param result - The post-mortem.
 * @param negotiation - The negotiation that it examines, with its record.
 * @param seats - Own code that played.
 */
export async function postMortemReport(
  result: PostMortem,
  negotiation: Negotiation,
  seats?: SeatsInput,
): Promise<string> {
  const { scenario, seed, run, accounts, turningPoint, closed } = result;
  const failed = result.ending.kind !== 'agreement';
  const account = (side: 'vendor' | 'client'): string => {
    const title = escapeHtml(`The ${side}'s story (${nameOf(scenario, side)})`);
    return `<div class="${side}"><h3>${title}</h3>${paragraphs([`“${accountText(scenario, accounts[side])}”`])}</div>`;
  };
  const truth = `<div><h3>The truth</h3>${paragraphs([...truthText(result, plainStyle), distanceText(result)])}</div>`;
  return page({
    title:
      `${scenario.title}: ` +
      `${failed ? 'why the deal died, and what would have saved it' : 'why the deal lived, and what it cost'}`,
    lead: [headline(result, plainStyle), ...seatsText(result, plainStyle)].join(' '),
    foot: footText(seed, `, run ${run}`),
    sections: [
      {
        title: 'Three sides to the story',
        body: `<div class="three">${account('vendor')}${account('client')}${truth}</div>`,
      },
      { title: 'The dance', body: await figure(dance(negotiation), 'dance') },
      {
        title: failed ? 'The ghost deal' : 'The deal beside the ghost deal',
        body: blocksHtml(ghostDealText(result, plainStyle)),
      },
      { title: 'Trust', body: await figure(trust(negotiation, seats === undefined ? {} : { seats }), 'trust') },
      ...(turningPoint === null
        ? []
        : [{ title: 'Where it turned', body: paragraphs(turningPointText(result, turningPoint, plainStyle)) }]),
      ...(closed === null
        ? []
        : [{ title: 'How near it was', body: paragraphs(dealReviewText(result, closed, plainStyle)) }]),
      ...(failed
        ? [
            {
              title: 'What would have saved it',
              body:
                blocksHtml(rescuesText(result, plainStyle)) +
                (result.rescues.length === 0
                  ? ''
                  : (await figure(rescues(result), 'rescues')) + htmlTable(rowsOf(result))),
            },
          ]
        : []),
      ...(result.blame === null
        ? []
        : [
            {
              title: failed ? 'Who shares the death' : 'What stands in the way of such deals',
              body: `${await figure(blame(result), 'blame')}${blocksHtml(blameText(result, plainStyle))}`,
            },
          ]),
      briefingSection(scenario),
    ],
  });
}

/** The page of a sweep: the map where one to three levers vary, and the table. */
export async function sweepReport(scenario: Scenario, rows: readonly SweepRow[]): Promise<string> {
  const paths = variedLevers(rows);
  const drawn = paths.length >= 1 && paths.length <= 3;
  return page({
    title: `${scenario.title}: where deals are made`,
    lead:
      `${rows.length} points, ${String(rows[0]?.['runs'] ?? 0)} negotiations at ` +
      `each${paths.length === 0 ? '' : `, over ${paths.join(', ')}`}.`,
    foot: footText(String(rows[0]?.['seed'] ?? ''), `; scenario ${String(rows[0]?.['scenario'] ?? '')}`),
    sections: [
      ...(drawn ? [{ title: 'The map', body: await figure(map(rows), 'map') }] : []),
      {
        title: 'The table',
        body: htmlTable(
          rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).filter(
                ([key]) =>
                  paths.includes(key) ||
                  /^(dealRate(\.low|\.high)?|payoff\.(vendor|client)|trust\.(vendor|client)|runs)$/.test(key),
              ),
            ),
          ),
        ),
      },
      briefingSection(scenario),
    ],
  });
}

/** The page of a tournament. */
export async function tournamentReport(result: TournamentRanking): Promise<string> {
  return page({
    title: 'Tournament',
    lead: `${result.table.length} policies over ${result.scenarios.join(', ')}.`,
    foot: footText(result.seed, `, ${result.runs} runs of each pair`),
    sections: [
      { title: 'The ranking', body: await figure(tournament(result), 'ranking') },
      { title: 'The table', body: htmlTable(rowsOf({ ...result, policies: [], pairs: [] })) },
    ],
  });
}
