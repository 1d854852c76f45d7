/** The charts of the page in German: their titles, what stands at their axes, in their legends and in their tables. */
import type { ChartSpec, Datum } from '../../../visual/charts/parts/chartSpec.ts';
import { wrapLines } from '../../../visual/page/layout.ts';
import { linesOf } from '../../../visual/svg/spec.ts';
import type { ChartKind } from '../pageWords.ts';
import { leverInGerman } from './levers.ts';

const READINGS: Readonly<Record<ChartKind, string>> = {
  trust:
    'Jede Linie ist das Vertrauen einer Seite in die andere, jedes Zeichen darauf etwas, was die andere sagte. ' +
    'Gepunktet: Darunter sieht gehen besser aus als bleiben.',
  dance: 'Jedes Zeichen ist ein Angebot; die Linien verbinden sie in ihrer Reihenfolge.',
  rates: 'Die dünnen Linien sind 95-%-Intervalle.',
  map: 'Eine Linie ist da, wo die Hälfte der Verhandlungen mit einem Abschluss endet.',
};

const PHRASES: Readonly<Record<string, string>> = {
  'Where deals are made': 'Wo es Abschlüsse gibt',
  'deals, share of all talks': 'Abschlüsse, Anteil an allen Verhandlungen',
  deals: 'Abschlüsse',
  '95 % interval, from': '95-%-Intervall, von',
  to: 'bis',
  runs: 'Läufe',
  negotiations: 'Verhandlungen',
  setting: 'Hebel',
  round: 'Runde',
  'round; up to 0: the meetings before the table': 'Runde; bis 0: die Treffen davor',
  'trust in the other, from 0 to 1': 'Vertrauen in die andere Seite, von 0 bis 1',
  'whose trust': 'wessen Vertrauen',
  'what the other said': 'was die andere Seite sagte',
  'trust after it': 'Vertrauen danach',
  change: 'Änderung',
  'tipping point': 'Kipppunkt',
  said: 'gesagt',
  presses: 'drängt',
  asks: 'fragt',
  'tells unasked': 'erzählt ungefragt',
  'refuses flatly': 'sagt einfach Nein',
  explains: 'erklärt',
  grants: 'macht eine Ausnahme',
  'asks its manager': 'muss rückfragen',
  tells: 'antwortet',
  'declines to answer': 'antwortet nicht',
  'offer of': 'Angebot von',
  package: 'Paket',
  ending: 'Ende',
  'the deal': 'der Abschluss',
  'what each ended with': 'womit beide endeten',
  line: 'Linie',
  point: 'Punkt',
  frontier: 'Effizienzgrenze',
  'frontier, break points kept': 'Effizienzgrenze, diesseits der Grenzen',
  'without break points': 'ohne Grenzen',
};

/** What has a name or a number in it. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/: trust$/, ': Vertrauen'],
  [/: the dance$/, ': der Tanz'],
  [/^flat no: /, 'einfach Nein: '],
  [/^explained: /, 'erklärt: '],
  [/^granted: /, 'Ausnahme: '],
  [/^worth to (?:the )?(.+?)(?:, utility from 0 to 1)?$/, 'Wert für $1, von 0 bis 1'],
  [/^(.+)'s satisfaction, 1 to 5$/, 'Zufriedenheit, 1 bis 5: $1'],
  [/ walks away$/, ' geht'],
  [/^ghost deal/, 'möglicher Abschluss'],
  [/egalitarian/, 'egalitär'],
  [/utilitarian/, 'utilitaristisch'],
  [/ and (\S+\))$/, ' und $1'],
  [/(^|\(|: |für )vendor(?=$|\)|,)/, '$1Anbieter'],
  [/(^|\(|: |für )client(?=$|\)|,)/, '$1Kunde'],
];

function phrase(text: string): string {
  const lever = /^([\w.]+): /.exec(text)?.[1];
  return (
    (lever === undefined ? null : leverInGerman(lever)) ??
    PHRASES[text] ??
    PATTERNS.reduce((said, [pattern, german]) => said.replace(pattern, german), text)
  );
}

/** The keys of a specification and of its data under which there are words for a reader. */
const TOLD = ['title', 'text', 'domain', 'said', 'series', 'side', 'speaker', 'end', 'what', 'label'];

/** The longest line of a title, in letters. */
const [TITLE, SUBTITLE] = [46, 86];

function inGerman(part: unknown, key: string): unknown {
  if (key === 'title' && (typeof part === 'string' || Array.isArray(part))) {
    const lines = wrapLines(phrase(linesOf(part as string).join(' ')), TITLE!);
    return lines.length < 2 ? lines.join('') : lines;
  }
  if (typeof part === 'string') return TOLD.includes(key) ? phrase(part) : part;
  if (Array.isArray(part)) return part.map((one) => inGerman(one, key));
  if (typeof part !== 'object' || part === null) return part;
  const told = Object.fromEntries(Object.entries(part).map(([name, one]) => [name, inGerman(one, name)]));
  return 'words' in told ? { ...told, words: saidInGerman(told as Datum) } : told;
}

const saidInGerman = ({ speaker, said, issue }: Datum): string => `${speaker!}: ${said!} (${issue!})`;

export function chartInGerman(chart: ChartSpec, kind: ChartKind): ChartSpec {
  const { text, subtitle, anchor } = chart.title;
  const title = phrase(linesOf(text).join(' '));
  const luck = /\(seed\s.*\)$/s.exec(linesOf(subtitle).join(' '))?.[0] ?? '';
  const reading = `${READINGS[kind]} ${luck.replace('seed', 'Seed').replace(/,\srun\s(\d+\))$/, ', Lauf $1')}`;
  return {
    ...(inGerman(chart, '') as ChartSpec),
    title: { text: wrapLines(title, TITLE!), subtitle: wrapLines(reading, SUBTITLE!), anchor },
    description: `${title}. ${READINGS[kind]}`,
  };
}
