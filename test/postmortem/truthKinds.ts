/** The sentences of the truth, of a turning point and of the review of a deal, each with what must hold for it. */
import { byChance } from './byChance.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { reasonWords } from '../../src/domain/reason.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES, otherSide } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { tableEvents } from '../../src/engine/record/event.ts';
import { movesOf } from '../../src/engine/record/movesOf.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { openTable } from '../../src/engine/table.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import type { Context, Groups, Kind } from './sentenceKinds.ts';
import {
  before,
  count,
  endsWith,
  is,
  isAmount,
  isLimit,
  isPercent,
  keyOf,
  last,
  moved,
  of,
  optionOf,
  sideOf,
  worthOf,
} from './sentenceKinds.ts';
import { madeIn, saysAct } from './saysAct.ts';

const topic = (c: Context, m: Groups): string => (c.issue = keyOf(c, m['issue']!));
const other = (m: Groups, name = 'me'): Side => otherSide(sideOf(m[name]!));
const pointOf = (c: Context, side: Side) => c.talks.scenario[side].breakPoints[c.issue];
const roundsIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map((n) => Number(n) - 1);

/** The round of the record, below 0 in a meeting. */
const moment = ({ talks }: Context, m: Groups): number =>
  m['meeting'] === undefined ? Number(m['round']) - 1 : Number(m['meeting']) - 1 - talks.scenario.before!.meetings;

/** What a side said of an issue to which a limit may belong: explained, or told, asked or unasked. */
const spokenOf = (c: Context, side: Side, issue: string): Event[] =>
  (['explain', 'tell', 'disclose'] as const).flatMap((kind) => of(c, side, kind, issue));

/** What yielding an option beyond the break point costs, in utility. */
function costOf(c: Context, side: Side, said: string): number {
  const option = c.talks.scenario.issues[c.issue]!.options.find((one) => optionOf(one) === said)!;
  const { goals } = prepare(c.talks.scenario)[side];
  const weight = goals.weight[Object.keys(c.talks.scenario.issues).indexOf(c.issue)]!;
  const value = (one: string | number): number => worthOf(c.talks, side, c.issue, one);
  return weight * (value(pointOf(c, side)!.limit) - value(option));
}

/** The lie of a side on the issue at hand: the words are those of the last time that it was found out. */
function isLie(c: Context, liar: Side, m: Groups): boolean {
  const caught = of(c, liar, 'caught', c.issue);
  const { option, limit } = last(caught);
  c.about = caught;
  return (
    isLimit(c, liar, c.issue, limit, m['limit']!) &&
    optionOf(option!) === m['option'] &&
    (m['truth'] === 'that was not true') === (pointOf(c, liar)?.limit !== limit) &&
    JSON.stringify(roundsIn(m['rounds']!)) === JSON.stringify(caught.map(({ round }) => round))
  );
}
const TRUTH = '(?<truth>that was not true|that was its break point, and it crossed it all the same)';
const ROUNDS = '(?<rounds>rounds? \\d+(?:(?:, | and )\\d+)*)';

