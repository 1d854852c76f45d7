/** How many columns of a terminal a text takes. */
import { unstyled } from './style.ts';

/**
 * Letters that take no column: combining marks, joiners and other invisible format characters.
 *
 * Letters that take two: East Asian wide and fullwidth forms (Unicode Standard Annex #11) and emoji.
 */
const ZERO = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u1160-\u11ff]$/u;
const WIDE = new RegExp(
  '^[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf\\ua960-\\ua97c' +
    '\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6' +
    '\\u{16fe0}-\\u{18aff}\\u{1b000}-\\u{1b2ff}\\u{1f1e6}-\\u{1f1ff}\\u{1f300}-\\u{1f64f}\\u{1f680}-\\u{1f6ff}' +
    '\\u{1f900}-\\u{1faff}\\u{20000}-\\u{3fffd}\\p{Emoji_Presentation}]$',
  'u',
);
const EMOJI_FORM = '\ufe0f';
const JOINER = '\u200d';

/**
 * Letters before the first combining mark, and dashes, quotation marks and dots: each takes one column. Most texts hold
 * no other, and the expressions above take 10 ms to compile.
 */
const PLAIN = /^[\0-\u02ff\u2010-\u205f]*$/;

/** Whether every letter of a text is known to take one column. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** The columns of one letter (a code point): 0, 1 or 2; styles take none. */
const letterWidth = (letter: string): number =>
  isPlain(letter) ? 1 : unstyled(letter) === '' || ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1;

/**
 * The letters of a text as a terminal shows them, each with the columns that it takes: a letter with its combining
 * marks, or emoji that joiners make one. Styles are letters of no column.
 */
export function letters(text: string): { readonly text: string; readonly width: number }[] {
  const found: { text: string; width: number }[] = [];
  for (const letter of text) {
    const last = found.at(-1);
    const width = letterWidth(letter);
    if (last !== undefined && last.width > 0 && (width === 0 || last.text.endsWith(JOINER))) {
      last.text += letter;
      if (letter === EMOJI_FORM) last.width = 2;
    } else found.push({ text: letter, width });
  }
  return found;
}

/** The columns that a text takes; styles take none. */
export const visibleLength = (text: string): number =>
  isPlain(text) ? text.length : letters(text).reduce((sum, { width }) => sum + width, 0);
