/**
 * Styles for text: functions from text to text. The functions that write sentences take one, with or without colour.
 */

export interface Style {
  readonly title: (text: string) => string;
  readonly vendor: (text: string) => string;
  readonly client: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Whether worths are written in points: those of the side's score sheet, else 100 for a utility of 1. */
  readonly points?: boolean | undefined;
}

const same = (text: string): string => text;

/** No colour. */
export const plainStyle: Style = { title: same, vendor: same, client: same, good: same, bad: same, faint: same };

/**
 * Where a style begins and where it ends, as the parameters of the escape codes (ECMA-48, SGR). Texts carry letters in
 * their place that Unicode never assigns (U+FDD0 onward), so that no name in a scenario is taken for one.
 */
const CODES = [1, 22, 36, 39, 33, 39, 32, 39, 31, 39, 2, 22] as const;
const FIRST_MARK = 0xfdd0;
const MARKS = /[\ufdd0-\ufddb]/g;

const marked =
  (place: number) =>
  (text: string): string =>
    `${String.fromCharCode(FIRST_MARK + 2 * place)}${text}${String.fromCharCode(FIRST_MARK + 2 * place + 1)}`;

/** Colours, for terminals: `styleCodes` makes escape codes of them. */
export const colourStyle: Style = {
  title: marked(0),
  vendor: marked(1),
  client: marked(2),
  good: marked(3),
  bad: marked(4),
  faint: marked(5),
};

/** The text with its styles as the escape codes that terminals obey. */
export const styleCodes = (text: string): string =>
  text.replace(MARKS, (mark) => `\u001b[${CODES[mark.charCodeAt(0) - FIRST_MARK]!}m`);

/** The text without its styles. */
export const unstyled = (text: string): string => text.replace(MARKS, '');

// Control characters other than the line end, and characters that turn the direction of writing.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with its control characters shown and not obeyed: as the pictures of Unicode (U+2400 onward) where there are
 * some, else as U+FFFD.
 */
export const shown = (text: string): string =>
  text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
