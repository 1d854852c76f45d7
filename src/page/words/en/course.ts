/** The words that the page has only in a course, in English. */
import type { CourseWords } from '../courseWords.ts';

export const inCourse: CourseWords = {
  none: 'No learning management system was found around this page: nothing is reported.',
  refused: (what, why) => `The learning management system refused ${what}: ${why}`,
  playing: 'Your course keeps this hand. Its score counts once the talks are over.',
  ended: (score) => `Your course keeps this hand, with a score of ${score} out of 100.`,
  waits: (score) =>
    `In your course the last hand that was played to its end counts, with a score of ${score} out of 100. ` +
    'This one takes its place once its talks are over.',
  scored: (score) => `Your course has the score of this hand, ${score} out of 100.`,
  long: (length, most) =>
    `The turns of this hand cannot be kept: they take ${length} characters, and the course has room for ${most}. ` +
    'Copy the address of this page to keep them.',
  wasLong: 'The turns of your last hand were too long for the course. Its page starts anew.',
};
