/** What a command may do to the world: say something, and know whether colours are welcome. */

export interface Io {
  /** To standard output. */
  out(text: string): void;
  /** To standard error. */
  err(text: string): void;
  /**
   * What is being done, in one line that the next call writes over ("" clears it); absent where nobody watches standard
   * error.
   */
  status?(text: string): void;
  /**
   * Shows a prompt and gives the next line that somebody types; null when there are no more. Absent where nobody can be
   * asked.
   */
  ask?(prompt: string): Promise<string | null>;
  /** Whether standard output is a terminal that wants colour. */
  readonly colour: boolean;
}

// Escape sequences other than our own colours, and control characters other than the line end: a scenario's texts are
// not to steer a terminal.
const ESCAPE = String.fromCharCode(27);
const UNSAFE = new RegExp(
  `${ESCAPE}(?!\\[\\d{1,2}m)|[\\u0000-\\u0009\\u000b-\\u001a\\u001c-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]`,
  'g',
);

/** Lines for people, made safe for a terminal. */
export const printable = (lines: readonly string[]): string => `${lines.join('\n')}\n`.replace(UNSAFE, '\ufffd');

/** Data for machines. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
