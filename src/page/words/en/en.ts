/** The English words of the page. Another language is a folder like this one, with a file of the same shape. */
import type { ChartSpec } from '../../../visual/charts/parts/chartSpec.ts';
import { acts } from './acts.ts';
import { atTable } from './lessonAtTable.ts';
import { ofLevers } from './lessonOfLevers.ts';
import { tellInEnglish } from './tell.ts';

export const en = {
  code: 'en',
  name: 'English',
  number: (x: number, digits: number): string => x.toFixed(digits),
  percent: (share: number): string => `${(100 * share).toFixed(1)} %`,

  page: {
    skip: 'Skip to the lesson',
    steps: 'Steps of the lesson',
    language: 'Language',
    next: (title: string): string => `Next: ${title}`,
    luck: (seed: string, run: number): string => `seed ${seed}, run ${run}`,
    link: 'The address of this page holds all of it: copy it to share your hand and your levers.',
    badLink: 'This link cannot be opened. What is wrong with it:',
    startAnew: 'Start from the beginning',
    made: (version: string): string =>
      `Made by dealbreaker ${version}. Everything is worked out in this page, without a network.`,
    table: 'The same as a table',
    line: 'line',
    english: '',
    working: (done: number, total: number): string => `Working: ${done} of ${total}`,
    stop: 'Stop',
    stopped: 'Stopped. Move a lever, or start again.',
    failed: (message: string): string => `That did not work: ${message}`,
    again: 'Start again',
  },

  /** What a lever is; `english` is the library's own sentence. */
  lever: (path: string, english: string): string => `${path}: ${english}`,

  terms: {
    utility: 'Worths run from 0 (nothing) to 1 (all that one wishes for).',
    you: 'you',
    issue: 'Issue',
    weight: 'Weight',
    options: 'Options, with their worth from 0 to 1',
    round: (round: number, rounds: number): string => `Round ${round} of ${rounds}`,
    meeting: (meeting: number, meetings: number): string => `Meeting ${meeting} of ${meetings} before the table`,
    roundShort: (round: number): string => (round > 0 ? `Round ${round}` : `Meeting`),
    trust: (name: string, trust: string): string => `${name} trusts the other side ${trust}`,
  },

  tells: tellInEnglish,
  chart: (chart: ChartSpec): ChartSpec => chart,
  acts,

  ended: {
    agreement: (round: number): string => `A deal in round ${round}.`,
    walkAway: (name: string, round: number, over: string, to: string): string =>
      `No deal: ${name} left in round ${round}${over === '' ? '' : `, over ${over}`}` +
      `${to === '' ? '.' : `, and went to ${to}.`}`,
    deadline: (round: number): string => `No deal: the time was over after round ${round}.`,
    have: (name: string, worth: string): string => `${name} ends with ${worth}.`,
    ghost: (you: string, them: string): string =>
      `The best balanced deal that was there would have been worth ${you} to you and ${them} to them.`,
    noGhost: 'No deal was better than none for both.',
  },

  ...atTable,
  ...ofLevers,
};
