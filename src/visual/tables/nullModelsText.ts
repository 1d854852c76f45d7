/** A cohort beside its null models, for people: survival by deal, retention by period, and why retention rises. */
import type { NullModels } from '../../dealings/nullModels/nullModels.ts';
import type { Block } from '../page/block.ts';
import { formatCount, perHundred, plusMinus, threeDecimals, twoDecimals } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { riseText } from './riseText.ts';

/** The text of a cohort beside its null models. */
export function nullModelsText(found: NullModels): Block[] {
  const { cohort, runs, survival, periods, differences, neither, rise } = found;
  if (differences === null || neither === null)
    return wrapText(`None of ${counted(runs, 'first client')} made the first deal.`, 2);
  const { alpha, beta, polarization } = differences;
  const gain = differences.logLikelihood - neither.logLikelihood;
  return [
    ...wrapText(
      `Of ${counted(runs, 'first client')} ${formatCount(cohort)} made the first deal. How many of a hundred of ` +
        'these have made every deal so far, beside what they would be (a) if clients only differed and nobody ' +
        'changed, ' +
        '(b) if clients were alike and trust moved, (c) if neither, and where nothing is carried from deal to deal:',
      2,
    ),
    '',
    ...headedColumns(
      ['deal', 'still there', '95 % interval', '(a)', '(b)', '(c)', 'nothing carried'],
      survival.map((row) => [
        String(row.deal),
        perHundred(row.survival.estimate),
        `${perHundred(row.survival.low)}–${perHundred(row.survival.high)}`,
        ...[row.differences, row.alike, row.neither, row.nothingCarried].map(perHundred),
      ]),
      2,
      [0, 1, 2, 3, 4, 5, 6],
    ),
    '',
    ...wrapText(
      '(a) is the shifted-beta-geometric model (Fader & Hardie 2007), fitted: ' +
        (alpha === null || beta === null
          ? 'it finds no differences between the clients. '
          : `α ${threeDecimals(alpha)}, β ${threeDecimals(beta)}, polarization ${twoDecimals(polarization)}; ` +
            `its log likelihood is ${twoDecimals(gain)} above that of (c). `) +
        'It fits a rise of whatever cause: what follows tells the causes apart.',
      2,
    ),
    '',
    ...headedColumns(
      ['from deal', 'retention', 'had none left', 'nothing carried', 'and none left'],
      periods.map(({ period, retention, ofAll, ofThoseLeftStill, ofAllStill }) => [
        `${period} to ${period + 1}`,
        plusMinus(retention),
        plusMinus(ofAll),
        ofThoseLeftStill === null ? '–' : plusMinus(ofThoseLeftStill),
        plusMinus(ofAllStill),
      ]),
      2,
      [1, 2, 3, 4],
    ),
    '',
    ...wrapText(
      'Retention is the mean chance to stay, of those still there, or of all, had none left; period 1 goes from deal ' +
        '1 to deal 2.',
      2,
    ),
    '',
    ...(rise === null ? [] : riseText(rise, periods.length)),
  ];
}
