/** The sentences of a story and of the debrief of a played seat, each with what the record must hold. */
import { reasonWords } from '../../src/domain/reason.ts';
import type { Side } from '../../src/domain/side.ts';
import { otherSide } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { saysAct } from './saysAct.ts';
import type { Context, Groups, Kind } from './sentenceKinds.ts';
import {
  before,
  count,
  endsWith,
  is,
  isAmount,
  isLimit,
  issuesIn,
  keyOf,
  last,
  matters,
  of,
  optionOf,
  sideOf,
} from './sentenceKinds.ts';

/** The rounds that a block of the story is about, from 0, both included. */
export interface Block {
  readonly from: number;
  readonly to: number;
}
const round = (m: Groups): number => Number(m['round']) - 1;

/** The sentences of the rounds of a block. */
export function storyKinds({ from, to }: Block): readonly Kind[] {
  const within = (c: Context, by: Side, kind: Event['kind'], issue?: string): Event[] =>
    of(c, by, kind, issue).filter((event) => event.round >= from && event.round <= to);
  /** The one event of this kind; remembers it. */
  const one = (c: Context, m: Groups, kind: Event['kind'], fits: (event: Event) => boolean = () => true): boolean => {
    const found = within(c, sideOf(m['me']!), kind).filter(
      (event) => fits(event) && (m['issue'] === undefined || event.issue === keyOf(c, m['issue'])),
    );
    c.about = found;
    return found.length > 0;
  };
  const limited = (c: Context, m: Groups) => (event: Event) =>
    isLimit(c, event.by, event.issue!, event.limit, m['limit']!) && (c.issue = event.issue!) !== '';
  const lastBid = (c: Context, side: Side): Event => last(within(c, side, 'offer'));
  const bidBefore = (c: Context, side: Side): Event => last(of(c, side, 'offer').filter((event) => event.round < from));
  const counts = (c: Context, side: Side, kind: Event['kind'], list: string, earlier: number): boolean =>
    list.split(/, | and /).every((part) => {
      const [, label, often] = /^(Q\d+)(?: \(?(.+?)\)?)?$/.exec(part)!;
      const now = within(c, side, kind, keyOf(c, label!)).length;
      const all = of(c, side, kind, keyOf(c, label!)).filter((event) => event.round <= to).length;
      if (often === undefined) return now > 0;
      const n = often === 'again' ? 1 : count(often.replace(/ more$/, ''));
      return n <= now && n <= all - earlier;
    });
  return [
    {
      pattern: '<me:name>: "We have to ask about the <issue>\\."',
      holds: (m, c) => one(c, m, 'refer'),
    },
    {
      // The manager had been asked as many turns before as it takes.
      pattern:
        '<me:whose> manager, asked about the <issue>, ' + '(?<does>allows it|does not allow it|does not answer)\\.',
      holds: (m, c) => {
        const side = sideOf(m['me']!);
        const kind = m['does'] === 'allows it' ? 'grant' : m['does'] === 'does not allow it' ? 'explain' : 'refuse';
        const { answersIn } = c.talks.scenario[side].manager!;
        return within(c, side, kind, keyOf(c, m['issue']!)).some(
          (event) =>
            event.isRelayed === true &&
            of(c, side, 'refer', event.issue!).some(({ round: asked }) => asked + answersIn === event.round),
        );
      },
    },
    {
      pattern: '<me:name>: "No(?:\\."|," (?<again>again)\\.) It gives no reason\\.',
      holds: (m, c) =>
        one(c, m, 'refuse', (event) => {
          const n = of(c, event.by, 'refuse', event.issue!).findIndex(({ index }) => index === event.index);
          if (m['again'] !== undefined && event.isRelayed === true) return n >= 1;
          return n === (m['again'] === undefined ? 0 : 1);
        }),
    },
    {
      pattern: '\\(What it does not say: <reason>\\.\\)',
      holds: (m, c) =>
        c.about.some(
          ({ by, issue, index }) =>
            reasonWords(c.talks.scenario[by].breakPoints[issue!]!.because) === m['reason'] &&
            !of(c, by, 'explain', issue!).some((event) => event.index < index && event.because === m['reason']),
        ),
    },
    {
      pattern: '<me:name>: "We <limit>(?:: <reason>)?\\."',
      holds: (m, c) => one(c, m, 'explain', (event) => limited(c, m)(event) && event.because === (m['reason'] ?? '')),
    },
    {
      pattern: '<me:name>: "For you we make an exception\\. <issue>: <option>\\."',
      holds: (m, c) => one(c, m, 'grant', ({ option }) => optionOf(option!) === m['option']),
    },
    {
      pattern: '<me:name> asks: "<issue>: how much does it matter to you\\? Is there a limit\\?"',
      holds: (m, c) => one(c, m, 'ask'),
    },
    {
      pattern:
        '<me:name>: "It (?<matters>hardly matters|matters a little|matters|matters much|matters ' +
        'most) to us(?:, and we <limit>)?\\."',
      holds: (m, c) =>
        one(
          c,
          m,
          'tell',
          (event) =>
            matters(c, event, m['matters']!) &&
            (m['limit'] === undefined ? event.limit === null : limited(c, m)(event)),
        ),
    },
    {
      pattern:
        '<me:name> tells unasked: "<issue> (?<matters>hardly matters|matters a little|matters|matters much|matters ' +
        'most) to us(?:, and we <limit>)?\\."',
      holds: (m, c) =>
        one(
          c,
          m,
          'disclose',
          (event) =>
            matters(c, event, m['matters']!) &&
            (m['limit'] === undefined ? event.limit === null : limited(c, m)(event)),
        ),
    },
    {
      pattern:
        'Tern tells <hearer:name> that (?:<me:name> (?<limit>(?:cannot go beyond|needs at least) ' +
        '(?:[^,;.:]|[.,](?=\\d))+?) on the <issue>|the <wish:issue> (?<matters>hardly matters|matters a little|' +
        'matters|matters much|matters most) to <owner:name>)\\.(?: That takes (?<took>\\d+) rounds?\\.)?',
      holds: (m, c) => {
        const owner = m['me'] ?? m['owner']!;
        const issue = m['issue'] ?? m['wish']!;
        const fee = c.talks.scenario.adviser!.takes ?? 1;
        return (
          m['hearer'] !== owner &&
          Number(m['took'] ?? 0) === fee &&
          one(c, { me: owner, issue }, 'relay', (event) =>
            m['limit'] === undefined ? matters(c, event, m['matters']!) : limited(c, m)(event),
          )
        );
      },
    },
    {
      pattern:
        'To <me:name> the last offer is as good as its own bid, but it crosses its break point on the <issue>\\. ' +
        'Yielding there would have cost it <amount>\\.',
      holds: (m, c) => one(c, m, 'veto', ({ worth }) => isAmount(m['amount']!, worth!)),
    },
    {
      pattern: '<me:name> goes to <option> on the <issue>, although it had said that it <limit>\\.',
      holds: (m, c) => one(c, m, 'caught', (event) => optionOf(event.option!) === m['option'] && limited(c, m)(event)),
    },
    {
      pattern: 'Some of that trust will not come back\\.',
      holds: (_, c) => c.about.some((event) => event[otherSide(event.by)].trustChange < 0),
    },
    {
      pattern: '<hearer:name> trusts it (?<way>more|less): <from:x> → <to:x>\\.',
      holds: (m, c) =>
        c.about.some((event) => {
          const side = sideOf(m['hearer']!);
          return (
            event.by !== side &&
            is(m['from']!, before(event, side)) &&
            is(m['to']!, event[side].trust) &&
            (m['way'] === 'more') === event[side].trustChange > 0
          );
        }),
    },
    {
      pattern: '<hearer:name> now believes that yielding would cost <name> <cost> \\(<x> of 1\\)\\.',
      holds: (m, c) => c.about.some((event) => is(m['x']!, event[sideOf(m['hearer']!)].believedCost!)),
    },
    {
      pattern:
        '<me:name> presses: "<issue>: we want <option>\\." It believes that this would cost <name> ' +
        '<cost> \\(<x> of 1\\)\\.',
      holds: (m, c) =>
        one(
          c,
          m,
          'press',
          (event) => optionOf(event.option!) === m['option'] && is(m['x']!, event[event.by].believedCost!),
        ),
    },
    {
      pattern: '<me:name> takes <whose> last offer\\. They shake hands\\.',
      holds: (m, c) => one(c, m, 'accept'),
    },
    {
      pattern:
        '<me:name> leaves the table\\.(?: By now it trusts <name> (?:hardly at ' +
        'all|little|half-way|well|fully) \\(<x>\\)\\.)?',
      holds: (m, c) =>
        one(c, m, 'leave', (event) => {
          // As it left: what leaving itself costs is no reason to leave.
          const trust = event[event.by].trust - event[event.by].trustChange;
          return (
            m['x'] === undefined || (is(m['x'], trust) && trust < (c.talks.start ?? c.talks.scenario)[event.by].trust)
          );
        }),
    },
    { pattern: 'The time is up\\. There is no deal\\.', holds: (_, c) => c.talks.ending.kind === 'deadline' },
    {
      pattern:
        '<me:name> moves: (?<changes>.+?)\\. Its offer is (?:still worth <still:x> to <a:name>|worth ' +
        '(?<way>more|less) to <name>: <from:x> → <to:x>)\\.',
      holds: (m, c) => {
        const side = sideOf(m['me']!);
        const [was, now] = [bidBefore(c, side), lastBid(c, side)];
        const other = otherSide(side);
        const [first, second] = [was[other].utility!, now[other].utility!];
        const keys = Object.keys(c.talks.scenario.issues).filter((key) => was.package![key] !== now.package![key]);
        return (
          keys.every((key) => m['changes']!.includes(`→ ${optionOf(now.package![key]!)}`)) &&
          issuesIn(m['changes']!).length === keys.length &&
          is(m['from'] ?? m['still']!, first) &&
          is(m['to'] ?? m['still']!, second) &&
          (m['way'] === undefined || (m['way'] === 'more') === second > first)
        );
      },
    },
    {
      pattern: '<me:whose> bid is worth <x> to <name>\\.',
      holds: (m, c) => {
        const side = sideOf(m['me']!);
        return is(m['x']!, of(c, side, 'offer')[0]![otherSide(side)].utility!);
      },
    },
    {
      pattern: '<me:name> comes to trust <name> (?<way>more|less): <from:x> → <to:x>\\.',
      holds: (m, c) => {
        const side = sideOf(m['me']!);
        const here = c.talks.events.filter((event) => event.round >= from && event.round <= to);
        return (
          is(m['from']!, before(here[0]!, side)) &&
          is(m['to']!, last(here)[side].trust) &&
          (m['way'] === 'more') === Number(m['to']) > Number(m['from'])
        );
      },
    },
    {
      pattern:
        '<me:name> (?=presses|asks|tells|refuses|explains|answers|leaves)(?:(?:, | and )?(?:' +
        'presses for <press:issues>|' +
        'asks about (?<asks>Q\\d+(?: \\([a-z0-9 ]+\\))?(?:(?:, | and )Q\\d+(?: \\([a-z0-9 ]+\\))?)*)|' +
        'tells unasked about <discloses:issues>|' +
        'refuses (?<refuses>Q\\d+ [a-z0-9 ]+?(?:(?:, | and )Q\\d+ [a-z0-9 ]+?)*), without a reason|' +
        'explains <explains:issues> again|answers (?<tells>a question|\\d+ questions|\\d+ of \\d+ questions)|' +
        'leaves (?<declines>a question|\\d+ questions) unanswered))+\\.',
      holds: (m, c) => {
        const side = sideOf(m['me']!);
        const numbers = (text: string): number[] => (text.match(/\d+/g) ?? ['1']).map(Number);
        const told = within(c, side, 'tell').length;
        const declined = within(c, side, 'decline').length;
        const some = (kind: Event['kind'], list: string): boolean =>
          issuesIn(list).every((label) => within(c, side, kind, keyOf(c, label)).length > 0);
        return (
          some('press', m['press'] ?? '') &&
          some('explain', m['explains'] ?? '') &&
          some('disclose', m['discloses'] ?? '') &&
          (m['asks'] === undefined || counts(c, side, 'ask', m['asks'], 0)) &&
          (m['refuses'] === undefined || counts(c, side, 'refuse', m['refuses'], 2)) &&
          (m['tells'] === undefined || numbers(m['tells'])[0]! <= told) &&
          (numbers(m['tells'] ?? '')[1] ?? 0) <= told + declined &&
          (m['declines'] === undefined || numbers(m['declines'])[0] === declined)
        );
      },
    },
  ];
}

