/** The effects that a command may have: it prints, shows progress and asks. */
import type { Style } from '../../visual/words/style.ts';

export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /**
   * Shows what is being done, in one line that the next call writes over ("" clears it). It is absent where standard
   * error is no terminal.
   */
  status?(text: string): void;
  /**
   * Shows a prompt and gives the next line that is typed, or null at the end of the input. It is absent where nobody can
   * be asked.
   */
  ask?(prompt: string): Promise<string | null>;
  /** The style of the text for standard output: with colours where it is a terminal that takes them. */
  readonly style: Style;
}

// Matches escape sequences other than those of our colours, and control characters other than the line end. Without
// them the texts of a scenario cannot steer a terminal.
const ESCAPE = String.fromCharCode(27);
const UNSAFE = new RegExp(
  `${ESCAPE}(?!\\[\\d{1,2}m)|[\\u0000-\\u0009\\u000b-\\u001a\\u001c-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]`,
  'g',
);

/** Joins lines for people into one text that is safe for a terminal. */
export const printable = (lines: readonly string[]): string => `${lines.join('\n')}\n`.replace(UNSAFE, '\ufffd');

/** Writes data for machines as indented JSON. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