export const TRUTH_KINDS: readonly Kind[] = [
  {
    pattern: '<me:name> believed that the <issue> would cost <name> <cost> \\(<x>\\)\\.',
    holds: (m, c) => {
      c.wish = m['me']!;
      return is(m['x']!, of(c, sideOf(m['me']!), 'press', topic(c, m))[0]![sideOf(m['me']!)].believedCost!);
    },
  },
  {
    pattern: 'In truth: <cost> \\(<x>\\)\\.',
    holds: (m, c) => {
      const side = otherSide(sideOf(c.wish));
      const weights = Object.values(c.talks.scenario[side].goals).map(({ weight }) => weight);
      const own = c.talks.scenario[side].goals[c.issue]!.weight / Math.max(...weights);
      return is(m['x']!, pointOf(c, side) === undefined ? own : 1);
    },
  },
  {
    pattern:
      'It was a break point, a line that <name> does not cross(?: \\(<reason>\\))?; to yield ' +
      '<option> would have cost ' +
      'it <amount>\\.',
    holds: (m, c) => {
      const side = sideOf(m['name']!);
      return (
        of(c, side, 'grant', c.issue).length === 0 &&
        (m['reason'] === undefined || m['reason'] === reasonWords(pointOf(c, side)!.because)) &&
        isAmount(m['amount']!, costOf(c, side, m['option']!)) &&
        optionOf(last(of(c, otherSide(side), 'press', c.issue)).option!) === m['option']
      );
    },
  },
  {
    pattern: 'It was a break point(?: \\(<reason>\\))?; in round <round> <name> made an exception\\.',
    holds: (m, c) =>
      pointOf(c, sideOf(m['name']!)) !== undefined &&
      of(c, sideOf(m['name']!), 'grant', c.issue)[0]!.round === Number(m['round']) - 1,
  },
  {
    pattern:
      '<me:whose> flat no on the <issue> (?:had a reason, which it gave|came from a break point, ' +
      'which it named) in ' +
      '(?:round <round>|meeting <meeting:round> before the table)(?:: <reason>)?\\.',
    holds: (m, c) => {
      const side = sideOf(m['me']!);
      topic(c, m);
      const { limit, because: stated } = pointOf(c, side)!;
      const because = reasonWords(stated);
      const gave = spokenOf(c, side, c.issue).filter((event) => event.round === moment(c, m) && event.limit === limit);
      const given = because === '' ? gave : gave.filter((event) => event.because === because);
      return of(c, side, 'refuse', c.issue).length > 0 && (m['reason'] ?? '') === because && given.length > 0;
    },
  },
  {
    pattern:
      'What <me:name> took for indifference (?:was a break point that nobody named|(?<had>had a ' +
      'reason) that nobody gave(?:: <reason>)?)\\.',
    holds: (m, c) => {
      const side = other(m);
      const refused = Object.keys(c.talks.scenario.issues).filter((key) => of(c, side, 'refuse', key).length > 0);
      return refused.some((key) => {
        const point = c.talks.scenario[side].breakPoints[key]!;
        const stated = reasonWords(point.because);
        const named = spokenOf(c, side, key).filter(({ limit }) => limit === point.limit);
        return m['had'] === undefined
          ? stated === '' && named.length === 0
          : stated === m['reason'] && named.every(({ because }) => because !== stated);
      });
    },
  },
  {
    pattern:
      `<liar:name> had said of the <issue> that it <limit>; ${TRUTH}\\. <me:name> found it out in ` +
      `${ROUNDS}, when it ` +
      'went to <option>\\.',
    holds: (m, c) => of(c, sideOf(m['liar']!), 'caught', topic(c, m)).length === 1 && isLie(c, sideOf(m['liar']!), m),
  },
  {
    pattern:
      `<liar:name> claimed a limit on the <issue> and went beyond it, <times>\\. <me:name> found it ` +
      `out in ${ROUNDS}: ` +
      `in the end it went to <option>, although it had said that it <limit>; ${TRUTH}\\.`,
    holds: (m, c) =>
      of(c, sideOf(m['liar']!), 'caught', topic(c, m)).length === count(m['times']) && isLie(c, sideOf(m['liar']!), m),
  },
  {
    pattern: '(?:That cost <name> <x>|It cost <none:name> nothing) of <who:whose> trust\\.',
    holds: (m, c) => {
      const change = moved(c.about, sideOf(m['who']!));
      return m['x'] === undefined ? change >= 0 : is(m['x'], -change);
    },
  },
  {
    pattern:
      '<me:name> did not see what its no(?:, said <times>,)? did: it took away <x> of <who:whose> trust in it\\.',
    holds: (m, c) =>
      Object.keys(c.talks.scenario.issues).some((key) => {
        const noes = of(c, sideOf(m['me']!), 'refuse', key);
        return noes.length === count(m['times']) && is(m['x']!, -moved(noes, sideOf(m['who']!)));
      }),
  },
  {
    pattern:
      '<them:whose> last bid was worth (?:<change:x> (?<way>more|less)|no more) to <me:name> than the first; it ' +
      '(?:cost <a:name> <cost:x>|brought <b:name> <more:x> more|cost <d:name> nothing)\\.',
    holds: (m, c) => {
      const [them, me] = [sideOf(m['them']!), sideOf(m['me']!)];
      const bids = of(c, them, 'offer');
      const gain = last(bids)[me].utility! - bids[0]![me].utility!;
      const cost = bids[0]![them].utility! - last(bids)[them].utility!;
      const signed = Number(m['change'] ?? 0) * (m['way'] === 'less' ? -1 : 1);
      return is(String(signed), gain) && is(String(Number(m['cost'] ?? 0) - Number(m['more'] ?? 0)), cost);
    },
  },
  {
    pattern:
      'To <me:name> an offer of <whose> was as good as its own bid(?: \\(<times>\\))?, but it ' +
      'crossed its break point on ' +
      'the <issue>; to yield(?<end> in the end)? would have cost it <amount>\\. ' +
      '(?:Only <name> knew|<namer:name> named a limit there in ' +
      '(?:round <round>|meeting <meeting:round> before the table)|<silent:name> did not say so; Tern told ' +
      'the limit in round <relayed:round>)\\.',
    holds: (m, c) => {
      const vetoes = of(c, sideOf(m['me']!), 'veto', topic(c, m));
      const spoken = spokenOf(c, sideOf(m['me']!), c.issue).filter(
        ({ kind, limit }) => kind === 'explain' || limit !== null,
      );
      return (
        (m['namer'] === undefined
          ? spoken.length === 0 && relayedIn(c, sideOf(m['me']!)) === (m['relayed'] ?? null)
          : m['namer'] === m['me'] && spoken.some((event) => event.round === moment(c, m))) &&
        vetoes.length === count(m['times']) &&
        (m['end'] !== undefined) === vetoes.length > 1 &&
        isAmount(m['amount']!, last(vetoes).worth!)
      );
    },
  },
  {
    pattern: 'On costs, the stories lie <x> apart \\(0 agree, 1 opposite\\)(?:; on the <issue> <gap:x>)?\\.',
    holds: (m, c) => {
      const talked = c.talks.events.some(({ issue }) => issue !== null);
      const about = m['issue'] === undefined || c.talks.events.some(({ issue }) => issue === keyOf(c, m['issue']!));
      return talked && about && Number(m['x']) <= 1 && Number(m['gap'] ?? m['x']) >= Number(m['x']) - 0.01;
    },
  },
];

