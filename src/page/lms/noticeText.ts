/** A notice in the words of the reader. */
import type { Language } from '../link/pageState.ts';
import { COURSE_LANGUAGES } from '../words/courseLanguages.ts';
import type { LmsNotice } from './lmsSession.ts';
import { MAX_SUSPEND_DATA } from './lmsSession.ts';

export function noticeText(notice: LmsNotice, language: Language): string {
  const words = COURSE_LANGUAGES[language];
  switch (notice.kind) {
    case 'nothing':
      return '';
    case 'none':
      return words.none;
    case 'refused':
      return words.refused(notice.what, notice.why);
    case 'waits':
      return words.waits(notice.score);
    case 'wasLong':
      return words.wasLong;
    case 'kept':
      return notice.score === null ? words.playing : words.ended(notice.score);
    case 'long':
      return [
        ...(notice.score === null ? [] : [words.scored(notice.score)]),
        words.long(notice.length, MAX_SUSPEND_DATA),
      ].join(' ');
  }
}
