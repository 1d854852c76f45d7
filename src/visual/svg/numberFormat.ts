/** Numbers as the formats of our charts write them (a part of d3-format). */
import type { Value } from './spec.ts';

/** Digits with thousands apart, where asked, and the minus sign of typography, which zero does not have. */
const signed = (digits: string, grouped: boolean): string =>
  (grouped ? digits.replace(/\B(?<!\..*)(?=(\d{3})+(?!\d))/g, ',') : digits).replace(
    '-',
    /[1-9]/.test(digits) ? '\u2212' : '',
  );

/**
 * A number in a format.
 *
 * @param format - `[,][.digits][~][d|f|r|%]`: `,` sets thousands apart, `~` leaves zeros at the end out, `d` is whole,
 * `f` has decimals, `r` significant digits, `%` is of a hundred, with
 * a space before the sign, as sentences write it. "" writes up to 6 significant digits.
 */
export function numberFormat(format: string, number: number): string {
  const [, comma, digits = '6', trim, kind = 'r'] = /^(,?)(?:\.(\d+))?(~?)([dfr%]?)$/.exec(format || ',~r')!;
  const text =
    kind === '%'
      ? (100 * number).toFixed(Number(digits))
      : kind === 'd'
        ? number.toFixed(0)
        : kind === 'f'
          ? number.toFixed(Number(digits))
          : String(Number(number.toPrecision(Number(digits))));
  const short = trim === '' || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
  return `${signed(short, comma !== '')}${kind === '%' ? '\u00a0%' : ''}`;
}

/** A share as `PERCENT_AXIS` writes it. */
const percentLabel = (share: number): string => `${numberFormat('.3~r', 100 * share)}\u00a0%`;

/** The label of a number on an axis: by its expression, its format, or with as many decimals as its neighbours. */
export const numberLabel = (
  { format, labelExpr = '' }: { readonly format?: string; readonly labelExpr?: string },
  number: number,
  decimals: number | null,
): string =>
  labelExpr.startsWith('format(100')
    ? percentLabel(number)
    : numberFormat(format ?? (decimals === null ? '' : `,.${decimals}f`), number);

/** A value as a tooltip or a table has it. */
export const valueText = (value: Value | undefined, format?: string): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'number'
      ? numberFormat(format ?? ',.3~f', value)
      : String(value).replaceAll('\n', ' ');
