/** The tests of the claim as text: one section for each part of `Validation.claim`. */
import type { Estimate } from '../../statistics/estimate.ts';
import type { PayoffCell } from '../claim/payoffMap.ts';
import { FIRMNESS } from '../claim/payoffMap.ts';
import type { Validation } from '../validation.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { plusMinus, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { arrowPages } from './arrowPages.ts';
import { readingLines, estimateText, notCorrected } from './readings.ts';

type ClaimTests = NonNullable<Validation['claim']>;
/** Each kind of firmness in words. */
const KINDS: Readonly<Record<(typeof FIRMNESS)[number], string>> = {
  smallPoint: 'by a break point on a point that is worth next to nothing to it',
  dearPoint: 'by a break point on a point that weighs 0.4 with it',
  holdingOut: 'by giving way late (exponent 0.2) rather than early (2)',
};

export const claimPages = (claim: ClaimTests, style: Style): Block[] => [
  ...heading('Part by part', style),
  ...readingLines(claim.parts, style),
  '',
  ...heading('It takes two?', style),
  ...readingLines(claim.relationship, style),
  '',
  ...heading('Talk', style),
  ...readingLines(claim.talking, style),
  '',
  ...heading('Crossed: failures, and those that the break point makes', style),
  ...crossingTable(claim),
  ...notCorrected(2 * claim.crossing.length, style),
  '',
  ...heading('Where inflexibility pays: what the vendor gains by it, failures counted', style),
  ...wrapText(
    "Columns: the rival's fit; rows: the client's trust in the vendor. +: it pays; −: it costs; ·: " +
      'neither, by a 95 % interval. Nobody understands, and the vendor hardly explains.',
    4,
  ),
  ...FIRMNESS.flatMap((kind) => [
    '',
    ...wrapText(`What the vendor gains ${KINDS[kind]}:`, 4),
    ...payoffTable(claim.pays, ({ gain }) => gain[kind], style),
  ]),
  ...notCorrected(FIRMNESS.length * claim.pays.length, style),
  '',
  ...heading('The size of the point: its weight to the client', style),
  ...headedColumns(
    ['weight', 'failures', 'made by the break point', 'made by misunderstanding'],
    claim.sizes.map(({ weight, failures, breakPoint, misunderstanding }) => [
      weight.toFixed(2),
      estimateText(failures),
      estimateText(breakPoint),
      estimateText(misunderstanding),
    ]),
    4,
  ),
  ...notCorrected(3 * claim.sizes.length, style),
  ...wrapText(
    `The break point kills most where the point weighs ${peak(claim, 'breakPoint').toFixed(2)} with the ` +
      `client, misunderstanding where it weighs ${peak(claim, 'misunderstanding').toFixed(2)}.`,
    4,
  ),
  '',
  ...arrowPages(claim.arrows, style),
];

const heading = (text: string, style: Style): string[] => [`  ${style.title(text)}`];

/** The weight at which an effect is greatest. */
const peak = ({ sizes }: ClaimTests, of: 'breakPoint' | 'misunderstanding'): number =>
  sizes.reduce((a, b) => (b[of].estimate > a[of].estimate ? b : a)).weight;

function crossingTable({ crossing }: ClaimTests): Block[] {
  const who = ['nobody', 'vendor', 'client', 'both'] as const;
  const keys = [...new Set(crossing.map(({ understanding, trust, size }) => `${understanding} ${trust} ${size}`))];
  const cell = (key: string, name: string): string => {
    const { failures, breakPoint } = crossing.find(
      (one) => `${one.understanding} ${one.trust} ${one.size}` === key && one.maintains === name,
    )!;
    return `${plusMinus(failures, twoDecimals)}, ${plusMinus(breakPoint, signed, twoDecimals)}`;
  };
  return headedColumns(
    ['understanding', 'trust', 'weight', ...who.map((name) => `${name} maintains`)],
    keys.map((key) => [...key.split(' '), ...who.map((name) => cell(key, name))]),
    4,
  );
}

const signed = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(2)}`;

function payoffTable(cells: readonly PayoffCell[], of: (cell: PayoffCell) => Estimate, style: Style): Block[] {
  const fits = [...new Set(cells.map(({ fit }) => fit))];
  const trusts = [...new Set(cells.map(({ trust }) => trust))].reverse();
  const cell = (fit: number, trust: number): string => {
    const found = of(cells.find((one) => one.fit === fit && one.trust === trust)!);
    const text = `${found.low > 0 ? '+' : found.high < 0 ? '−' : '·'} ${signed(found.estimate)}`;
    return found.low > 0 ? style.good(text) : found.high < 0 ? style.bad(text) : text;
  };
  return headedColumns(
    ['', ...fits.map((fit) => fit.toFixed(2))],
    trusts.map((trust) => [trust.toFixed(2), ...fits.map((fit) => cell(fit, trust))]),
    4,
  );
}
