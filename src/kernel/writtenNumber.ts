/** Reads numbers as people and spreadsheets write them: "$1,250.50", "1.250,50 €", "(50)", "50.–", "10 %", "5 days". */
import { plainText } from './plainText.ts';

/** A number as it was written. */
export interface WrittenNumber {
  /** The numbers that it may mean, the largest first: "1.250" is 1250 or 1.25. At least one; all are finite. */
  readonly values: readonly number[];
  /** The words beside it: small letters, without a plural s, a currency as its sign; "" for none. */
  readonly words: string;
}

const NUMBER = /^([^\d.,]*)([.,]?\d(?:[\d., ']*\d)?(?:e[+-]?\d+)?)\.?(\D*)$/i;

/**
 * Reads a text that is one number and words beside it. A number in brackets or with a minus behind it is negative.
 *
 * @returns The number; null where the text is none.
 */
export function writtenNumber(text: string): WrittenNumber | null {
  // "45.-" has no cents; the point of "Fr. 45" and "Rs.45" ends a word.
  const plain = plainText(text)
    .replace(/(?<=\d[.,])-+(?!\d)/, '')
    .replace(/(?<=\p{L})\. ?(?=[-+]?\d)/u, ' ');
  const signed = plain.replace(/^(\D*)\((.*)\)$|^(.*\d)-(?=$| |\p{Sc})/u, '-$1$2$3');
  const [, before = '', figure = '', after = ''] = NUMBER.exec(signed) ?? [];
  const [, left = '', sign = '', right = ''] = /^([^-+]*)([-+]?)([^-+]*)$/.exec(before) ?? [null, '?'];
  const values = valuesOf(figure).map((value) => (sign === '-' ? -value : value));
  return values.length === 0 || left === '?' ? null : { values, words: numberWords(`${left} ${right} ${after}`) };
}

/** What a figure may mean: its decimal sign is a point or a comma, and one other sign parts groups of three digits. */
function valuesOf(figure: string): number[] {
  const read = ['.', ','].map((point) => {
    const [whole = '', ...part] = figure.split(point);
    const isWhole = /^(\d*(e[+-]?\d+)?|[1-9]\d?\d?([ ',.])(\d\d\d?\3)*\d{3})$/i.test(whole);
    return isWhole ? Number([whole.replace(/[ ',.]/g, ''), ...part].join('.')) : NaN;
  });
  return [...new Set(read)].filter((value) => figure !== '' && Number.isFinite(value)).sort((a, b) => b - a);
}

/** The names of each currency, in small letters and without a plural s; the first is the form that is kept. */
const CURRENCIES = [
  '$ usd us$ dollar,€ eur euro,£ gbp,¥ jpy yen,₹ inr rs rupee,chf sfr fr franc franken,kr krona krone kroner,sek',
  'nok,dkk,pln zł,czk kč,huf,ron,rub ₽,₺,₪,c$ cad ca$,a$ aud au$,nz$ nzd,hk$ hkd,s$ sgd,r$ brl,mxn,zar,aed,krw ₩',
  'cny rmb yuan',
].flatMap((line) => line.split(',').map((names) => names.split(' ')));

/** The words beside a number, each in one form. */
export const numberWords = (text: string): string =>
  (
    plainText(text)
      .toLowerCase()
      .match(/[^\s\p{Sc}]*\p{Sc}|[^\s\p{Sc}]+/gu) ?? []
  )
    .map((word) => {
      const one = word.replace(/^-|(?<=..)s?\.?$|\.$/g, '');
      return CURRENCIES.find((names) => names.includes(one))?.[0] ?? one;
    })
    .join(' ');

/** Tells whether words, as `numberWords` returns them, hold a currency. */
export const hasCurrency = (words: string): boolean =>
  /\p{Sc}/u.test(words) || words.split(' ').some((word) => CURRENCIES.some(([name]) => name === word));
