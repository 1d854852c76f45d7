/** The words that the page has only in a course, in German. */
import type { CourseWords } from '../courseWords.ts';

export const inCourse: CourseWords = {
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
};
