/** What `validate` found as a page: the patterns row by row, the claim, and what it hangs on. */
import { claimPages } from '../../validation/text/claimPages.ts';
import { contraryPages } from '../../validation/text/contraryPages.ts';
import { knockoutTable } from '../../validation/text/knockoutTable.ts';
import { patternPages, patternTable } from '../../validation/text/patternTable.ts';
import { sensitivityText, turnsOn } from '../../validation/text/sensitivityText.ts';
import type { Validation } from '../../validation/validation.ts';
import type { Block } from '../../visual/page/block.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';
import type { Style } from '../../visual/page/style.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { section } from './page.ts';

/** The page, in sections. */
export function validationPage(result: Validation, style: Style): Block[] {
  const { rows, inBand, pairs, casino, seed, claim, sensitivity, contrary } = result;
  const intro =
    `${inBand} of ${rows.length} patterns are in band, all from one set of people. ` +
    `${formatCount(pairs)} pairs of each population${casino ? "; the camp supplies are the file's own pairs" : ''}, ` +
    'and more where few talks fail; ' +
    '95 % intervals. ' +
    seedsIntro(rows) +
    '+: as it should be; −: not so; ?: the interval leaves it open; no mark: shown to compare with.';
  return [
    '',
    ...section(
      'The model beside people',
      [
        ...wrapText(intro, 2),
        ...(sensitivity === null ? [] : wrapText(`First of all: ${turnsOn(sensitivity)}`, 2)),
        '',
        ...patternTable(result, style),
      ],
      style,
      `(seed ${seed})`,
    ),
    ...section('Row by row', patternPages(result, style), style),
    ...(result.knockouts === null
      ? []
      : section('What carries each row', knockoutTable(result.knockouts, style), style)),
    ...(claim === null ? [] : section('The claim under test', claimPages(claim, style), style)),
    ...(sensitivity === null
      ? []
      : section(
          'What it hangs on',
          [...wrapText(turnsOn(sensitivity), 2), '', ...sensitivityText(sensitivity, style)],
          style,
        )),
    ...(contrary.length === 0
      ? []
      : section('Findings that cut against the essay', contraryPages(result, style), style)),
  ];
}

/** Whose numbers are shown, and how many rows have the same verdict with each seed; "" for one seed. */
function seedsIntro(rows: Validation['rows']): string {
  const seeds = rows[0]!.bySeed.length;
  if (seeds === 1) return '';
  const differ = rows.filter(({ bySeed }) => bySeed.some((verdict) => verdict !== bySeed[0])).length;
  return (
    `The numbers are those of the first of ${seeds} seeds; ` +
    (differ === 0
      ? 'every row has the same verdict with each. '
      : `${counted(differ, 'row')} differ${differ === 1 ? 's' : ''} over them and ${differ === 1 ? 'is' : 'are'} ` +
        'undecided. ')
  );
}
