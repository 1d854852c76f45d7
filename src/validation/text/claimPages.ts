/**
 * The claim under test: its parts, both sides of the relationship, talk, the crossing, where inflexibility pays, the
 * size of the point.
 */
import type { Estimate } from '../../statistics/estimate.ts';
import type { Place } from '../claim/payoffMap.ts';
import { FIRMNESS } from '../claim/payoffMap.ts';
import type { Validation } from '../validate.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import type { Style } from '../../visual/words/style.ts';
import { readings, spread } from './readings.ts';

type Claim = NonNullable<Validation['claim']>;
const KINDS: Readonly<Record<(typeof FIRMNESS)[number], string>> = {
  smallPoint: 'by a break point on a point that is worth next to nothing to it',
  dearPoint: 'by a break point on a point that weighs 0.4 with it',
  holdingOut: 'by giving way late (exponent 0.2) rather than early (2)',
};

export const claimPages = (claim: Claim, paint: Style): string[] => [
  ...heading('Part by part', paint),
  ...readings(claim.parts, paint),
  '',
  ...heading('It takes two?', paint),
  ...readings(claim.relationship, paint),
  '',
  ...heading('Talk', paint),
  ...readings(claim.talking, paint),
  '',
  ...heading('Crossed: failures, and those that the break point makes', paint),
  ...crossed(claim),
  '',
  ...heading('Where inflexibility pays: what the vendor gains by it, failures counted', paint),
  ...wrapText(
    "Columns: the rival's fit; rows: the client's trust in the vendor. +: it pays; −: it costs; ·: neither, by a 95 % interval. Nobody understands, and the vendor hardly explains.",
    4,
  ),
  ...FIRMNESS.flatMap((kind) => [
    '',
    ...wrapText(`What the vendor gains ${KINDS[kind]}:`, 4),
    ...map(claim.pays, ({ gain }) => gain[kind], paint),
  ]),
  '',
  ...heading('The size of the point: its weight to the client', paint),
  ...columns(
    [
      ['weight', 'failures', 'made by the break point', 'made by misunderstanding'],
      ...claim.sizes.map(({ weight, failures, breakPoint, misunderstanding }) => [
        weight.toFixed(2),
        spread(failures),
        spread(breakPoint),
        spread(misunderstanding),
      ]),
    ],
    4,
  ),
  ...wrapText(
    `The break point kills most where the point weighs ${peak(claim, 'breakPoint').toFixed(2)} with the client, misunderstanding where it weighs ${peak(claim, 'misunderstanding').toFixed(2)}.`,
    4,
  ),
  '',
];

const heading = (text: string, paint: Style): string[] => [`  ${paint.title(text)}`];

const peak = ({ sizes }: Claim, of: 'breakPoint' | 'misunderstanding'): number =>
  sizes.reduce((a, b) => (b[of].estimate > a[of].estimate ? b : a)).weight;

function crossed({ crossing }: Claim): string[] {
  const who = ['nobody', 'vendor', 'client', 'both'] as const;
  const keys = [...new Set(crossing.map(({ understanding, trust, size }) => `${understanding} ${trust} ${size}`))];
  const cell = (key: string, name: string): string => {
    const { failures, breakPoint } = crossing.find(
      (one) => `${one.understanding} ${one.trust} ${one.size}` === key && one.maintains === name,
    )!;
    return `${failures.estimate.toFixed(2)} ± ${half(failures)}, ${signed(breakPoint.estimate)} ± ${half(breakPoint)}`;
  };
  return columns(
    [
      ['understanding', 'trust', 'weight', ...who.map((name) => `${name} maintains`)],
      ...keys.map((key) => [...key.split(' '), ...who.map((name) => cell(key, name))]),
    ],
    4,
  );
}

const half = ({ estimate, low, high }: Estimate): string => Math.max(high - estimate, estimate - low).toFixed(2);
const signed = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(2)}`;

function map(places: readonly Place[], of: (place: Place) => Estimate, paint: Style): string[] {
  const fits = [...new Set(places.map(({ fit }) => fit))];
  const trusts = [...new Set(places.map(({ trust }) => trust))].reverse();
  const cell = (fit: number, trust: number): string => {
    const found = of(places.find((place) => place.fit === fit && place.trust === trust)!);
    const text = `${found.low > 0 ? '+' : found.high < 0 ? '−' : '·'} ${signed(found.estimate)}`;
    return found.low > 0 ? paint.good(text) : found.high < 0 ? paint.bad(text) : text;
  };
  return columns(
    [
      ['', ...fits.map((fit) => fit.toFixed(2))],
      ...trusts.map((trust) => [trust.toFixed(2), ...fits.map((fit) => cell(fit, trust))]),
    ],
    4,
  );
}
