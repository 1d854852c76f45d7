/** The changes that lead this run to a deal, and how often each of them saves other runs. */
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { Rescue, RescuePair } from '../../postmortem/rescues/rescues.ts';
import { leverAt } from '../../scenario/levers/leverAt.ts';
import { changeInWords } from '../story/changes/changeInWords.ts';
import type { Block } from '../page/block.ts';
import { listed, wrapText } from '../page/wrapText.ts';
import { percent, wholeOfHundred } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { counted } from '../words/plural.ts';

/** The largest number of rescues that are described in words. */
const MAX_IN_WORDS = 4;
/** The largest number of further rescues that are listed by path. */
const MAX_BY_PATH = 3;
/** Paths of the human levers, which are listed first. */
const isHuman = (path: string): boolean => leverAt(path)?.human === true;

export function rescuesText(result: PostMortem, style: Style): Block[] {
  if (result.byHand) return wrapText('Somebody played by hand, so the same day cannot be played again.', 2);
  const { levers } = result.leftOut;
  return [
    ...foundText(result, style),
    ...wrapText(
      levers.length === 0
        ? ''
        : `Not tried, because the talks are long: ${counted(levers.length, 'lever')}, from ${levers[0]!} on, ` +
            'and all pairs.',
      2,
    ),
  ];
}

function foundText({ scenario, rescues, leftOut }: PostMortem, style: Style): Block[] {
  if (rescues.length === 0)
    return wrapText(
      leftOut.levers.length > 0
        ? 'None of the levers that were tried turns this run into a deal.'
        : 'No single lever, and no pair of two that was tried, turns this run into a deal.',
      2,
    );
  const single = rescues.filter((rescue): rescue is Rescue => 'path' in rescue);
  const pair = rescues.find((rescue): rescue is RescuePair => 'changes' in rescue);
  const row = (share: string, words: string): Block[] => wrapText(`${style.good(share)}  ${words}`, 4, 6);
  const of =
    (rescues[0]!.saves?.of ?? 0) > 0
      ? `, and its share of ${counted(rescues[0]!.saves!.of, 'other failure')} saved (95 %)`
      : '';
  if (pair !== undefined) {
    return [
      ...wrapText(`No single change saves this run. The cheapest two together do${of}:`, 2),
      ...row(savesText(pair), listed(pair.changes.map((change) => changeInWords(scenario, change)))),
    ];
  }
  const first = [...single.filter(({ path }) => isHuman(path)), ...single.filter(({ path }) => !isHuman(path))];
  const rest = first.slice(MAX_IN_WORDS, MAX_IN_WORDS + MAX_BY_PATH).map(({ path, from, to, saves }) => {
    const share = saves === null ? '' : ` (${percent(saves.estimate)})`;
    return `${path} ${from} → ${to}${share}`;
  });
  const more = first.length - MAX_IN_WORDS - MAX_BY_PATH;
  return [
    ...wrapText(`Each alone, same luck, as far as it takes${of}:`, 2),
    ...first.slice(0, MAX_IN_WORDS).flatMap((rescue) => row(savesText(rescue), changeInWords(scenario, rescue))),
    ...(rest.length === 0 ? [] : wrapText(`Also: ${rest.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`, 4, 2)),
  ];
}

const savesText = ({ saves }: Rescue | RescuePair): string =>
  saves === null
    ? '–'
    : [percent(saves.estimate), `(${wholeOfHundred(saves.low)}–${wholeOfHundred(saves.high)})`].join(' ');
