/**
 * The German sentences of accounts, truth and turning point, each with what the record must hold. Numbers have points
 * here instead of commas, so that they are read as those of the English sentences are.
 */
import { reasonWords } from '../../src/domain/reason.ts';
import type { Side } from '../../src/domain/side.ts';
import { otherSide } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { tableEvents } from '../../src/engine/record/event.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { byChance } from '../postmortem/byChance.ts';
import type { Context, Groups, Kind } from '../postmortem/sentenceKinds.ts';
import { before, endsWith, is, keyOf, last, moved, of, optionOf, sideOf } from '../postmortem/sentenceKinds.ts';

const OFTEN = '(?: (?<often>zweimal|\\d+-mal))?';
const WISH = '\\(<issue>: <option>\\)';
const BECAUSE = '(?: \\(<reason>\\))?';

const count = (m: Groups): number =>
  m['often'] === undefined ? 1 : m['often'] === 'zweimal' ? 2 : Number.parseInt(m['often'], 10);
const topic = (c: Context, m: Groups): string => (c.issue = keyOf(c, m['issue']!));
const they = (c: Context): Side => otherSide(c.side);
const round = (m: Groups): number => Number(m['round']) - 1;
const point = (c: Context, side: Side) => c.talks.scenario[side].breakPoints[c.issue];
const reasonOf = (c: Context, side: Side): string => reasonWords(point(c, side)!.because);

/** Whether these are as many events as said, the last about the option; remembers them. */
function told(c: Context, m: Groups, by: Side, kind: Event['kind'], isCounted = true): boolean {
  c.about = of(c, by, kind, topic(c, m));
  return (
    c.about.length > 0 &&
    (!isCounted || c.about.length === count(m)) &&
    (m['option'] === undefined || optionOf(last(c.about).option!) === m['option']) &&
    (m['limit'] === undefined || optionOf(last(c.about).limit!) === m['limit'])
  );
}
const bids = (c: Context, by: Side, side: Side): number[] => of(c, by, 'offer').map((bid) => bid[side].utility!);
const keeps = (m: Groups, c: Context): boolean => is(m['x']!, c.talks.ending.utility[c.side]);

