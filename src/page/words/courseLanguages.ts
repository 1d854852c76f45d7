/** The languages of the notices in a course; the small script for it does not have the other words of the page. */
import type { Language } from '../link/pageState.ts';
import type { CourseWords } from './courseWords.ts';
import { inCourse as de } from './de/course.ts';
import { inCourse as en } from './en/course.ts';

export const COURSE_LANGUAGES: Readonly<Record<Language, CourseWords>> = { en, de };
