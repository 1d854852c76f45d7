/** What the page tells the program that carries it, as an event of the document. */

/** The name of the event; its detail is a `HandReport`. */
export const HAND_REPORT = 'dealbreaker-hand';

export interface HandReport {
  /** The state of the page as a fragment, without `#`. */
  readonly fragment: string;
  /** What the reader's seat ended with, a utility in [0, 1]; null while the hand is played. */
  readonly worth: number | null;
}
