/** The sentences of the meetings before the table, and of its start, each with what the record must hold. */
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import type { Context, Kind } from './sentenceKinds.ts';
import { count, is, sideOf } from './sentenceKinds.ts';
import type { Block } from './storyKinds.ts';

/** How often a side calls the meetings of a block. */
const calls = ({ talks }: Context, side: Side, { from, to }: Block): number =>
  talks.events.filter(({ kind, by, round }) => kind === 'call' && by === side && round >= from && round <= to).length;

/** The meetings that took place, of all or of a block. */
const held = ({ talks }: Context, from = -Infinity, to = -1): number =>
  new Set(talks.events.flatMap(({ meeting, round }) => (round >= from && round <= to ? [meeting] : []))).size;

/** Who called the meetings of a block. */
export function callKinds(block: Block): readonly Kind[] {
  const all = (c: Context): number => held(c, block.from, block.to);
  const called = (c: Context, name: string, words: string): boolean => {
    const n = calls(c, sideOf(name), block);
    if (words === 'only answers') return n === 0;
    if (words === 'calls it') return n === 1 && all(c) === 1;
    const many = /^calls (?:both|(?:all )?(\d+)) of them$/.exec(words)!;
    const said = many[1] === undefined ? 2 : count(many[1]);
    return n === said && / all /.test(words) === (n === all(c) && n !== 2) && all(c) > 1;
  };
  const CALLS = '(?:only answers|calls it|calls (?:both|(?:all )?\\d+) of them)';
  return [
    {
      pattern: 'Both sides call (?<which>it|each of them)\\.',
      holds: (m, c) =>
        SIDES.every((side) => calls(c, side, block) === all(c)) && (m['which'] === 'it') === (all(c) === 1),
    },
    {
      pattern: `<a:name> (?<first>${CALLS}) and <b:name> (?<second>${CALLS})\\.`,
      holds: (m, c) => called(c, m['a']!, m['first']!) && called(c, m['b']!, m['second']!),
    },
  ];
}

/** What the sides bring to the table. */
export const START_KINDS: readonly Kind[] = [
  {
    pattern: '(?:Nobody called (?<which>the meeting|any of \\d+ meetings): they|They) have never met\\.',
    holds: (m, c) => {
      const { meetings } = c.talks.scenario.before!;
      const said = m['which'] === undefined ? 0 : m['which'] === 'the meeting' ? 1 : Number(/\d+/.exec(m['which'])![0]);
      return held(c) === 0 && said === meetings;
    },
  },
  {
    pattern: '(?<missed>\\d+) meetings? of (?<all>\\d+) did not take place, because nobody called (?:it|them)\\.',
    holds: (m, c) => {
      const { meetings } = c.talks.scenario.before!;
      return Number(m['all']) === meetings && Number(m['missed']) === meetings - held(c);
    },
  },
  {
    pattern:
      '<me:name> trusts <name> (?:hardly at all|little|half-way|well|fully) \\(<x>\\), and understands ' +
      '(?:nothing|little|something|a good deal|almost all|all) of what <other:name> wants \\(<y:x>\\)\\.',
    holds: (m, c) => {
      const side = sideOf(m['me']!);
      const { trust, understanding, given } = c.talks.start![side];
      const { trust: isGiven, ...spec } = c.talks.scenario[side];
      c.about = c.talks.events.filter(({ kind, by }) => kind === 'open' && by === 'vendor');
      const [open] = c.about;
      c.wish = given.join();
      return (
        is(m['x']!, trust) &&
        is(m['y']!, understanding) &&
        (open === undefined || is(m['x']!, open[side].trust)) &&
        (!given.includes('trust') || ['off', 'constant'].includes(spec.trustRule.name) || is(m['x']!, isGiven))
      );
    },
  },
  {
    pattern:
      'The scenario gives (?<what>its (?:trust|depth of trust|understanding)(?:(?:, | and )its ' +
      '(?:trust|depth of trust|understanding))*), whatever the meetings brought\\.',
    holds: (m, c) =>
      m['what']!.split(/, | and /)
        .map((one) => one.replace('its ', '').replace('depth of trust', 'depth'))
        .join() === c.wish,
  },
];
