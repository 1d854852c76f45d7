/** Singular and plural: counts of a noun, and units that a scenario gives. */
import { formatCount } from './formatNumber.ts';

/** "1 round", "3 rounds", "2 policies": a count and its noun. `plural` is by default the noun with an "s". */
export const counted = (n: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(n)} ${n === 1 ? noun : plural}`;

/** Units of time, which are written in the singular and in the plural whatever form the scenario gives. */
const TIME = /^(second|minute|hour|day|night|week|month|quarter|year)('s)?$/;
/** The words that end the noun of a unit: "days a week", "USD per seat". */
const AFTER_NOUN = /^(a|an|per|of|each|every|in|for|from|at|by|to|after|before|on|\/.*)$/i;

/** The unit after a number: "month" after 1 or −1, "months" else. Words with capitals stay as they are. */
export function unitAfter(n: number, unit: string): string {
  const words = unit.split(' ');
  const end = words.findIndex((word) => AFTER_NOUN.test(word));
  const last = (end < 0 ? words.length : end) - 1;
  const form = Math.abs(n) === 1 ? singular : pluralOfTime;
  return words.map((word, i) => (i === last || (i < last && TIME.test(singular(word))) ? form(word) : word)).join(' ');
}

function singular(word: string): string {
  if (/^\p{Ll}+s['’]$/u.test(word)) return `${singular(word.slice(0, -1))}'s`;
  if (!/^\p{Ll}{2,}s$/u.test(word) || /(ss|us|is|news|series)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /(ch|sh|ss|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const pluralOfTime = (word: string): string => (TIME.test(word) && !word.endsWith('s') ? `${word}s` : word);