const round = (m: Groups): number => Number(m['round']) - 1;
const left = (c: Context): Side => c.talks.ending.by!;
/** The trust with which it left: what the failure itself costs comes after. */
const trustLeaving = (c: Context): number => before(last(c.talks.events), left(c));
/** Its trust at the table, after every event. */
const trusts = (c: Context): number[] => tableEvents(c.talks.events).map((event) => event[left(c)].trust);

/** A utility as the leaver saw it with this trust: u · (1 − stake · (1 − trust)). */
const throughTrust = (c: Context, utility: number, trust: number): number =>
  utility * (1 - c.talks.scenario[left(c)].stake * (1 - trust));

/** The best that waited for the leaver elsewhere, as it saw it: no deal with a trust of ½. */
function outside(c: Context): number {
  const { rivals, [left(c)]: own } = c.talks.scenario;
  const blind = own.trustRule.name === 'off';
  return Math.max(
    throughTrust(c, own.walkAway, 0.5),
    ...rivals
      .filter(({ courts }) => courts === left(c))
      .map(({ fit, trust }) => throughTrust(c, fit, blind ? 0.5 : trust)),
  );
}

const END = '(?:<who:name> leaves in round <away:round>(?:, over the <over:issue>)?|(?<late>time runs out))';

/** The sentences of a turning point or of a review, of this post-mortem. */
/** The same talks up to a turn of a side, in which it asks its manager; the policies play on. */
function withReferral(c: Context, side: Side, asked: number): Negotiation {
  const { scenario, seed, run, events } = c.talks;
  let table = openTable(scenario, { seed, run });
  const met = movesOf(events).length - movesOf(tableEvents(events)).length;
  for (const [n, { by, move }] of movesOf(events).entries()) {
    if (by === side && n >= met && (n - met) >> 1 === asked) break;
    // A policy that did this of its own remembers it, and has drawn its numbers.
    const own = table.fork();
    own.step();
    table.act(by, move);
    if (JSON.stringify(own.toJSON().events) === JSON.stringify(table.toJSON().events)) table = own;
  }
  const { mine } = table.view(side);
  const bid = movesOf(tableEvents(events)).find(({ by }, n) => by === side && n >> 1 === asked)!.move.bid!;
  table.act(side, mine === null ? { answer: 'refer', bid } : { answer: 'refer' });
  while (table.ending === null) table.step();
  return table.negotiation();
}

