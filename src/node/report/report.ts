/** Writes the reports of a negotiation and of a post-mortem: one page that stands alone. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { AdviserReport } from '../../postmortem/adviser/adviserReport.ts';
import { adviserOf } from '../../postmortem/adviser/adviserReport.ts';
import { adviserText } from '../../visual/postmortem/adviserText.ts';
import { accountText } from '../../visual/postmortem/accountText.ts';
import { blameText } from '../../visual/postmortem/blameText.ts';
import { blame } from '../../visual/charts/blame.ts';
import { concessions } from '../../visual/charts/concessions.ts';
import { dance } from '../../visual/charts/dance.ts';
import { rescues } from '../../visual/charts/rescues.ts';
import { trust } from '../../visual/charts/trust.ts';
import { dealReviewText } from '../../visual/postmortem/dealReviewText.ts';
import { ghostDealText } from '../../visual/postmortem/ghostDealText.ts';
import { endingText, headline } from '../../visual/story/endingText.ts';
import { nameOf } from '../../visual/words/naming.ts';
import type { Block } from '../../visual/page/block.ts';
import { percent } from '../../visual/words/formatNumber.ts';
import { headedColumns, listed } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import { plainStyle } from '../../visual/page/style.ts';
import { rescuesText } from '../../visual/postmortem/rescuesText.ts';
import { blocksHtml } from '../../visual/show/blocksHtml.ts';
import { escapeHtml } from '../../visual/show/html.ts';
import { changeInWords } from '../../visual/story/changes/changeInWords.ts';
import { satisfactionText } from '../../visual/story/satisfactionText.ts';
import { story } from '../../visual/story/story.ts';
import { playedText } from '../../visual/postmortem/playedText.ts';
import { distanceText, truthText } from '../../visual/postmortem/truthText.ts';
import { turningPointText } from '../../visual/postmortem/turningPointText.ts';
import { figure } from './figure.ts';
import { page } from './page.ts';
import { paragraphs } from './paragraphs.ts';
import { briefingSection, footText } from './sections.ts';
import { roleOf } from '../../visual/words/roleText.ts';

/** None where the scenario has no adviser. */
const adviserSection = (
  talks: Pick<Negotiation, 'scenario' | 'ending'>,
  report: AdviserReport | null,
  style: Style,
): { title: string; body: string }[] => {
  const texts = adviserText(talks, report, style);
  return texts.length === 0 ? [] : [{ title: 'The adviser', body: paragraphs(texts) }];
};

/** The page of a recorded negotiation; `style` says whether worths are in points, `link` where it can be played. */
export function runReport(
  negotiation: Negotiation,
  seats?: SeatsInput,
  style: Style = plainStyle,
  link: string | null = null,
): string {
  const { scenario, seed, run } = negotiation;
  return page({
    title: scenario.title,
    lead: headline(negotiation, style),
    link,
    foot: footText(seed, `, run ${run}`),
    sections: [
      { title: 'The story', body: paragraphs([scenario.story]) },
      briefingSection(scenario, style),
      { title: 'The dance', body: figure(dance(negotiation, { points: style.points })) },
      { title: 'Trust', body: figure(trust(negotiation, seats === undefined ? {} : { seats })) },
      { title: 'Issue by issue', body: figure(concessions(negotiation)) },
      { title: 'The talks', body: blocksHtml(story(negotiation, style)) },
      { title: 'How it ended', body: blocksHtml(endingText(negotiation, ghostDeal(scenario), style)) },
      ...adviserSection(negotiation, adviserOf(negotiation, seats), style),
    ],
  });
}

/**
 * Writes the page of a post-mortem.
 *
 * @param result - The post-mortem.
 * @param negotiation - The negotiation that it examines, with its record.
 * @param seats - Own code that played.
 * @param style - Whether worths are in points.
 * @param link - Where it can be played.
 */
export function postMortemReport(
  result: PostMortem,
  negotiation: Negotiation,
  seats?: SeatsInput,
  style: Style = plainStyle,
  link: string | null = null,
): string {
  const { scenario, seed, run, accounts, turningPoint, closed } = result;
  const failed = result.ending.kind !== 'agreement';
  const account = (side: 'vendor' | 'client'): string => {
    const title = escapeHtml(`The ${roleOf(scenario, side)}'s story (${nameOf(scenario, side)})`);
    const told = paragraphs([`“${accountText(scenario, accounts[side], style)}”`]);
    return `<div class="${side}"><h3>${title}</h3>${told}</div>`;
  };
  const truth = `<div><h3>The truth</h3>${paragraphs([...truthText(result, style), distanceText(result)])}</div>`;
  return page({
    title:
      `${scenario.title}: ` +
      `${failed ? 'why the deal died, and what would have saved it' : 'why the deal lived, and what it cost'}`,
    lead: [headline(result, style), ...playedText(result, style)].join(' '),
    link,
    foot: footText(seed, `, run ${run}`),
    sections: [
      {
        title: 'Three sides to the story',
        body: `<div class="three">${account('vendor')}${account('client')}${truth}</div>`,
      },
      { title: 'The dance', body: figure(dance(negotiation, { points: style.points })) },
      {
        title: failed ? 'The ghost deal' : 'The deal beside the ghost deal',
        body: blocksHtml(ghostDealText(result, style)),
      },
      { title: 'How satisfied they are', body: blocksHtml(satisfactionText(result, style)) },
      { title: 'Trust', body: figure(trust(negotiation, seats === undefined ? {} : { seats })) },
      ...(turningPoint === null
        ? []
        : [{ title: 'Where it turned', body: paragraphs(turningPointText(result, turningPoint, style)) }]),
      ...adviserSection(result, result.adviser, style),
      ...(closed === null
        ? []
        : [{ title: 'How near it was', body: paragraphs(dealReviewText(result, closed, style)) }]),
      ...(failed
        ? [
            {
              title: 'What would have saved it',
              body:
                blocksHtml(rescuesText(result, style)) +
                (result.rescues.length === 0 ? '' : figure(rescues(result)) + blocksHtml(rescueTable(result))),
            },
          ]
        : []),
      ...(result.blame === null
        ? []
        : [
            {
              title: failed ? 'Who shares the death' : 'What stands in the way of such deals',
              body: `${figure(blame(result))}${blocksHtml(blameText(result, style))}`,
            },
          ]),
      briefingSection(scenario, style),
    ],
  });
}

/** Every rescue in words, with the share of other failed runs that it saves. */
const rescueTable = ({ scenario, rescues: all }: PostMortem): Block[] =>
  headedColumns(
    ['change', 'saves of other failures', '95 % interval'],
    all.map((rescue) => {
      const changes = 'changes' in rescue ? rescue.changes : [rescue];
      const { saves } = rescue;
      return [
        listed(changes.map((change) => changeInWords(scenario, change))),
        saves === null ? '' : percent(saves.estimate),
        saves === null ? '' : `${percent(saves.low)} to ${percent(saves.high)}`,
      ];
    }),
    0,
    [1],
  );
