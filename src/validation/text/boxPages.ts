/** The claim over the whole box of levers, as text. */
import type { BoxContrastName, BoxRule } from '../box/boxContrasts.ts';
import type { BoxSummary, ClaimBox } from '../box/boxResult.ts';
import { NEGLIGIBLE } from '../box/boxVerdicts.ts';
import type { Separating } from '../box/separating.ts';
import type { Block } from '../../visual/page/block.ts';
import { formatCount, ofHundred, plusMinus, threeDecimals, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { columns, headedColumns, listed, wrapText } from '../../visual/page/wrapText.ts';
import { takesTwoTables } from './takesTwoTables.ts';

/** What each contrast raises. */
const WORDS: Readonly<Record<BoxContrastName, string>> = {
  relationship: "both sides' care, trust and depth",
  care: "both sides' care alone",
  trust: "both sides' trust alone",
  depth: "both sides' depth alone",
  understanding: "both sides' understanding",
  flexibility: "the vendor's flexibility",
  'break point': 'the break point is taken away',
  'takes two': 'a relationship of both, less the sum of each',
};

const RULES: readonly BoxRule[] = ['as it is', 'trust plays no part', 'nothing at stake', 'no break point'];
/** The most levers that are named for a verdict. */
const MOST_NAMED = 4;

/** A table of all contrasts, the levers that separate the verdicts, the box, and whether it takes two. */
export const boxPages = (box: ClaimBox, style: Style): Block[] => [
  ...wrapText(
    `${formatCount(box.points)} points of the box, ${formatCount(box.runs)} negotiations a cell, on the same luck. ` +
      'What is raised stands in the lower half of its range without, and at the same place of the upper half with; ' +
      'all else stands anywhere in its range. Failures without and with, and what is saved, are means over the ' +
      'points with a 95 % interval. +: points that support the essay; −: points that contradict it; 0: no difference ' +
      `of as much as ${NEGLIGIBLE}; ?: undecided. All ${formatCount(box.tests)} tests are corrected together: signs ` +
      "by McNemar's exact test with Holm's correction, no difference by Tango's interval at 1 − 0.05/" +
      `${formatCount(box.tests)}.`,
    2,
  ),
  '',
  ...RULES.flatMap((rule) => ruleTable(box, rule, style)),
  ...wrapText(style.title('Where the essay holds, and where it does not'), 2),
  ...wrapText(
    'Levers by which the points of a verdict differ from all others, by ranks alone (Mann & Whitney, corrected by ' +
      'Holm): of 100 pairs of such a point and another, how often the first has the higher value.',
    4,
  ),
  ...separatingLines(box.contrasts),
  '',
  ...wrapText(style.title('The box'), 2),
  ...columns(
    box.factors.map(({ name, from, to, scale }) => [
      name,
      scale === 'switch' ? 'no or yes' : `${from} to ${to}`,
      scale === 'ratio' ? 'by ratio' : scale === 'whole' ? 'by ratio, whole' : '',
    ]),
    4,
  ),
  '',
  ...(box.takesTwo === null ? [] : takesTwoTables(box.takesTwo, style)),
];

function ruleTable({ contrasts }: ClaimBox, rule: BoxRule, style: Style): Block[] {
  const rows = contrasts.filter((one) => one.rule === rule);
  if (rows.length === 0) return [];
  return [
    ...wrapText(style.title(rule[0]!.toUpperCase() + rule.slice(1)), 2),
    ...headedColumns(
      ['', '+', '−', '0', '?', 'fail', 'then', 'saved'],
      rows.map(({ name, verdicts, deals, mean }) => [
        WORDS[name],
        style.good(String(verdicts.supported)),
        style.bad(String(verdicts.contradicted)),
        name === 'takes two' ? '' : String(verdicts['no difference']),
        style.faint(String(verdicts.undecided)),
        twoDecimals(1 - deals[0]!),
        twoDecimals(1 - deals.at(-1)!),
        `${plusMinus(mean, threeDecimals, halfText)}${name === 'takes two' ? ' (log-odds)' : ''}`,
      ]),
      4,
      [1, 2, 3, 4],
    ),
    '',
  ];
}

/** Half the width of an interval; one that rounds to nothing is not told as nothing. */
const halfText = (x: number): string => (x < 0.0005 ? 'under 0.001' : threeDecimals(x));

function separatingLines(contrasts: readonly BoxSummary[]): Block[] {
  const lines = contrasts.flatMap(({ name, rule, separating }) =>
    (['supported', 'contradicted'] as const).flatMap((verdict) => {
      const found = separating.filter((one) => one.verdict === verdict).slice(0, MOST_NAMED);
      if (found.length === 0) return [];
      const what = rule === 'as it is' ? WORDS[name] : `${WORDS[name]}, ${rule}`;
      return wrapText(`${what}: ${verdict} where ${listed(found.map(place))}.`, 4, 2);
    }),
  );
  return lines.length === 0 ? wrapText('No lever separates them: there are too few points.', 4) : lines;
}

const place = ({ factor, greater }: Separating): string =>
  `${factor} is ${greater > 0.5 ? 'high' : 'low'} (${ofHundred(greater)} of 100)`;
