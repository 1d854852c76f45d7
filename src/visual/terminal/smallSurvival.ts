/** How much of a cohort is left at each deal, in small bars, beside what is left in the null models. */
import type { NullModels, NullSurvival } from '../../dealings/nullModels/nullModels.ts';
import type { Block } from '../page/block.ts';
import { columns, wrapText } from '../page/wrapText.ts';
import { percent } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { sparkline } from './sparkline.ts';

/** The lines, as the chart of survival names them. */
const LINES: readonly (readonly [name: string, of: (row: NullSurvival) => number])[] = [
  ['the cohort', ({ survival }) => survival.estimate],
  ['clients only differ', ({ differences }) => differences],
  ['clients are alike, trust moves', ({ alike }) => alike],
  ['neither', ({ neither }) => neither],
  ['nothing is carried', ({ nothingCarried }) => nothingCarried],
];

/** One bar for each deal; no lines where nobody made the first deal. */
export const smallSurvival = ({ survival }: NullModels, style: Style): Block[] =>
  survival.length === 0
    ? []
    : [
        ...columns(
          LINES.map(([name, of]) => [name, sparkline(survival.map(of)), percent(of(survival.at(-1)!))]),
          2,
        ),
        '',
        ...wrapText(
          style.faint(`What is left of the cohort: one bar for each deal, in the end at deal ${survival.length}.`),
          2,
        ),
      ];
