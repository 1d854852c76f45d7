/** How wide text is drawn, for the layout of charts where nothing measures it: the same on every machine. */

/** Widths of letters as shares of the font size, for DejaVu Sans: of the fonts that charts name, the widest. */
const NARROW = /[ijl.,:;'|!()[\]\- ftIr]/;
const BROAD = /[mwMW%@—…→]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

const letterWidth = (letter: string): number =>
  NARROW.test(letter) ? 0.38 : BROAD.test(letter) ? 0.95 : WIDE.test(letter) ? 1 : /[A-Z]/.test(letter) ? 0.7 : 0.62;

/** The width of a text in pixels, letters of `size` pixels. */
export const textWidth = (text: string, size: number, isBold = false): number =>
  Math.ceil([...text.trim()].reduce((sum, letter) => sum + letterWidth(letter), 0) * size * (isBold ? 1.1 : 1));
