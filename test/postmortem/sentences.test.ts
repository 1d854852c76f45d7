/**
 * Every sentence that is printed of the talks is read back and held against the record: names, rounds, issues, options
 * and amounts. A sentence of no known kind is a fault, so that no kind goes without a check.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostBy } from '../../src/cli/play/lostBy.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES } from '../../src/domain/side.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { postMortemPage } from '../../src/visual/postmortem/postMortemPage.ts';
import { story } from '../../src/visual/story/story.ts';
import type { Block } from '../../src/visual/page/block.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { FULL } from '../profile.ts';
import { ACCOUNT_KINDS } from './accountKinds.ts';
import { adviserKinds } from './adviserKinds.ts';
import { CAUSE_KINDS, HEADLINE_KINDS, RESCUE_KINDS } from './causeKinds.ts';
import { GHOST_KINDS } from './ghostKinds.ts';
import type { Played } from './playedByPeople.ts';
import { managed } from './managed.ts';
import { negotiations } from './playedByPeople.ts';
import type { Context, Kind } from './sentenceKinds.ts';
import { faultsIn, plain } from './sentenceKinds.ts';
import { SATISFACTION_KINDS } from './satisfactionKinds.ts';
import { callKinds, START_KINDS } from './meetingKinds.ts';
import { lostByKinds, storyKinds } from './storyKinds.ts';
import { TRUTH_KINDS, turnKinds } from './truthKinds.ts';
import { withoutRescues } from './withoutRescues.ts';

/** The scenario file of `plain`, with an adviser that is silent, trusted, or a go-between, by turns. */
function advised(file: Parameters<typeof plain>[0] & { rounds: number }): unknown {
  const speaks = [{}, { trust: 0.7, knows: 0.6 }, { relays: 0.8, takes: file.rounds % 2, trust: 0.4, knows: 0.9 }];
  return { ...(plain(file) as object), adviser: { name: 'Tern', ...speaks[file.rounds % 3] } };
}

/** The paragraphs under each heading of these blocks; "" stands for the heading of what is above the first. */
function sections(blocks: readonly Block[]): Map<string, string[]> {
  const found = new Map<string, string[]>([['', []]]);
  let title = '';
  for (const block of blocks) {
    if (typeof block === 'string') continue;
    if (block.kind === 'heading') found.set((title = block.text), []);
    if (block.kind === 'paragraph') found.get(title)!.push(block.text);
  }
  return found;
}

/** The faults of a post-mortem of these talks, section by section; `rescued`: whether it holds rescues and causes. */
function faults({ negotiation, hands }: Played, result: PostMortem, rescued: boolean): string[] {
  const turning = turnKinds(result);
  const kindsOf: Readonly<Record<string, readonly Kind[]>> = {
    "THE VENDOR'S STORY (Ash)": ACCOUNT_KINDS,
    "THE CLIENT'S STORY (Elms)": ACCOUNT_KINDS,
    'THE TRUTH': TRUTH_KINDS,
    'THE GHOST DEAL': [...GHOST_KINDS, ...SATISFACTION_KINDS],
    'THE DEAL BESIDE THE GHOST DEAL': [...GHOST_KINDS, ...SATISFACTION_KINDS],
    'THE ADVISER': adviserKinds(result),
    'WHERE IT TURNED': turning,
    'HOW NEAR IT WAS': turning,
    'WHAT WOULD HAVE SAVED IT': RESCUE_KINDS,
    'WHO SHARES THE DEATH': CAUSE_KINDS,
    'WHAT STANDS IN THE WAY OF SUCH DEALS': CAUSE_KINDS,
  };
  const context = (side: Side): Context => ({ talks: negotiation, hands, side, issue: '', about: [], wish: '' });
  return [...sections(postMortemPage(result, plainStyle))].flatMap(([title, texts]) => {
    if (title === '')
      // The title, the headline, and the line that says what the numbers are.
      return faultsIn(texts[1]!, [...HEADLINE_KINDS, ...GHOST_KINDS, ...adviserKinds(result)], context('vendor'));
    if (title === 'WHAT WOULD HAVE SAVED IT' && !rescued) return [];
    const side = title.includes('CLIENT') ? 'client' : 'vendor';
    const about = context(side);
    return texts.flatMap((text) => faultsIn(text.replace(/^"|"$/g, ''), kindsOf[title]!, about));
  });
}

