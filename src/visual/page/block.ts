/**
 * Text for people, in blocks. A block is laid out where it is shown: a terminal wraps it (`layout.ts`), a page flows it
 * (`show/blocksHtml.ts`).
 */

/** Running text, indented by `indent` columns; every line after the first is indented by `hang` more. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly indent: number;
  readonly hang: number;
}

/** A short title above other blocks. */
interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  readonly indent: number;
}

/** Rows of cells. */
export interface TextTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row names the columns. */
  readonly headed: boolean;
  readonly indent: number;
  /** The numbers of the columns that are set flush right. */
  readonly right: readonly number[];
}

/** A line across the page, drawn in `style`. */
interface Rule {
  readonly kind: 'rule';
  readonly style: (line: string) => string;
}

/** A picture in letters: its lines where `width` columns are free. */
interface LetterPicture {
  readonly kind: 'picture';
  readonly draw: (width: number) => string[];
}

/** A string is one line that is shown as it is; an empty one keeps blocks apart. */
export type Block = string | Paragraph | Heading | TextTable | Rule | LetterPicture;
