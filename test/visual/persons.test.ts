/**
 * Persons: a side that is spoken of as "she" or "he" says "I", another says "we", at the table and afterwards; and the
 * verb after the name of a side that is spoken of as "they" is plural.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingEvents } from '../../src/cli/play/incomingEvents.ts';
import { roleSheet } from '../../src/visual/story/roleSheet.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import { seenEvents } from '../../src/postmortem/record/sideRecord.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { leverWords } from '../../src/visual/story/changes/leverWords.ts';
import { story } from '../../src/visual/story/story.ts';
import { smallTrust } from '../../src/visual/terminal/smallTrust.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { negotiations } from '../postmortem/playedByPeople.ts';
import { plain } from '../postmortem/sentenceKinds.ts';
import { withoutRescues } from '../postmortem/withoutRescues.ts';
import { small } from './small.ts';

type Pronoun = 'it' | 'she' | 'he' | 'they';
const PAIRS: readonly (readonly [Pronoun, Pronoun])[] = [
  ['she', 'they'],
  ['it', 'he'],
  ['they', 'she'],
];
const NAMES = { vendor: 'Ash', client: 'Elms' } as const;

/** The scenario file of `plain`, with these pronouns. */
const spoken =
  ([vendor, client]: readonly [Pronoun, Pronoun]) =>
  (file: Parameters<typeof plain>[0]): unknown => {
    const named = plain(file) as Record<Side, object>;
    return { ...named, vendor: { ...named.vendor, pronoun: vendor }, client: { ...named.client, pronoun: client } };
  };

/** What is said in quotation marks, by side: in the account under its heading, else where its name comes before. */
function speech(blocks: readonly Block[]): { side: Side; said: string }[] {
  let teller: Side | null = null;
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [];
    if (block.kind === 'heading') teller = SIDES.find((side) => block.text.includes(`${side.toUpperCase()}'S`)) ?? null;
    if (block.kind !== 'paragraph') return [];
    const side = teller ?? SIDES.find((one) => block.text.startsWith(NAMES[one]));
    return side === undefined ? [] : [...block.text.matchAll(/"([^"]*)"/g)].map(([, said]) => ({ side, said: said! }));
  });
}

const PLURAL_SELF = /\b(we|us|our|ourselves)\b/i;
const SINGULAR_SELF = /\bI\b|\b(me|my|am|myself)\b/i;
/** A name, and a verb in the singular after it. */
const SINGULAR_VERB =
  '(trusts|wants|assumes|wishes|has|makes|gains|opens|explains|asks|understands|bids|gives|talks|decides|learns|' +
  'presses|offers|repeats|moves|takes|leaves|goes|speaks|refuses|answers|signs|comes|believes|does|walks|turns)\\b';

describe('persons', () => {
  for (const pair of PAIRS)
    it(`${pair.join(' and ')}: each says "I" or "we" everywhere, and verbs agree`, () => {
      let heard = 0;
      fc.assert(
        fc.property(negotiations(spoken(pair) as never), ({ negotiation }) => {
          const { scenario, events } = negotiation;
          const incoming = SIDES.map((side) => incomingEvents(scenario, side, seenEvents(events, side), 0, plainStyle));
          const page = postMortemPage(withoutRescues(negotiation), plainStyle);
          const told = [story(negotiation, plainStyle), page, ...incoming];
          for (const { side, said } of told.flatMap(speech)) {
            const person = ['she', 'he'].includes(pair[side === 'vendor' ? 0 : 1]);
            expect(said).not.toMatch(person ? PLURAL_SELF : SINGULAR_SELF);
            heard += (person ? SINGULAR_SELF : PLURAL_SELF).test(said) ? 1 : 0;
          }
          const rest = [briefing(scenario, plainStyle), smallTrust(negotiation, plainStyle)];
          const sheets = SIDES.map((side) => roleSheet(scenario, side, plainStyle));
          const text = layout([...told, ...rest, ...sheets].flat(), 10_000)
            .join('\n')
            .replaceAll(' has cause ', ' ');
          for (const side of SIDES.filter((_, n) => pair[n] === 'they'))
            expect(text).not.toMatch(new RegExp(`${NAMES[side]} ${SINGULAR_VERB}`));
          // "she" is one: "she needs at least", "she does not care".
          expect(text).not.toMatch(/\b(she|he) (need|do|were|want|trust|look)\b/);
          expect(text).not.toMatch(/\bthey (needs|does|was|wants|trusts|looks)\b/);
        }),
        { numRuns: FULL ? 300 : 8, seed: 21 },
      );
      expect(heard).toBeGreaterThan(0);
    });

  it('the words of levers agree with the side', () => {
    const levers = [
      'opensAt',
      'discount',
      'trust',
      'care',
      'understanding',
      'assumes.fee',
      'breakPoints.fee.flexibility',
    ];
    const words = (pronoun: Pronoun): string => {
      const scenario = readScenario(small({}, { pronoun }, { pronoun }));
      return SIDES.flatMap((side) =>
        [...levers.map((lever) => [lever, 0.3] as const), ['care', 0] as const].map(([lever, to]) =>
          leverWords(scenario, `${side}.${lever}`, to),
        ),
      ).join('\n');
    };
    expect(words('they')).not.toMatch(new RegExp(`(Lumen|Otters|they|nor|and) (seldom )?${SINGULAR_VERB}`));
    expect(words('they')).toContain('Otters trust Lumen little from the start');
    expect(words('she')).toContain('Lumen understands something of what Otters wants');
  });

  it('one person says what she needs and is told of in the singular', () => {
    const scenario = readScenario(
      small({}, { pronoun: 'she', breakPoints: { fee: { limit: 1, because: 'rent' } } }, { pronoun: 'he' }),
    );
    const event = {
      by: 'vendor',
      kind: 'explain',
      issue: 'fee',
      limit: 1,
      because: 'rent',
      round: 0,
      mine: {},
    } as never;
    expect(
      layout(incomingEvents(scenario, 'client', [event], 0, plainStyle))
        .join(' ')
        .trim(),
    ).toBe('Lumen: "On fee I need at least 1 EUR: rent."');
  });

  it('marks within what is said are single, and a label in marks loses them', () => {
    const scenario = readScenario(
      small(
        {
          issues: { fee: { label: '"fee"', options: [0, 1] }, scope: { label: 'the "whole" scope', options: [0, 1] } },
        },
        { name: 'Lumen' },
      ),
    );
    const event = (kind: string, issue: string): never =>
      ({ by: 'vendor', kind, issue, option: 1, limit: null, because: 'it is "fair"', round: 0, mine: {} }) as never;
    const said = (kind: string, issue: string): string =>
      layout(incomingEvents(scenario, 'client', [event(kind, issue)], 0, plainStyle))
        .join(' ')
        .trim();
    expect(said('press', 'fee')).toBe('Lumen presses: "We want fee: 1."');
    expect(said('refuse', 'fee')).toBe('Lumen: "Fee: no."');
    expect(said('explain', 'scope')).toBe(`Lumen: "On the 'whole' scope we cannot go beyond that: it is 'fair'."`);
  });
});
