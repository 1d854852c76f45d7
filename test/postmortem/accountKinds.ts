/** The sentences of the two accounts, each with what the record must hold. */
import { reasonWords } from '../../src/domain/reason.ts';
import { otherSide } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import type { Context, Groups, Kind } from './sentenceKinds.ts';
import {
  before,
  count,
  is,
  isLimit,
  issuesIn,
  keyOf,
  last,
  moved,
  of,
  optionOf,
  spread,
  worthOf,
} from './sentenceKinds.ts';

/** Whether the events are as often as said and the last is about the option; remembers them. */
function told(c: Context, events: readonly Event[], m: Groups): boolean {
  c.about = events;
  return (
    events.length > 0 &&
    (m['times'] === undefined || count(m['times']) === events.length) &&
    (m['option'] === undefined || optionOf(last(events).option!) === m['option'])
  );
}
const topic = (c: Context, m: Groups): string => (c.issue = keyOf(c, m['issue']!));
const limitKept = (c: Context, m: Groups, side: Context['side']): boolean => {
  const { limit, option } = last(c.about);
  return isLimit(c, side, c.issue, limit, m['limit']!) && optionOf(option!) === m['option'];
};
const point = (c: Context) => c.talks.scenario[c.side].breakPoints[c.issue];
const offers = (c: Context, side: Context['side']): number[] => of(c, side, 'offer').map((bid) => bid[c.side].utility!);

