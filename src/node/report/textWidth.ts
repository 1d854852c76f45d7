/** How wide text is drawn, for the layout of charts where no canvas measures it. */

/** Widths of letters as shares of the font size, for DejaVu Sans: of the fonts that charts name, the widest. */
const NARROW = /[ijl.,:;'|!()[\]\- ftIr]/;
const BROAD = /[mwMW%@—…→]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

const letterWidth = (letter: string): number =>
  NARROW.test(letter) ? 0.38 : BROAD.test(letter) ? 0.95 : WIDE.test(letter) ? 1 : /[A-Z]/.test(letter) ? 0.7 : 0.62;

/** What vega says of a text that it lays out. */
interface TextItem {
  readonly fontSize?: number | null;
  readonly fontWeight?: string | number | null;
}

/** The width of a text in pixels: the same on every machine. */
export function textWidth({ fontSize, fontWeight }: TextItem, text: unknown): number {
  const letters = [...String(text ?? '').trim()];
  const bold = fontWeight === 'bold' || Number(fontWeight) >= 600 ? 1.1 : 1;
  return Math.ceil(letters.reduce((sum, letter) => sum + letterWidth(letter), 0) * (fontSize ?? 11) * bold);
}
