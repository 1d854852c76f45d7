/** The words that the page has only in a course, in one language. */

export interface CourseWords {
  readonly none: string;
  readonly refused: (what: string, why: string) => string;
  readonly playing: string;
  readonly ended: (score: number) => string;
  readonly waits: (score: string) => string;
  readonly scored: (score: number) => string;
  readonly long: (length: number, most: number) => string;
  readonly wasLong: string;
}
