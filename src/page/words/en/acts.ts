/** What each side does, in English: a sentence for each kind of event. */
import type { Act, ActWords } from '../actWords.ts';

const quoted = (text: string): string => `“${text}”`;

const weighs = ({ about, importance, limit }: Omit<Act, 'by'>): string =>
  `${about} has a weight of ${importance}${limit === '' ? '' : `, and the limit is ${limit}`}`;

export const acts: ActWords = {
  offer: ({ by, what }) => `${by} offers: ${what}.`,
  move: ({ by, what }) => `${by} moves: ${what}.`,
  repeat: ({ by }) => `${by} repeats the offer.`,
  press: ({ by, about, option }) => `${by} presses: ${quoted(`We want ${about}: ${option}.`)}`,
  ask: ({ by, about }) => `${by} asks: ${quoted(`How much does ${about} matter to you? Is there a limit?`)}`,
  disclose: ({ by, ...told }) => `${by} tells unasked: ${weighs(told)}.`,
  tell: ({ by, ...told }) => `${by} answers: ${weighs(told)}.`,
  decline: ({ by, about }) => `${by} would rather not say what ${about} means.`,
  grant: ({ by, about, option }) => `${by} makes an exception on ${about}: ${option}.`,
  explain: ({ by, about, limit, because }) =>
    `${by} explains: on ${about} the limit is ${limit}${because === '' ? '' : ` (${because})`}.`,
  refuse: ({ by, about }) => `${by} says a flat no on ${about}, without a reason.`,
  hear: ({ by, about }) => `${by} has heard the wish on ${about}.`,
  refer: ({ by, about }) => `${by} has to ask about ${about}.`,
  veto: ({ by }) => `${by} passes over an offer that is good enough, because it crosses a limit.`,
  caught: ({ by, about, option, limit }) =>
    `${by} goes to ${option} on ${about}, beyond the limit that was named: ${limit}.`,
  relay: ({ about }) => `The adviser passes on what ${about} means to the other side.`,
  accept: ({ by }) => `${by} accepts.`,
  leave: ({ by }) => `${by} leaves the table.`,
  call: ({ by }) => `${by} calls a meeting.`,
  pass: ({ by }) => `${by} says nothing.`,
  open: () => 'Both sit down at the table.',
  deadline: () => 'The time is over.',
};
