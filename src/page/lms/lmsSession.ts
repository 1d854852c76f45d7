/**
 * What a learning management system is told of a hand, and what it gives back.
 *
 * - `cmi.core.score`: 100 times the utility that the reader's seat ended with, from 0 to 100. SCORM 1.2 allows no other
 *   range, so that the points of a score sheet, which may be negative or above 100, cannot be reported.
 * - `cmi.core.lesson_status`: `incomplete` until a hand is played to its end, `completed` from then on.
 * - `cmi.suspend_data`: `#` and the state of the page as in a link, with every act of the hand. It has at most 4,096
 *   characters; a longer state is replaced by a sentence that says so.
 *
 * The last hand that was played to its end counts: the system keeps it, with its score, until another one has ended.
 */
import type { HandReport } from '../link/handReport.ts';
import type { LmsApi } from './lmsApi.ts';

/** The most characters of `cmi.suspend_data` (SCORM 1.2, CMIString4096). */
export const MAX_SUSPEND_DATA = 4096;

/** What became of a report. */
export type LmsNotice =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly what: string; readonly why: string }
  | { readonly kind: 'kept'; readonly score: number | null }
  | { readonly kind: 'waits'; readonly score: string }
  | { readonly kind: 'long'; readonly length: number; readonly score: number | null }
  | { readonly kind: 'wasLong' };

export interface LmsSession {
  /** The fragment with which the page was left; null for none. */
  readonly restored: string | null;
  /** What is told at the start. */
  readonly opening: LmsNotice;
  /** Reports a hand. */
  report(hand: HandReport): LmsNotice;
  /** Ends the session; the system keeps what it was told. */
  close(): void;
}

/** How what stands in the place of a hand begins that is too long. */
const TOO_LONG = 'too long: ';

const isTrue = (answer: unknown): boolean => String(answer) === 'true';
/** A score with at most two decimals. */
const scoreOf = (worth: number): number => Math.round(10_000 * worth) / 100;

/** Opens the session of a page; `api` is null where no system was found. */
export function openLmsSession(api: LmsApi | null): LmsSession {
  if (api === null) return closed({ kind: 'none' });
  const refusal = (what: string): LmsNotice => {
    const code = String(api.LMSGetLastError());
    return { kind: 'refused', what, why: `${code} ${String(api.LMSGetErrorString(code))}`.trim() };
  };
  const read = (element: string): string => String(api.LMSGetValue(element));
  /** Sets elements in their order; returns the first refusal, or null. */
  const write = (values: readonly (readonly [element: string, value: string])[]): LmsNotice | null => {
    const refused = values.find(([element, value]) => !isTrue(api.LMSSetValue(element, value)));
    if (refused !== undefined) return refusal(refused[0]);
    return isTrue(api.LMSCommit('')) ? null : refusal('LMSCommit');
  };

  if (!isTrue(api.LMSInitialize(''))) return closed(refusal('LMSInitialize'));
  const held = read('cmi.suspend_data');
  // A system may make "passed" or "failed" of "completed".
  let isCompleted = ['completed', 'passed', 'failed'].includes(read('cmi.core.lesson_status'));
  const begun = isCompleted ? null : write([['cmi.core.lesson_status', 'incomplete']]);
  const wasLong: LmsNotice = { kind: held.startsWith(TOO_LONG) ? 'wasLong' : 'nothing' };

  return {
    restored: held.startsWith('#') ? held.slice(1) : null,
    opening: begun ?? wasLong,
    report: ({ fragment, worth }) => {
      if (isCompleted && worth === null) return { kind: 'waits', score: read('cmi.core.score.raw') };
      const data = `#${fragment}`;
      const isLong = data.length > MAX_SUSPEND_DATA;
      const score = worth === null ? null : scoreOf(worth);
      const refused = write([
        ['cmi.suspend_data', isLong ? `${TOO_LONG}${data.length} characters` : data],
        ['cmi.core.exit', 'suspend'],
        ...(score === null ? [] : results(score)),
      ]);
      if (refused !== null) return refused;
      isCompleted ||= score !== null;
      return isLong ? { kind: 'long', length: data.length, score } : { kind: 'kept', score };
    },
    close: () => void api.LMSFinish(''),
  };
}

const results = (score: number): (readonly [element: string, value: string])[] => [
  ['cmi.core.score.min', '0'],
  ['cmi.core.score.max', '100'],
  ['cmi.core.score.raw', String(score)],
  ['cmi.core.lesson_status', 'completed'],
];

/** A session that reports nothing, and says why. */
const closed = (opening: LmsNotice): LmsSession => ({
  restored: null,
  opening,
  report: () => opening,
  close: () => undefined,
});