/** The sentences of the debrief of the side's own acts, of this post-mortem. */
export const lostByKinds = (result: PostMortem): readonly Kind[] => [
  {
    pattern: 'You left in round <round>, and that ended the talks\\.',
    holds: (m, c) => c.talks.ending.by === c.side && c.talks.ending.round === round(m),
  },
  {
    pattern:
      'What lost it: .+?, yours, in round <round>\\. It took the trust of <name> below the point ' +
      'where leaving looks ' +
      'better\\.',
    holds: (m, c) =>
      sideOf(m['name']!) !== c.side &&
      c.talks.ending.by === sideOf(m['name']!) &&
      c.talks.events.some(
        (event) => event.by === c.side && event.round === round(m) && event[otherSide(c.side)].trustChange < 0,
      ),
  },
  {
    pattern: 'No other single act of yours that was tried leads to a deal\\.',
    holds: (_, c) => result.turningPoint!.turns.every(({ by, saving }) => by !== c.side || saving === null),
  },
  {
    pattern:
      '(?:The last turn that could have saved it|Before that), round <round>: you <made:act>\\. With <act> ' +
      'instead there is a deal ' +
      'in round <signed:round>, worth <x> to you \\(satisfied <felt:x> of 5\\), ' +
      "where both seats' own policies play on\\.",
    holds: (m, c) => {
      const { saving } = result.turningPoint!.turns.find(
        ({ by, saving: found }) => by === c.side && found?.round === round(m),
      )!;
      const { ending, satisfaction } = endsWith(c, c.side, round(m), saving!.move);
      return (
        saysAct(c, m['act']!, c.side, round(m), saving!.move) &&
        ending.kind === 'agreement' &&
        ending.round === Number(m['signed']) - 1 &&
        is(m['x']!, ending.utility[c.side]) &&
        is(m['felt']!, satisfaction[c.side].whole)
      );
    },
  },
];