/** What the manager would have said, and how the talks would have ended: both are played again. */
const MANAGER: Kind = {
  pattern:
    '<me:name> could not make an exception on the <issue> alone, and did not ask\\. Had it asked in round <round>, ' +
    '(?:its manager would have (?<said>allowed it|said no, with a reason,|been silent) in round <then:round>|' +
    'the talks would have been over before its manager answered)\\. ' +
    'With that the talks would have ended (?<how>with a deal|without a deal) in round <end:round>, ' +
    'on the same luck, where both policies play on\\.',
  holds: (m, c) => {
    const side = sideOf(m['me']!);
    const issue = keyOf(c, m['issue']!);
    if (of(c, side, 'refer', issue).length > 0) return false;
    const again = withReferral(c, side, Number(m['round']) - 1);
    const heard = again.events.find((event) => event.by === side && event.issue === issue && event.isRelayed === true);
    const said = { 'allowed it': 'grant', 'said no, with a reason,': 'explain', 'been silent': 'refuse' } as const;
    return (
      heard?.kind === (m['said'] === undefined ? undefined : said[m['said'] as keyof typeof said]) &&
      (heard === undefined || heard.round === Number(m['then']) - 1) &&
      (again.ending.kind === 'agreement') === (m['how'] === 'with a deal') &&
      again.ending.round === Number(m['end']) - 1
    );
  },
};

