/** The German words of the page. What is told of talks, its levers and the words of a course stand beside it. */
import type { PageWords } from '../pageWords.ts';
import { acts } from './acts.ts';
import { chartInGerman } from './charts.ts';
import { atTable } from './lessonAtTable.ts';
import { leverInGerman } from './levers.ts';
import { ofLevers } from './lessonOfLevers.ts';
import { comma } from './numbers.ts';
import { tellInGerman } from './tell.ts';

export const de: PageWords = {
  code: 'de',
  name: 'Deutsch',
  number: (x, digits) => comma(x.toFixed(digits)),
  percent: (share) => `${comma((100 * share).toFixed(1))} %`,

  page: {
    skip: 'Zur Lektion springen',
    steps: 'Schritte der Lektion',
    language: 'Sprache',
    next: (title) => `Weiter: ${title}`,
    luck: (seed, run) => `Seed ${seed}, Lauf ${run}`,
    link: 'In der Adresse dieser Seite steht alles: Wer sie kopiert, teilt sein Spiel und seine Hebel.',
    badLink: 'Dieser Link lässt sich nicht öffnen. Was daran falsch ist (auf Englisch):',
    startAnew: 'Von vorn beginnen',
    made: (version) => `Gemacht mit dealbreaker ${version}. Alles wird in dieser Seite berechnet, ohne ein Netz.`,
    table: 'Dasselbe als Tabelle',
    line: 'Linie',
    english: 'Fehlermeldungen sind auf Englisch; Diagramme schreiben Zahlen mit Punkt.',
    working: (done, total) => `In Arbeit: ${done} von ${total}`,
    stop: 'Anhalten',
    stopped: 'Angehalten. Bewegen Sie einen Hebel, oder fangen Sie neu an.',
    failed: (message) => `Das ging nicht: ${message}`,
    again: 'Neu anfangen',
  },

  lever: (path, english) => leverInGerman(path) ?? `${path}: ${english}`,

  terms: {
    utility: 'Werte gehen von 0 (nichts) bis 1 (alles, was man sich wünscht).',
    you: 'Sie',
    issue: 'Punkt',
    weight: 'Gewicht',
    options: 'Möglichkeiten, mit ihrem Wert von 0 bis 1',
    round: (round, rounds) => `Runde ${round} von ${rounds}`,
    meeting: (meeting, meetings) => `Treffen ${meeting} von ${meetings} vor den Verhandlungen`,
    roundShort: (round) => (round > 0 ? `Runde ${round}` : 'Treffen'),
    trust: (name, trust) => `Vertrauen von ${name} in die andere Seite: ${trust}`,
  },

  acts,
  tells: tellInGerman,
  chart: chartInGerman,

  ended: {
    agreement: (round) => `Ein Abschluss in Runde ${round}.`,
    walkAway: (name, round, over, to) =>
      `Kein Abschluss: ${name} ging in Runde ${round}${over === '' ? '' : `, wegen ${over}`}` +
      `${to === '' ? '.' : `, zu ${to}.`}`,
    deadline: (round) => `Kein Abschluss: Nach Runde ${round} war die Zeit um.`,
    have: (name, worth) => `${name} hat am Ende ${worth}.`,
    ghost: (you, them) =>
      `Der beste ausgewogene Abschluss, der möglich war, wäre für Sie ${you} und für die andere Seite ${them} wert ` +
      'gewesen.',
    noGhost: 'Kein Abschluss war für beide besser als keiner.',
  },

  ...atTable,
  ...ofLevers,
};