/** The faults of the story of these talks, block by block. */
function storyFaults({ negotiation, hands }: Played): string[] {
  let block = { from: 0, to: 0 };
  let starts = false;
  return story(negotiation, plainStyle).flatMap((part) => {
    if (typeof part !== 'string' && part.kind === 'heading') {
      const [from = 0, to = from] = (part.text.match(/\d+/g) ?? []).map((n) => Number(n) - 1);
      // The last meeting is round −1 of the record.
      const shift = part.text.startsWith('Meeting') ? negotiation.scenario.before!.meetings : 0;
      block = { from: from - shift, to: to - shift };
      starts = part.text === 'They sit down';
    }
    if (typeof part === 'string' || part.kind !== 'paragraph') return [];
    const context: Context = { talks: negotiation, hands, side: 'vendor', issue: '', about: [], wish: '' };
    const kinds = starts ? START_KINDS : [...storyKinds(block), ...(block.from < 0 ? callKinds(block) : [])];
    return faultsIn(part.text, kinds, context);
  });
}

/** The faults of the debrief of each side as if a person had played it. */
function debriefFaults({ negotiation, hands }: Played): string[] {
  if (negotiation.ending.kind === 'agreement') return [];
  const result = withoutRescues(negotiation);
  return SIDES.flatMap((side) =>
    lostBy(negotiation, side, result.turningPoint, plainStyle).flatMap((part) => {
      const context: Context = { talks: negotiation, hands, side, issue: '', about: [], wish: '' };
      return typeof part === 'string' || part.kind !== 'paragraph'
        ? []
        : faultsIn(part.text, lostByKinds(result), context);
    }),
  );
}

describe('every sentence that is printed says what the record holds', () => {
  it('of a post-mortem, seats of people included', () => {
    fc.assert(
      fc.property(negotiations(plain as never), (talks) => {
        expect(faults(talks, withoutRescues(talks.negotiation), false)).toEqual([]);
      }),
      { numRuns: FULL ? 2000 : 20, seed: 15 },
    );
  });
  it('of what would have saved the talks, and of who shares their end', () => {
    fc.assert(
      fc.property(negotiations(plain as never), (talks) => {
        expect(faults(talks, postMortem(talks.negotiation, { runs: FULL ? 10 : 2, others: 1 }), true)).toEqual([]);
      }),
      { numRuns: FULL ? 60 : 2, seed: 18 },
    );
  });
  it('of talks in which both sides have to ask a manager, and of what the manager would have said', () => {
    let asked = 0;
    let unasked = 0;
    fc.assert(
      fc.property(
        negotiations((file) => managed(plain(file) as never)),
        (talks) => {
          const result = withoutRescues(talks.negotiation);
          asked += talks.negotiation.events.filter(({ isRelayed }) => isRelayed === true).length;
          unasked += result.manager === undefined ? 0 : 1;
          expect(faults(talks, result, false)).toEqual([]);
          expect(storyFaults(talks)).toEqual([]);
          expect(debriefFaults(talks)).toEqual([]);
        },
      ),
      { numRuns: FULL ? 2000 : 25, seed: 3 },
    );
    expect([asked > 0, unasked > 0], `${asked} ${unasked}`).toEqual([true, true]);
  });
  it('of a story', () => {
    fc.assert(
      fc.property(negotiations(plain as never), (talks) => {
        expect(storyFaults(talks)).toEqual([]);
      }),
      { numRuns: FULL ? 3000 : 30, seed: 16 },
    );
  });
  it('of the debrief of a played seat', () => {
    fc.assert(
      fc.property(negotiations(plain as never), (talks) => {
        expect(debriefFaults(talks)).toEqual([]);
      }),
      { numRuns: FULL ? 2000 : 20, seed: 17 },
    );
  });
  it('where there is an adviser, whether it is silent or speaks', () => {
    let heard = 0;
    fc.assert(
      fc.property(negotiations(advised as never), (talks) => {
        heard += talks.negotiation.events.filter(({ kind }) => kind === 'relay').length;
        expect(faults(talks, withoutRescues(talks.negotiation), false)).toEqual([]);
        expect(storyFaults(talks)).toEqual([]);
      }),
      { numRuns: FULL ? 2000 : 20, seed: 19 },
    );
    expect(heard).toBeGreaterThan(0);
  });
});
