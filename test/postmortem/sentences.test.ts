/**
 * Every sentence that is printed of the talks is read back and held against the record: names, rounds, issues, options
 * and amounts. A sentence of no known kind is a fault, so that no kind goes without a check.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostBy } from '../../src/cli/play/lostBy.ts';
import { SIDES } from '../../src/domain/side.ts';
import { accountText } from '../../src/visual/postmortem/accountText.ts';
import { dealReviewText } from '../../src/visual/postmortem/dealReviewText.ts';
import { distanceText, truthText } from '../../src/visual/postmortem/truthText.ts';
import { turningPointText } from '../../src/visual/postmortem/turningPointText.ts';
import { story } from '../../src/visual/story/story.ts';
import { plainStyle } from '../../src/visual/words/style.ts';
import { FULL } from '../profile.ts';
import { ACCOUNT_KINDS } from './accountKinds.ts';
import type { Played } from './playedByPeople.ts';
import { negotiations } from './playedByPeople.ts';
import type { Context, Kind } from './sentenceKinds.ts';
import { faultsIn, plain } from './sentenceKinds.ts';
import { lostByKinds, storyKinds } from './storyKinds.ts';
import { TRUTH_KINDS, turnKinds } from './truthKinds.ts';
import { withoutRescues } from './withoutRescues.ts';

/** The faults of a post-mortem of these talks. */
function faults({ negotiation, hands }: Played): string[] {
  const result = withoutRescues(negotiation);
  const context = (side: 'vendor' | 'client'): Context => ({
    talks: negotiation,
    hands,
    side,
    issue: '',
    about: [],
    wish: '',
  });
  const read = (texts: readonly string[], kinds: readonly Kind[]): string[] =>
    texts.flatMap((text) => faultsIn(text, kinds, context('vendor')));
  const { turningPoint, closed } = result;
  return [
    ...SIDES.flatMap((side) =>
      faultsIn(accountText(negotiation.scenario, result.accounts[side]), ACCOUNT_KINDS, context(side)),
    ),
    ...read([...truthText(result, plainStyle), distanceText(result)], TRUTH_KINDS),
    ...read(turningPoint === null ? [] : turningPointText(result, turningPoint, plainStyle), turnKinds(result)),
    ...read(closed === null ? [] : dealReviewText(result, closed, plainStyle), turnKinds(result)),
  ];
}

/** The faults of the story of these talks, block by block. */
function storyFaults({ negotiation, hands }: Played): string[] {
  let block = { from: 0, to: 0 };
  return story(negotiation, plainStyle).flatMap((part) => {
    if (typeof part !== 'string' && part.kind === 'heading') {
      const [from, to = from] = part.text.match(/\d+/g)!.map((n) => Number(n) - 1) as [number, number?];
      block = { from, to };
    }
    if (typeof part === 'string' || part.kind !== 'paragraph') return [];
    const context: Context = { talks: negotiation, hands, side: 'vendor', issue: '', about: [], wish: '' };
    return faultsIn(part.text, storyKinds(block), context);
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
        expect(faults(talks)).toEqual([]);
      }),
      { numRuns: FULL ? 2000 : 20, seed: 15 },
    );
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
});
