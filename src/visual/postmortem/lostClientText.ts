/** A client that was lost, in sentences: at which deal, to whom, and what would have kept it. */
import type { LostClient } from '../../postmortem/lost/lostClient.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { changeInWords } from '../story/changeInWords.ts';
import type { Block } from '../words/block.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import type { Style } from '../words/style.ts';
import { wrapText } from '../words/wrapText.ts';

/** The most changes that are told. */
const MOST = 5;

/** The text. */
export function lostClientText(scenario: Scenario, lost: LostClient, style: Style): Block[] {
  const { deal, how, to, satisfaction, keepers } = lost;
  const went = to === null ? '' : ` for ${to.trim()}`;
  const left = how === 'at the table' ? `left at the table${went}` : `made the deal and did not renew it${went}`;
  const was = satisfaction.before === null ? '' : `, after ${twoDecimals(satisfaction.before)} the time before`;
  return [
    ...wrapText(
      `${styledName(scenario, 'client', style)} was lost at deal ${deal}: it ${left}. Its satisfaction was ` +
        `${twoDecimals(satisfaction.then)} of 5${was}.`,
      2,
    ),
    ...wrapText(
      keepers.length === 0
        ? 'No single lever, moved from the first deal on, would have kept it on the same luck.'
        : 'Moved alone from the first deal on, with the same luck, each of these would have kept it beyond that deal:',
      2,
    ),
    ...keepers.slice(0, MOST).flatMap((change) => wrapText(changeInWords(scenario, change), 4, 2)),
  ];
}
