/** The reader of sentences knows what is told unasked, and does not let an untrue word of it pass. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { openTable } from '../../src/engine/table.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { story } from '../../src/visual/story/story.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { madeIn, saysAct } from './saysAct.ts';
import type { Context } from './sentenceKinds.ts';
import { faultsIn, plain } from './sentenceKinds.ts';
import { storyKinds } from './storyKinds.ts';

const file = JSON.parse(
  readFileSync(new URL('../../examples/scenarios/small-point.json', import.meta.url), 'utf8'),
) as never;

/**
 * The vendor tells of the exit clause (Q4) in round 1: its break point is 12 months, and a weight of 8 % beside the
 * price's 40 % makes it matter a little. Then it tells of the price, which matters most to it, and goes to 6 months on
 * the exit clause.
 */
function talks(): Negotiation {
  const table = openTable(readScenario(plain(file)), { seed: 3 });
  const bid = { price: 60, term: '2 years', support: 'next day', rollout: 0, exit: '12 months' };
  table.act('vendor', { bid, talk: { kind: 'disclose', issue: 'exit' } });
  table.step();
  const answer = table.view('vendor').said === null ? {} : { answer: 'hear' as const };
  table.act('vendor', { ...answer, bid: { ...bid, exit: '6 months' }, talk: { kind: 'disclose', issue: 'price' } });
  while (table.ending === null) table.step();
  return table.negotiation();
}
const negotiation = talks();
const context = (): Context => ({
  talks: negotiation,
  hands: new Set([0, 2]),
  side: 'vendor',
  issue: '',
  about: [],
  wish: '',
});
const faults = (text: string): string[] => faultsIn(text, storyKinds({ from: 0, to: 1 }), context());

describe('what is told unasked', () => {
  it('stands in the story, with the lie that it became', () => {
    const told = story(negotiation, plainStyle)
      .map((block) => (typeof block !== 'string' && block.kind === 'paragraph' ? block.text : ''))
      .join(' ');
    expect(told).toContain('Ash tells unasked: "Q4 matters a little to us, and we cannot go beyond 12 months."');
    expect(told).toContain(
      'Ash goes to 6 months on the Q4, although it had said that it could not go beyond 12 months.',
    );
  });

  it.each([
    'Ash tells unasked: "Q4 matters a little to us, and we cannot go beyond 12 months."',
    'Ash tells unasked: "Q0 matters most to us."',
    'Ash tells unasked about Q4 and Q0.',
  ])('is read: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    'Ash tells unasked: "Q4 matters most to us, and we cannot go beyond 12 months."',
    'Ash tells unasked: "Q4 matters a little to us, and we cannot go beyond 6 months."',
    'Ash tells unasked: "Q4 matters a little to us."',
    'Ash tells unasked: "Q0 matters much to us."',
    'Ash tells unasked: "Q1 matters to us."',
    'Elms tells unasked about Q4.',
    'Ash tells unasked about Q4 and Q1.',
  ])('is not believed: %s', (text) => {
    expect(faults(text)).toEqual([text]);
  });

  it('is the act that was made, and no other is', () => {
    const says = (words: string): boolean => saysAct(context(), words, 'vendor', 0, madeIn(context(), 'vendor', 0));
    expect(says('telling unasked what the Q4 means')).toBe(true);
    for (const untrue of [
      'telling unasked what the Q0 means',
      'asking what the Q4 means to the other side',
      'pressing for the Q4 (12 months)',
      'asking and pressing for nothing',
      'hearing the wish for the Q4',
      'taking the standing offer',
    ])
      expect(says(untrue), untrue).toBe(false);
  });
});