export const ACCOUNT_KINDS: readonly Kind[] = [
  {
    pattern: "We came above all for <issue> \\(<share:round> % of a deal's worth to us\\)\\.",
    holds: (m, c) => {
      const goals = Object.entries(c.talks.scenario[c.side].goals);
      const sum = goals.reduce((total, [, { weight }]) => total + weight, 0);
      const own = c.talks.scenario[c.side].goals[topic(c, m)]!.weight;
      return goals.every(([, { weight }]) => weight <= own) && Math.abs(Number(m['share']) - (100 * own) / sum) < 1;
    },
  },
  {
    pattern: 'We asked(?: <times>)? for <issue> <option>\\.',
    holds: (m, c) => {
      const asked = of(c, c.side, 'press', topic(c, m));
      return told(c, asked, { times: 'once', ...m }) && !spread(asked);
    },
  },
  {
    pattern: 'We asked <times> for <issue>, in the end <option>\\.',
    holds: (m, c) => {
      const asked = of(c, c.side, 'press', topic(c, m));
      return told(c, asked, m) && spread(asked);
    },
  },
  {
    pattern: 'To <name>, as we saw it, that costs <cost> \\(<x>\\)\\.',
    holds: (m, c) => is(m['x']!, c.about[0]![c.side].believedCost!),
  },
  {
    pattern: 'We(?: also)? asked for <issues>\\.',
    holds: (m, c) =>
      issuesIn(m['issues']!).every((label) => {
        const key = keyOf(c, label);
        const answered = (['refuse', 'explain', 'grant'] as const).some(
          (kind) => of(c, otherSide(c.side), kind, key).length > 0,
        );
        return of(c, c.side, 'press', key).length > 0 && !answered;
      }),
  },
  {
    pattern: 'They said no(?: <times>)? and gave no reason: they do not care what we need\\.',
    holds: (m, c) =>
      told(c, of(c, otherSide(c.side), 'refuse', c.issue), { times: 'once', ...m }) &&
      of(c, otherSide(c.side), 'explain', c.issue).length === 0,
  },
  {
    pattern: 'They said no(?: <times>)? without a reason\\.',
    holds: (m, c) => told(c, of(c, otherSide(c.side), 'refuse', c.issue), { times: 'once', ...m }),
  },
  {
    pattern: 'Our trust in them: <from:x> → <to:x>\\.',
    holds: (m, c) => is(m['from']!, before(c.about[0]!, c.side)) && is(m['to']!, last(c.about)[c.side].trust),
  },
  {
    pattern: 'That (?<way>cost|won) them <x> of our trust\\.',
    holds: (m, c) =>
      is(m['x']!, Math.abs(moved(c.about, c.side))) && (m['way'] === 'won') === moved(c.about, c.side) > 0,
  },
  {
    pattern:
      'They told us(?<often> <times>|, in the end,)? that they <limit>(?: \\(<reason>\\))?; ' +
      '(?<verdict>we took their word for it|to us it sounded like an excuse)\\.',
    holds: (m, c) => {
      const explained = of(c, otherSide(c.side), 'explain', c.issue);
      c.about = explained;
      const { limit, because, [c.side]: own } = last(explained);
      const varied = explained.some((event) => event.limit !== limit);
      return (
        isLimit(c, otherSide(c.side), c.issue, limit, m['limit']!) &&
        (m['reason'] ?? '') === because &&
        (m['verdict'] === 'we took their word for it') === own.believedCost! >= 0.5 &&
        (varied ? m['often'] === ', in the end,' : count(m['times']) === explained.length)
      );
    },
  },
  {
    pattern: 'They made an exception for us: <issue> <option>\\.',
    holds: (m, c) => told(c, of(c, otherSide(c.side), 'grant', topic(c, m)), { times: 'once', ...m }),
  },
  {
    pattern:
      '(?<often>Twice|(?:Three|Four|Five|Six|\\d+) times) they claimed a limit on the <issue> and went beyond it\\.',
    holds: (m, c) => count(m['often']!.toLowerCase()) === of(c, otherSide(c.side), 'caught', topic(c, m)).length,
  },
  {
    pattern:
      '(?<when>Then|In the end) they went to <issue> <option> after all, though they had said that they <limit>: ' +
      'that had not been true\\.',
    holds: (m, c) => {
      const caught = of(c, otherSide(c.side), 'caught', topic(c, m));
      return (
        told(c, caught, m) && (m['when'] === 'Then') === (caught.length === 1) && limitKept(c, m, otherSide(c.side))
      );
    },
  },
  {
    pattern:
      '(?<often>Twice|(?:Three|Four|Five|Six|\\d+) times) we claimed a limit on the <issue> and went beyond it\\.',
    holds: (m, c) => count(m['often']!.toLowerCase()) === of(c, c.side, 'caught', topic(c, m)).length,
  },
  {
    pattern:
      '(?<when>We|In the end we) had told them that we <limit>, which was (?<truth>not true:|our break point; yet) ' +
      'we went to <issue> <option>, and they saw it\\.',
    holds: (m, c) => {
      const caught = of(c, c.side, 'caught', topic(c, m));
      return (
        told(c, caught, m) &&
        (m['when'] === 'We') === (caught.length === 1) &&
        limitKept(c, m, c.side) &&
        (m['truth'] === 'not true:') === (point(c)?.limit !== last(caught).limit)
      );
    },
  },
  {
    pattern: 'They wanted <issue>(?<end>, in the end)? <option>,? from us\\.',
    holds: (m, c) => {
      const wishes = of(c, otherSide(c.side), 'press', topic(c, m));
      const no = [...of(c, c.side, 'refuse', c.issue), ...of(c, c.side, 'explain', c.issue)];
      return (
        no.some(({ option }) => optionOf(option!) === m['option']) &&
        wishes.some(({ option }) => optionOf(option!) === m['option']) &&
        (m['end'] === undefined || spread(no)) &&
        worseThanLimit(c, m['option']!)
      );
    },
  },
  {
    pattern: 'Our hands were tied(?:: <reason>)?\\.',
    holds: (m, c) => (m['reason'] ?? '') === reasonWords(point(c)!.because),
  },
  {
    pattern: 'We told them so\\.',
    holds: (_, c) =>
      of(c, c.side, 'explain', c.issue).some(
        ({ limit, because }) => limit === point(c)!.limit && because === reasonWords(point(c)!.because),
      ),
  },
  {
    pattern: 'What they offered would have done, but for the <issue>(?:: <reason>)?\\.',
    holds: (m, c) =>
      of(c, c.side, 'veto', topic(c, m)).length > 0 &&
      (m['reason'] === undefined || m['reason'] === reasonWords(point(c)!.because)),
  },
  {
    pattern: 'We made an exception for them: <issue> <option>\\.',
    holds: (m, c) => told(c, of(c, c.side, 'grant', topic(c, m)), { times: 'once', ...m }),
  },
  {
    pattern: 'We stood by what we had bid\\.',
    holds: (_, c) => new Set(of(c, c.side, 'offer').map((bid) => JSON.stringify(bid.package))).size === 1,
  },
  {
    pattern: '(?:We came down|(?<up>Our bids went up)) from <from:x> to <to:x>\\.',
    holds: (m, c) => {
      const bids = offers(c, c.side);
      return is(m['from']!, bids[0]!) && is(m['to']!, last(bids)) && (m['up'] !== undefined) === last(bids) > bids[0]!;
    },
  },
  {
    pattern: 'Our first and our last bid were both worth <x> to us\\.',
    holds: (m, c) => is(m['x']!, offers(c, c.side)[0]!) && is(m['x']!, last(offers(c, c.side))),
  },
  {
    pattern: 'Their offers to us: <from:x>(?: → <to:x>)?(?<verdict>; they look after themselves)?\\.',
    holds: (m, c) => {
      const bids = offers(c, otherSide(c.side));
      const gain = last(bids) - bids[0]!;
      return (
        is(m['from']!, bids[0]!) && is(m['to'] ?? m['from']!, last(bids)) && (m['verdict'] !== undefined) === gain < 0.1
      );
    },
  },
  {
    pattern: 'We signed, for <x>\\.',
    holds: (m, c) => c.talks.ending.kind === 'agreement' && is(m['x']!, c.talks.ending.utility[c.side]),
  },
  {
    pattern: 'Then the time was up\\. We are left with <x>\\.',
    holds: (m, c) => c.talks.ending.kind === 'deadline' && is(m['x']!, c.talks.ending.utility[c.side]),
  },
  {
    pattern: 'Then the talks were over, sooner than we had counted on\\. We are left with <x>\\.',
    holds: (m, { talks: { ending, scenario }, side }) =>
      ending.kind === 'deadline' && scenario[side].horizon! > ending.round + 1 && is(m['x']!, ending.utility[side]),
  },
  {
    pattern: 'In round <round> they walked out; they were never serious\\. We have <x>\\.',
    holds: (m, { talks: { ending }, side }) =>
      ending.kind === 'walk-away' &&
      ending.by !== side &&
      Number(m['round']) === ending.round + 1 &&
      is(m['x']!, ending.utility[side]),
  },
  {
    pattern: 'In round <round> we had to (?:leave|go to <rival>), for <x>\\.',
    holds: (m, { talks: { ending }, side }) =>
      ending.kind === 'walk-away' &&
      ending.by === side &&
      Number(m['round']) === ending.round + 1 &&
      (m['rival'] ?? null) === ending.to &&
      is(m['x']!, ending.utility[side]),
  },
];

/** Whether an option lies beyond the own break point. */
function worseThanLimit(c: Context, said: string): boolean {
  const option = c.talks.scenario.issues[c.issue]!.options.find((one) => optionOf(one) === said)!;
  return worthOf(c.talks, c.side, c.issue, option) < worthOf(c.talks, c.side, c.issue, point(c)!.limit);
}
