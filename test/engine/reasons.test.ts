/** The kinds of reasons, each with its rule by hand; a kind without a rule acts as a plain text does. */
import { describe, expect, it } from 'vitest';
import { REASON_KINDS, REASON_RULES } from '../../src/domain/reason.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { openTable } from '../../src/engine/table.ts';
import { readScenario, scenarioJsonSchema } from '../../src/index.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle, shown } from '../../src/visual/page/style.ts';
import { small } from '../visual/small.ts';

/** A vendor with a limit of 1 on the fee, pressed for 0. */
const withReason = (because: unknown, levers: object = {}, flexibility = 0) =>
  readScenario(
    small(
      { rounds: 8 },
      { walkAway: 0.1, breakPoints: { fee: { limit: 1, because, flexibility } }, ...levers },
      { walkAway: 0.1 },
    ),
  );

/** What the vendor answers when it is pressed for 0 on the fee, over runs 0 to 49. */
function answers(scenario: ReturnType<typeof readScenario>): Set<string> {
  const found = new Set<string>();
  for (let run = 0; run < 50; run++) {
    const table = openTable(scenario, { run });
    table.act('vendor', { bid: { fee: 1, scope: 1 } });
    table.act('client', { bid: { fee: 0, scope: 0 }, talk: { kind: 'press', issue: 'fee' } });
    table.step();
    found.add(table.toJSON().events!.find((event) => event.by === 'vendor' && event.issue === 'fee')!.kind);
  }
  return found;
}

describe('the kind of a reason', () => {
  it.each(REASON_KINDS.filter((kind) => REASON_RULES[kind] === null))(
    '%s has no rule: its talks are those of a text',
    (kind) => {
      for (let run = 0; run < 20; run++) {
        const plain = negotiate(withReason('books', { care: 0.4 }, 0.5), { run });
        const kinded = negotiate(withReason({ kind, text: 'books' }, { care: 0.4 }, 0.5), { run });
        expect(kinded.events).toEqual(plain.events);
        expect(kinded.ending).toEqual(plain.ending);
      }
    },
  );

  it('pride: with care 1 a text is explained every time, pride is refused flatly every time', () => {
    // P(explain) = care = 1 for the text; care does not count for pride. Flexibility 0: nothing is granted.
    for (const talk of ['candid', { name: 'foresighted', foresight: 0 }]) {
      expect(answers(withReason('books', { care: 1, talk }))).toEqual(new Set(['explain']));
      expect(answers(withReason({ kind: 'pride' }, { care: 1, talk }))).toEqual(new Set(['refuse']));
    }
    expect(answers(withReason({ kind: 'pride' }, { care: 1, talk: 'foresighted' }))).toEqual(new Set(['refuse']));
    // Who hides nothing does not answer by its care.
    expect(answers(withReason({ kind: 'pride' }, { care: 0, talk: 'openBook' }))).toEqual(new Set(['explain']));
  });

  it('authority: with flexibility and trust 1 a text is granted every time, authority never', () => {
    // P(grant) = flexibility·(T + (1 − T)ĉ) = 1·(1 + 0) = 1 for the text, and 0 for authority.
    const trusting = { trust: 1, care: 0 };
    expect(answers(withReason('books', trusting, 1))).toEqual(new Set(['grant']));
    expect(answers(withReason({ kind: 'authority', text: '' }, trusting, 1))).toEqual(new Set(['refuse']));
  });

  it('authority: a person may not grant, either, and is told what it may answer', () => {
    const table = openTable(withReason({ kind: 'authority' }, {}, 1));
    table.act('vendor', { bid: { fee: 1, scope: 1 } });
    table.act('client', { bid: { fee: 0, scope: 0 }, talk: { kind: 'press', issue: 'fee' } });
    expect(() => table.act('vendor', { answer: 'grant', bid: { fee: 0, scope: 0 } })).toThrow(
      'answer: "grant" does not answer that; use one of: explain, refuse',
    );
  });

  it('is read with an empty text by default, moved by its path, and refused where it is unknown', () => {
    const scenario = withReason({ kind: 'quota' });
    expect(scenario.vendor.breakPoints['fee']!.because).toEqual({ kind: 'quota', text: '' });
    const proud = withLevers(scenario, { 'vendor.breakPoints.fee.because.kind': 'pride' });
    expect(proud.vendor.breakPoints['fee']!.because).toEqual({ kind: 'pride', text: '' });
    expect(() => withReason({ kind: 'greed' })).toThrow(
      /vendor.breakPoints.fee.because: it is no reason; write .*pride/,
    );
    expect(JSON.stringify(scenarioJsonSchema())).toContain('quota: it has no rule yet.');
  });

  it('stands in the briefing with its rule, or with that there is none', () => {
    const told = (because: unknown): string =>
      layout(briefing(withReason(because), plainStyle))
        .map(shown)
        .join(' ')
        .replace(/\s+/g, ' ');
    expect(told({ kind: 'quota', text: 'the year' })).toContain(
      'The reason: the year. It is a matter of a quota. The model has no rule for this kind of reason yet.',
    );
    expect(told({ kind: 'pride' })).toContain('It is a matter of pride. Care does not count here');
    expect(told('the year')).not.toContain('It is a matter');
  });
});
