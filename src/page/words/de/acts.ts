/** What each side does, in German: a sentence for each kind of event. */
import type { Act, ActWords } from '../actWords.ts';

const quoted = (text: string): string => `„${text}“`;

const weighs = ({ about, importance, limit }: Omit<Act, 'by'>): string =>
  `${about} hat das Gewicht ${importance}${limit === '' ? '' : `, und die Grenze ist ${limit}`}`;

export const acts: ActWords = {
  offer: ({ by, what }) => `${by} bietet: ${what}.`,
  move: ({ by, what }) => `${by} bewegt sich: ${what}.`,
  repeat: ({ by }) => `${by} wiederholt das Angebot.`,
  press: ({ by, about, option }) => `${by} drängt: ${quoted(`Wir wollen ${about}: ${option}.`)}`,
  ask: ({ by, about }) => `${by} fragt: ${quoted(`Wie wichtig ist Ihnen ${about}? Gibt es eine Grenze?`)}`,
  disclose: ({ by, ...told }) => `${by} erzählt ungefragt: ${weighs(told)}.`,
  tell: ({ by, ...told }) => `${by} antwortet: ${weighs(told)}.`,
  decline: ({ by, about }) => `${by} möchte nicht sagen, was ${about} bedeutet.`,
  grant: ({ by, about, option }) => `${by} macht bei ${about} eine Ausnahme: ${option}.`,
  explain: ({ by, about, limit, because }) =>
    `${by} erklärt: Bei ${about} ist die Grenze ${limit}${because === '' ? '' : ` (${because})`}.`,
  refuse: ({ by, about }) => `${by} sagt zu ${about} einfach Nein, ohne Grund.`,
  hear: ({ by, about }) => `${by} hat den Wunsch zu ${about} gehört.`,
  refer: ({ by, about }) => `${by} muss wegen ${about} rückfragen.`,
  veto: ({ by }) => `${by} lässt ein Angebot liegen, das gut genug wäre, weil es eine Grenze überschreitet.`,
  caught: ({ by, about, option, limit }) =>
    `${by} geht bei ${about} bis ${option}, über die genannte Grenze hinaus: ${limit}.`,
  relay: ({ about }) => `Der Berater gibt weiter, was ${about} der anderen Seite bedeutet.`,
  accept: ({ by }) => `${by} nimmt an.`,
  leave: ({ by }) => `${by} verlässt den Tisch.`,
  call: ({ by }) => `${by} lädt zu einem Treffen ein.`,
  pass: ({ by }) => `${by} sagt nichts.`,
  open: () => 'Beide setzen sich an den Tisch.',
  deadline: () => 'Die Zeit ist um.',
};
