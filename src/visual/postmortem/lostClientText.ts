/** A client that was lost, in sentences: at which deal, to whom, and what would have kept it. */
import type { Dealings } from '../../dealings/dealings.ts';
import type { LostClient } from '../../postmortem/lost/lostClient.ts';
import { changeInWords } from '../story/changes/changeInWords.ts';
import type { Block } from '../page/block.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { clause, pronounOf, verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { listed, wrapText } from '../page/wrapText.ts';

/** The most changes that are told. */
const MOST = 5;

/** The text. */
export function lostClientText({ scenario, deals }: Dealings, lost: LostClient, style: Style): Block[] {
  const { deal, how, to, satisfaction, keepers } = lost;
  const later = deals.flatMap(({ row }) => (row.left && row.deal > deal ? [`deal ${row.deal}`] : []));
  const went = to === null ? '' : ` for ${to.trim()}`;
  const left = how === 'at the table' ? `left at the table${went}` : `made the deal and did not renew it${went}`;
  const client = styledName(scenario, 'client', style);
  const who = clause(pronounOf(scenario, 'client'), left, left);
  const was = satisfaction.before === null ? '' : `, after ${twoDecimals(satisfaction.before)} the time before`;
  return [
    ...wrapText(
      `${client} ${verb(scenario, 'client', 'was', 'were')} lost at deal ${deal}: ${who}. The satisfaction of ` +
        `${client} was ${twoDecimals(satisfaction.then)} of 5${was}.`,
      2,
    ),
    ...wrapText(
      keepers.length === 0
        ? 'No single lever, moved from the first deal on, would have kept this client on the same luck.'
        : 'Moved alone from the first deal on, with the same luck, each of these would have kept this client beyond ' +
            'that deal:',
      2,
    ),
    ...keepers.slice(0, MOST).flatMap((change) => wrapText(changeInWords(scenario, change), 4, 2)),
    ...(later.length === 0 ? [] : wrapText(`Who left later, at ${listed(later)}, is not looked into.`, 2)),
  ];
}