export const GERMAN_ACCOUNT: readonly Kind[] = [
  {
    pattern: 'Uns ging es vor allem um <issue> \\(Gewicht <x>\\)\\.',
    holds: (m, c) => {
      const weights = Object.entries(c.talks.scenario[c.side].goals).map(([key, { weight }]) => [key, weight] as const);
      const own = weights.find(([key]) => key === topic(c, m))![1];
      const sum = weights.reduce((total, [, weight]) => total + weight, 0);
      return weights.every(([, weight]) => weight <= own) && is(m['x']!, own / sum);
    },
  },
  { pattern: `Wir drängten${OFTEN} ${WISH}\\.`, holds: (m, c) => told(c, m, c.side, 'press') },
  {
    pattern: 'Was das <name> kostet, schätzten wir auf <x>\\.',
    holds: (m, c) => sideOf(m['name']!) === they(c) && is(m['x']!, c.about[0]![c.side].believedCost!),
  },
  {
    pattern: `<name> sagte${OFTEN} Nein zu <issue>, ohne Grund\\.`,
    holds: (m, c) => sideOf(m['name']!) === they(c) && told(c, m, they(c), 'refuse'),
  },
  {
    pattern: 'Was wir brauchen, ist denen gleich\\.',
    holds: (_, c) => of(c, they(c), 'explain', c.issue).length === 0,
  },
  {
    pattern: 'Unser Vertrauen war davor <from:x>, danach <to:x>\\.',
    holds: (m, c) => is(m['from']!, before(c.about[0]!, c.side)) && is(m['to']!, last(c.about)[c.side].trust),
  },
  {
    pattern: `<name> erklärte(?<bare> sich)?${OFTEN} zu <issue>(?:: Die Grenze ist <limit:option>)?${BECAUSE}\\.`,
    holds: (m, c) =>
      told(c, m, they(c), 'explain') &&
      (m['bare'] === undefined) === (last(c.about).limit !== null) &&
      (m['reason'] ?? '') === last(c.about).because,
  },
  { pattern: 'Das glaubten wir\\.', holds: (_, c) => last(c.about)[c.side].believedCost! >= 0.5 },
  {
    pattern: 'Für uns klang das nach einer Ausrede\\.',
    holds: (_, c) => last(c.about)[c.side].believedCost! < 0.5,
  },
  {
    pattern: `<name> machte für uns eine Ausnahme ${WISH}\\.`,
    holds: (m, c) => sideOf(m['name']!) === they(c) && told(c, m, they(c), 'grant', false),
  },
  {
    pattern: `<name> ging über eine selbst genannte Grenze \\(<limit:option>\\) hinaus ${WISH}\\.`,
    holds: (m, c) => sideOf(m['name']!) === they(c) && told(c, m, they(c), 'caught', false),
  },
  {
    pattern:
      'Wir gingen über eine Grenze \\(<limit:option>\\), die wir genannt hatten, ' + `hinaus ${WISH}; das fiel auf\\.`,
    holds: (m, c) => told(c, m, c.side, 'caught', false),
  },
  {
    pattern: `<name> wollte von uns mehr ${WISH}\\.`,
    holds: (m, c) =>
      of(c, they(c), 'press', topic(c, m)).some(({ option }) => optionOf(option!) === m['option']) &&
      [...of(c, c.side, 'refuse', c.issue), ...of(c, c.side, 'explain', c.issue)].length > 0,
  },
  {
    pattern: `Uns waren die Hände gebunden${BECAUSE}\\.`,
    holds: (m, c) => (m['reason'] ?? '') === reasonOf(c, c.side),
  },
  {
    pattern: 'Das sagten wir auch\\.',
    holds: (_, c) =>
      of(c, c.side, 'explain', c.issue).some(
        ({ limit, because }) => limit === point(c, c.side)!.limit && because === reasonOf(c, c.side),
      ),
  },
  {
    pattern: `Was <name> bot, hätte uns genügt, nur nicht bei <issue>${BECAUSE}\\.`,
    holds: (m, c) => of(c, c.side, 'veto', topic(c, m)).length > 0 && (m['reason'] ?? '') === reasonOf(c, c.side),
  },
  { pattern: `Wir machten eine Ausnahme ${WISH}\\.`, holds: (m, c) => told(c, m, c.side, 'grant', false) },
  {
    pattern: 'Wir blieben bei unserem Angebot\\.',
    holds: (_, c) => new Set(of(c, c.side, 'offer').map((bid) => JSON.stringify(bid.package))).size === 1,
  },
  {
    pattern: 'Unser erstes Angebot war uns <from:x> wert, unser letztes <to:x>\\.',
    holds: (m, c) => is(m['from']!, bids(c, c.side, c.side)[0]!) && is(m['to']!, last(bids(c, c.side, c.side))),
  },
  {
    pattern: 'Was <name> bot, war uns erst <from:x> wert, zuletzt <to:x>(?<verdict>; denen geht es nur um sich)?\\.',
    holds: (m, c) => {
      const worths = bids(c, they(c), c.side);
      return (
        is(m['from']!, worths[0]!) &&
        is(m['to']!, last(worths)) &&
        (m['verdict'] !== undefined) === last(worths) - worths[0]! < 0.1
      );
    },
  },
  { pattern: 'Wir schlossen ab, für <x>\\.', holds: (m, c) => c.talks.ending.kind === 'agreement' && keeps(m, c) },
  {
    pattern: 'Dann war die Verhandlung zu Ende\\. Uns blieb <x>\\.',
    holds: (m, c) => c.talks.ending.kind === 'deadline' && keeps(m, c),
  },
  {
    pattern: 'In Runde <round> ging <name>; ernst war es denen nie\\. Uns blieb <x>\\.',
    holds: (m, c) => c.talks.ending.by === they(c) && c.talks.ending.round === round(m) && keeps(m, c),
  },
  {
    pattern: 'In Runde <round> mussten wir gehen(?:, zu <rival>)?, für <x>\\.',
    holds: (m, c) =>
      c.talks.ending.by === c.side &&
      c.talks.ending.round === round(m) &&
      (m['rival'] ?? null) === c.talks.ending.to &&
      keeps(m, c),
  },
];

/** Whether a side named a limit of the issue at hand in that round, below 0 in a meeting. */
const spoke = (c: Context, side: Side, m: Groups): boolean =>
  (['explain', 'tell', 'disclose'] as const)
    .flatMap((kind) => of(c, side, kind, c.issue))
    .some((event) => (m['round'] === undefined ? event.round < 0 : event.round === round(m)));
