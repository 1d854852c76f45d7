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
}

const same = (text: string): string => text;

/** No colour. */
export const plain: Style = { title: same, vendor: same, client: same, good: same, bad: same, faint: same };

const ansiStyle =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

/** ANSI colours, for terminals. */
export const ansi: Style = {
  title: ansiStyle(1, 22),
  vendor: ansiStyle(36, 39),
  client: ansiStyle(33, 39),
  good: ansiStyle(32, 39),
  bad: ansiStyle(31, 39),
  faint: ansiStyle(2, 22),
};

const STYLES = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g');

/** The text without its styles. */
export const unstyled = (text: string): string => text.replace(STYLES, '');

/** How many columns the text takes, styles not counted. */
export const visibleLength = (text: string): number => [...unstyled(text)].length;