export const turnKinds = (result: PostMortem): readonly Kind[] => [
  MANAGER,
  {
    pattern:
      'Nobody left: (?:time ran out|(?<chance>the talks ended by chance)) before an offer was good enough to both\\.',
    holds: (m, c) => c.talks.ending.kind === 'deadline' && (m['chance'] !== undefined) === byChance(c.talks),
  },
  {
    pattern: '<name> was played by hand and left in round <round> by its own decision\\.',
    holds: (m, c) => result.byHand && left(c) === sideOf(m['name']!) && c.talks.ending.round === round(m),
  },
  {
    pattern:
      '<name> left in round <round> because the bid that it would have made was worth less to it than no deal ' +
      '\\(<x>\\)\\.',
    holds: (m, c) => {
      const side = sideOf(m['name']!);
      // Nobody tempted it: it would have stayed had no deal been worth nothing to it.
      return (
        left(c) === side &&
        c.talks.ending.round === round(m) &&
        is(m['x']!, c.talks.scenario[side].walkAway) &&
        c.talks.scenario[side].walkAway > 0
      );
    },
  },
  {
    pattern: 'The chance that it left in round <round> was <percent>\\.',
    holds: (m, c) =>
      c.talks.ending.kind === 'walk-away' &&
      c.talks.ending.round === round(m) &&
      isPercent(m['percent']!, result.turningPoint!.leaving!.chance!) &&
      m['percent'] !== '0 %',
  },
  {
    pattern:
      'Where <me:name> trusts <them:name> less than <tip:x>, the best that it hopes for here ' +
      '\\(<x>\\) looks worse to it ' +
      'than what waits outside\\.',
    holds: (m, c) => {
      c.wish = m['tip']!;
      return (
        left(c) === sideOf(m['me']!) &&
        left(c) !== sideOf(m['them']!) &&
        Math.abs(throughTrust(c, Number(m['x']), Number(m['tip'])) - outside(c)) <= 0.01 + 1e-9
      );
    },
  },
  {
    pattern: 'It stood below that from the start \\(<x> when leaving\\)\\.',
    holds: (m, c) => is(m['x']!, trustLeaving(c)) && trusts(c).every((trust) => trust < Number(c.wish) + 0.005),
  },
  {
    pattern: 'It trusted <name> <x>, more than that(?:: it was near enough, and chance did the rest)?\\.',
    holds: (m, c) => is(m['x']!, trustLeaving(c)) && trustLeaving(c) >= Number(c.wish) - 0.005,
  },
  {
    pattern:
      'What took it there was (?<noun>the flat no|the explanation|the untrue limit|the bid|what was said)' +
      '(?: on the <issue>)?(?: that was found out)? in round <round>: <from:x> → <to:x>\\.',
    holds: (m, c) => {
      const nouns: Readonly<Record<string, string>> = {
        refuse: 'the flat no',
        explain: 'the explanation',
        caught: 'the untrue limit',
        offer: 'the bid',
      };
      return c.talks.events.some(
        (event) =>
          event.round === round(m) &&
          event.by !== left(c) &&
          (nouns[event.kind] ?? 'what was said') === m['noun'] &&
          (m['issue'] === undefined ? event.issue === null : event.issue === keyOf(c, m['issue'])) &&
          is(m['from']!, before(event, left(c))) &&
          is(m['to']!, event[left(c)].trust) &&
          event[left(c)].trustChange < 0,
      );
    },
  },
  {
    pattern: 'By round <round> it was back at <x>, too near\\.',
    holds: (m, c) => is(m['x']!, trustLeaving(c)) && round(m) === c.talks.ending.round,
  },
  {
    pattern:
      'The best that <me:name> still hoped for here looked like <x> to it(?: \\(a worth of ' +
      '<own:x>, seen through trust\\))?(?:, after <first:x> at first)?; what waited elsewhere looked like <out:x>\\.',
    holds: (m, c) => {
      const seen = throughTrust(c, Number(m['own'] ?? m['x']), trustLeaving(c));
      return (
        left(c) === sideOf(m['me']!) &&
        Number(m['first'] ?? 9) > Number(m['x']) &&
        Math.abs(seen - Number(m['x'])) <= 0.01 + 1e-9 &&
        is(m['out']!, outside(c))
      );
    },
  },
  { pattern: '<me:name> no longer hoped for any deal here\\.', holds: (m, c) => left(c) === sideOf(m['me']!) },
  {
    pattern: 'It was not a matter of trust: no trust in <me:name> would have made the difference\\.',
    holds: (m, c) => left(c) !== sideOf(m['me']!),
  },
  {
    pattern: 'Trust had not fallen: <to:x> when leaving and <from:x> at first\\.',
    holds: (m, c) =>
      is(m['to']!, trustLeaving(c)) && Number(m['to']) >= Number(m['from']) && is(m['from']!, trustAtFirst(c)),
  },
  {
    pattern: 'No single other act that was tried, in any round, leads to a deal\\.',
    holds: () => result.turningPoint!.turns.every(({ saving }) => saving === null),
  },
  {
    pattern:
      '(?:The last chance|Or before that): <act> by <name> in round <round> \\(signed in round <signed:round>\\)\\.',
    holds: (m, c) => {
      const found = result.turningPoint!.turns.find(
        ({ by, saving }) => by === sideOf(m['name']!) && saving?.round === round(m),
      )!.saving!;
      const { ending } = endsWith(c, sideOf(m['name']!), round(m), found.move);
      return (
        saysAct(c, m['act']!, sideOf(m['name']!), round(m), found.move) &&
        ending.kind === 'agreement' &&
        ending.round === Number(m['signed']) - 1
      );
    },
  },
  {
    pattern:
      'Nothing was left on the table: no other package, within the break points, would have been better for both\\.',
    holds: () => result.closed!.leftOnTheTable === null,
  },
  {
    pattern:
      'Left on the table: with (?<changes>.+?), <a:name> would have had <ax:amount> more and <b:name> ' +
      'would have had <bx:amount> more\\.',
    holds: (m, c) => {
      const better = result.closed!.leftOnTheTable!;
      const signed = c.talks.ending.package!;
      const { space, keys, issues, ...sides } = prepare(c.talks.scenario);
      const worth = (side: Side, bid: Readonly<Record<string, string | number>>): number =>
        keys.reduce((sum, key, k) => {
          const at = space.offsets[k]! + issues[k]!.options.indexOf(bid[key]!);
          return sum + sides[side].goals.worth[at]!;
        }, 0);
      return SIDES.every((side, n) => {
        const gain = worth(side, better.package) - worth(side, signed);
        return gain > 0 && isAmount((n === 0 ? m['ax'] : m['bx'])!, gain);
      });
    },
  },
  {
    pattern: 'Nobody came near to leaving\\.',
    holds: () => !result.byHand && result.closed!.closeToLeaving.every(({ chance }) => chance < 0.01),
  },
  {
    pattern: 'Close to leaving: (?<list>.+?\\))\\.',
    holds: (m, c) =>
      m['list']!.split('; ').every((text) => {
        const said = /^(Ash|Elms) in round (\d+), with a chance of .* \(it trusted the other (\d\.\d\d)/.exec(text);
        if (said === null) return text.startsWith('below ');
        const side = sideOf(said[1]!);
        const turn = 2 * (Number(said[2]) - 1) + (side === 'vendor' ? 0 : 1);
        const seen = c.talks.events.filter((event) => turnOf(event) < turn);
        const trust = seen.length === 0 ? c.talks.scenario[side].trust : last(seen)[side].trust;
        const now = c.talks.events.filter((event) => turnOf(event) === turn).map((event) => event[side].trust);
        return [trust, ...now].some((x) => is(said[3]!, x));
      }),
  },
  {
    pattern:
      'No single act saved it: they still sign without any one of the answers, questions, demands and concessions\\.',
    holds: () => result.closed!.savedBy === null,
  },
  {
    pattern:
      'What saved it, as late as round <round>: <act>, by <me:name>\\. Had it (?:refused flatly|left ' +
      'it unanswered|said ' +
      `nothing|stood by its bid before) instead, ${END}\\.`,
    holds: (m, c) => {
      const { move } = result.closed!.savedBy!;
      const { ending } = endsWith(c, sideOf(m['me']!), round(m), move);
      const made = madeIn(c, sideOf(m['me']!), round(m));
      if (!saysAct(c, m['act']!, sideOf(m['me']!), round(m), made)) return false;
      if (m['late'] !== undefined) return ending.kind === 'deadline';
      return (
        ending.kind === 'walk-away' &&
        ending.by === sideOf(m['who']!) &&
        ending.round === Number(m['away']) - 1 &&
        ending.over === (m['over'] === undefined ? null : keyOf(c, m['over']))
      );
    },
  },
];

/** The number of the turn in which an event happened; the deadline belongs to the last. */
const turnOf = ({ round: n, by }: { round: number; by: Side }): number => 2 * n + (by === 'vendor' ? 0 : 1);

/** The leaver's trust in its first turn. */
function trustAtFirst(c: Context): number {
  // What meetings left is there when the table opens.
  const opened = c.talks.events.findIndex(({ kind }) => kind === 'open');
  const first = c.talks.events.filter((event, n) => n <= opened || turnOf(event) < (left(c) === 'vendor' ? 0 : 1));
  return first.length === 0 ? before(c.talks.events[0]!, left(c)) : last(first)[left(c)].trust;
}

/** The round, from 1, in which the adviser first relayed the limit of a side on the issue; null where it did not. */
function relayedIn(c: Context, side: Side): string | null {
  const relay = of(c, side, 'relay', c.issue).find(({ limit }) => limit !== null);
  return relay === undefined ? null : String(relay.round + 1);
}
