/** What the levers are, in German: a sentence for each lever of the tables, or the file does not compile. */
import type { LeverTables } from '../../../domain/levers/levers.ts';

type Part = 'side' | 'issue' | 'manager' | 'rival' | 'adviser' | 'talk' | 'before';
type Sentences = { readonly [Table in Part]: Readonly<Record<keyof LeverTables[Table], string>> };

const SENTENCES: Sentences = {
  side: {
    opensAt: 'Wert, mit dem die Seite beginnt',
    walkAway: 'Wert, unter dem sie lieber gar keinen Abschluss hat',
    scale: 'Wert eines Pakets, das in jedem Punkt 1 wert ist',
    discount: 'Abschlag eines eingelesenen Szenarios',
    care: 'Wie wahrscheinlich sie sich erklärt und nachfragt',
    understanding: 'Wie wahr am Anfang ist, was sie von der anderen glaubt',
    trust: 'Vertrauen in die andere Seite am Anfang',
    depth: 'Wie viel Geschichte hinter diesem Vertrauen steht',
    stake: 'Wie viel von einem Abschluss daran hängt, dass man danach zusammenarbeitet',
    propensity: 'Mittleres Vertrauen in jemanden, dem sie nie begegnet ist',
    effort: 'Wie wahrscheinlich sie zu einem Treffen einlädt und dort etwas tut',
    horizon: 'Mit wie vielen Runden sie rechnet; sonst weiß sie, wann Schluss ist',
    impasse: 'Wie viel Vertrauen eine gescheiterte Verhandlung kostet',
    alert: 'Wie wahrscheinlich sie merkt, dass der Markt sich gedreht hat',
    lossAversion: 'Anteil des Verlusts gegenüber dem letzten Abschluss, den sie zusätzlich verlangt',
  },
  issue: {
    flexibility: 'Wie bereit sie ist, von ihrer Grenze eine Ausnahme zu machen',
    assumes: 'Wie wichtig sie den Punkt für die andere Seite hält',
    weight: 'Gewicht des Punkts; die Gewichte einer Seite ergeben 1',
  },
  manager: {
    flexibility: 'Wie bereit ihr Vorgesetzter zu einer Ausnahme ist',
    care: 'Wie wahrscheinlich der Vorgesetzte ein Nein begründet',
    understanding: 'Wie viel von dem, was weitergegeben wird, beim Vorgesetzten ankommt',
    answersIn: 'Nach wie vielen Zügen der Vorgesetzte antwortet',
  },
  rival: {
    fit: 'Was das Angebot des Konkurrenten wert ist',
    trust: 'Vertrauen in den Konkurrenten',
    flexibility: 'Wie bereit der Konkurrent an einem eigenen Tisch zu Ausnahmen ist',
    prior: 'Wofür man das Angebot des Konkurrenten hält, bevor man beraten wird',
  },
  adviser: {
    knows: 'Wie gut der Berater die Ziele beider Seiten kennt',
    trust: 'Vertrauen des Kunden in den Berater',
    vendorTrust: 'Vertrauen des Anbieters in den Berater',
    depth: 'Wie viel Geschichte hinter dem Vertrauen in den Berater steht',
    relays: 'Wie wahrscheinlich er nach einer Runde eine Grenze oder einen Wunsch weitergibt',
    takes: 'Wie viele Runden das jeweils dauert',
  },
  talk: { rounds: 'Wie viele Runden es gibt' },
  before: {
    meetings: 'Wie viele Treffen es vorher gibt',
    weeks: 'Wie viele Wochen nach jedem vergehen',
  },
};

const PATTERNS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:vendor|client)\.manager\.(\w+)$/, 'manager'],
  [/^(?:vendor|client)\.(flexibility)$/, 'issue'],
  [/^(?:vendor|client)\.breakPoints\..+\.(flexibility)$/, 'issue'],
  [/^(?:vendor|client)\.(assumes)\./, 'issue'],
  [/^(?:vendor|client)\.goals\..+\.(weight)$/, 'issue'],
  [/^(?:vendor|client)\.(\w+)$/, 'side'],
  [/^rivals\.\d+\.(\w+)$/, 'rival'],
  [/^adviser\.(\w+)$/, 'adviser'],
  [/^before\.(\w+)$/, 'before'],
  [/^(\w+)$/, 'talk'],
];

/** The path of a lever with its sentence; null for policies and for whatever else is no number of the tables. */
export function leverInGerman(path: string): string | null {
  for (const [pattern, part] of PATTERNS) {
    const name = pattern.exec(path)?.[1];
    const sentences: Readonly<Record<string, string>> = SENTENCES[part];
    if (name !== undefined && Object.hasOwn(sentences, name)) return `${path}: ${sentences[name]!}`;
  }
  return null;
}