const MOMENT = '(?:in Runde <round>|in einem Treffen)';

export const GERMAN_TRUTH: readonly Kind[] = [
  {
    pattern: '<me:name> schätzte auf <x>, was <issue> <name> kostet\\.',
    holds: (m, c) => {
      c.wish = m['me']!;
      return is(m['x']!, of(c, sideOf(m['me']!), 'press', topic(c, m))[0]![sideOf(m['me']!)].believedCost!);
    },
  },
  {
    pattern: 'In Wahrheit ist es <x>\\.',
    holds: (m, c) => {
      const side = otherSide(sideOf(c.wish));
      const weights = Object.values(c.talks.scenario[side].goals).map(({ weight }) => weight);
      const own = c.talks.scenario[side].goals[c.issue]!.weight / Math.max(...weights);
      return is(m['x']!, point(c, side) === undefined ? own : 1);
    },
  },
  {
    pattern: `In Wahrheit war da eine Grenze${BECAUSE}: <option> hätte <x> gekostet\\.`,
    holds: (m, c) => {
      const side = otherSide(sideOf(c.wish));
      return (
        (m['reason'] ?? '') === reasonOf(c, side) &&
        of(c, side, 'grant', c.issue).length === 0 &&
        optionOf(last(of(c, otherSide(side), 'press', c.issue)).option!) === m['option']
      );
    },
  },
  {
    pattern: `In Wahrheit war da eine Grenze${BECAUSE}; in Runde <round> machte <name> eine Ausnahme\\.`,
    holds: (m, c) =>
      point(c, sideOf(m['name']!)) !== undefined && of(c, sideOf(m['name']!), 'grant', c.issue)[0]!.round === round(m),
  },
  {
    pattern: `Hinter dem Nein von <name> zu <issue> stand (?:eine Grenze|ein Grund \\(<reason>\\))\\.`,
    holds: (m, c) => {
      c.wish = m['name']!;
      const side = sideOf(m['name']!);
      return of(c, side, 'refuse', topic(c, m)).length > 0 && (m['reason'] ?? '') === reasonOf(c, side);
    },
  },
  {
    pattern: 'Gesagt wurde das nie\\.',
    holds: (_, c) => {
      const side = sideOf(c.wish);
      const because = reasonOf(c, side);
      const named = (['explain', 'tell', 'disclose'] as const)
        .flatMap((kind) => of(c, side, kind, c.issue))
        .filter(({ limit }) => limit === point(c, side)!.limit);
      return because === '' ? named.length === 0 : named.every((event) => event.because !== because);
    },
  },
  { pattern: `Gesagt wurde das ${MOMENT}\\.`, holds: (m, c) => spoke(c, sideOf(c.wish), m) },
  {
    pattern: `<name> hatte bei <issue> eine Grenze genannt \\(<limit:option>\\) und ging dann bis <option>\\.`,
    holds: (m, c) => told(c, m, sideOf(m['name']!), 'caught', false),
  },
  {
    pattern: 'Das kostete <x> vom Vertrauen von <name>\\.',
    holds: (m, c) => is(m['x']!, Math.max(0, -moved(c.about, sideOf(m['name']!)))),
  },
  {
    pattern:
      `<me:name> sah nicht, was das eigene Nein(?:,${OFTEN} gesagt,)? tat: ` +
      'Es kostete <x> vom Vertrauen von <name>\\.',
    holds: (m, c) =>
      Object.keys(c.talks.scenario.issues).some((key) => {
        const noes = of(c, sideOf(m['me']!), 'refuse', key);
        return noes.length === count(m) && is(m['x']!, -moved(noes, sideOf(m['name']!)));
      }),
  },
  {
    pattern:
      'Das letzte Angebot von <them:name> war <me:name> um <change:x> (?<way>mehr|weniger) wert als das erste; ' +
      '<name> (?<cost>kostete|brachte) das <x>\\.',
    holds: (m, c) => {
      const [them, me] = [sideOf(m['them']!), sideOf(m['me']!)];
      const gain = last(bids(c, them, me)) - bids(c, them, me)[0]!;
      const cost = bids(c, them, them)[0]! - last(bids(c, them, them));
      return (
        is(m['change']!, m['way'] === 'mehr' ? gain : -gain) && is(m['x']!, m['cost'] === 'kostete' ? cost : -cost)
      );
    },
  },
  {
    pattern:
      'Ein Angebot von <name> war <me:name> so viel wert wie das eigene, lag aber jenseits der Grenze bei <issue>: ' +
      'Nachzugeben hätte <x> gekostet\\.',
    holds: (m, c) => {
      c.wish = m['me']!;
      return is(m['x']!, last(of(c, sideOf(m['me']!), 'veto', topic(c, m))).worth!);
    },
  },
  {
    pattern: '<name> sagte das nie\\.',
    holds: (m, c) =>
      m['name'] === c.wish &&
      of(c, sideOf(c.wish), 'explain', c.issue).length === 0 &&
      (['tell', 'disclose'] as const).every((kind) =>
        of(c, sideOf(c.wish), kind, c.issue).every(({ limit }) => limit === null),
      ),
  },
  {
    pattern: `<name> nannte dort ${MOMENT} eine Grenze\\.`,
    holds: (m, c) => m['name'] === c.wish && spoke(c, sideOf(c.wish), m),
  },
  {
    pattern: 'Bei den Kosten liegen die Berichte <x> auseinander\\.',
    holds: (m, c) => c.talks.events.some(({ issue }) => issue !== null) && Number(m['x']) <= 1,
  },
];

