/** The words that the page has only in a course, by language. */
import type { Language } from '../link/pageState.ts';

export interface LmsWords {
  readonly none: string;
  readonly refused: (what: string, why: string) => string;
  readonly playing: string;
  readonly ended: (score: number) => string;
  readonly waits: (score: string) => string;
  readonly scored: (score: number) => string;
  readonly long: (length: number, most: number) => string;
  readonly wasLong: string;
}

export const LMS_WORDS: Readonly<Record<Language, LmsWords>> = {
  en: {
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
  },
  de: {
    none: 'Um diese Seite herum wurde kein Lernsystem gefunden: Es wird nichts gemeldet.',
    refused: (what, why) => `Das Lernsystem hat ${what} abgelehnt: ${why}`,
    playing: 'Der Kurs behält dieses Spiel. Es wird gewertet, sobald die Gespräche zu Ende sind.',
    ended: (score) => `Der Kurs behält dieses Spiel mit ${String(score).replace('.', ',')} von 100 Punkten.`,
    waits: (score) =>
      'Im Kurs zählt das letzte Spiel, das zu Ende gespielt wurde, mit ' +
      `${score.replace('.', ',')} von 100 Punkten. Dieses tritt an seine Stelle, sobald seine Gespräche zu Ende sind.`,
    scored: (score) => `Der Kurs hat die Wertung dieses Spiels, ${String(score).replace('.', ',')} von 100 Punkten.`,
    long: (length, most) =>
      `Die Züge dieses Spiels können nicht aufbewahrt werden: Sie brauchen ${length} Zeichen, der Kurs hat Platz für ` +
      `${most}. Kopieren Sie die Adresse dieser Seite, um sie zu behalten.`,
    wasLong: 'Die Züge des letzten Spiels waren zu lang für den Kurs. Die Seite beginnt von vorn.',
  },
};