const left = (c: Context): Side => c.talks.ending.by!;

/** The sentences of a turning point of this post-mortem. */
export const germanTurn = ({ turningPoint }: PostMortem): readonly Kind[] => [
  {
    pattern:
      'Niemand ging: (?:Die Zeit war um|(?<chance>Die Verhandlung endete durch Zufall)), ' +
      'bevor ein Angebot beiden gut genug war\\.',
    holds: (m, c) => c.talks.ending.kind === 'deadline' && (m['chance'] !== undefined) === byChance(c.talks),
  },
  {
    pattern:
      '<name> ging in Runde <round>(?<bids>: Das nächste eigene Angebot wäre weniger wert gewesen als kein ' +
      'Abschluss)?\\.',
    holds: (m, c) =>
      left(c) === sideOf(m['name']!) &&
      c.talks.ending.round === round(m) &&
      (m['bids'] === undefined || c.talks.scenario[left(c)].walkAway > 0),
  },
  {
    pattern: 'Das Vertrauen war am Anfang <from:x> und zuletzt <to:x>\\.',
    holds: (m, c) =>
      is(m['from']!, turningPoint!.atFirst!.trust) && is(m['to']!, before(last(c.talks.events), left(c))),
  },
  { pattern: 'Kein Vertrauen hätte das geändert\\.', holds: () => turningPoint!.leaving!.tippingPoint === null },
  {
    pattern: 'Unter <x> sieht gehen besser aus als bleiben\\.',
    holds: (m) => is(m['x']!, turningPoint!.leaving!.tippingPoint!),
  },
  {
    pattern: 'Darunter fiel es in Runde <round>\\.',
    holds: (m, c) => {
      const tip = turningPoint!.leaving!.tippingPoint!;
      return tableEvents(c.talks.events).some(
        (event) => event.round === round(m) && before(event, left(c)) >= tip && event[left(c)].trust < tip,
      );
    },
  },
  {
    pattern: 'Die Wahrscheinlichkeit, da zu gehen, war <x>\\.',
    holds: (m) => is(m['x']!, turningPoint!.leaving!.chance!),
  },
  {
    pattern: 'Kein einzelner anderer Zug, der (?:ab Runde <round> )?versucht wurde, führt zu einem Abschluss\\.',
    holds: (m) =>
      turningPoint!.turns.every(({ saving }) => saving === null) &&
      (turningPoint!.turns[0]?.round ?? 0) === Number(m['round'] ?? 1) - 1,
  },
  {
    pattern:
      'Die letzte Gelegenheit: Mit einem anderen Zug von <name> in Runde <round> gibt es einen Abschluss in Runde ' +
      '<signed:round>\\.',
    holds: (m, c) => {
      const side = sideOf(m['name']!);
      const { move } = turningPoint!.turns.find(({ by, saving }) => by === side && saving?.round === round(m))!.saving!;
      const { ending } = endsWith(c, side, round(m), move);
      return ending.kind === 'agreement' && ending.round === Number(m['signed']) - 1;
    },
  },
];
