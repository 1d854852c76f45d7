/** Text laid out in lines: no line is longer than it may be, no letter is lost, and nothing of a scenario is obeyed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, headedColumns, wrapText } from '../../src/visual/page/wrapText.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { colourStyle, shown, styleCodes, unstyled } from '../../src/visual/page/style.ts';
import { visibleLength } from '../../src/visual/page/width.ts';
import { blocksHtml } from '../../src/visual/show/blocksHtml.ts';
import { FULL } from '../profile.ts';

const numRuns = FULL ? 2000 : 60;
const letter = fc.constantFrom(...'ab c-', ' ', '会', '議', '한', 'é', 'e\u0301', '👩‍👩‍👧', '🙂', 'Ａ', 'ü');
const text = fc.array(letter, { maxLength: 120 }).map((list) => list.join(''));
const bare = (line: string): string => line.replace(/\s+/g, '');

describe('the width of letters', () => {
  // The columns that xterm and wcwidth give them.
  it.each([
    ['abc', 3],
    ['会議', 4],
    ['한국', 4],
    ['ｱｲ', 2],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['🙂', 2],
    ['👩‍👩‍👧', 2],
    ['☎\ufe0f', 2],
    ['♥', 1],
    ['█░┊', 3],
    [colourStyle.good('ab'), 2],
    ['', 0],
  ])('%j takes %i', (word, width) => expect(visibleLength(word)).toBe(width));

  // Unicode has no mark that adds to the letter before it below U+0300 or among this punctuation, and nothing wide.
  it('is one column for each letter of Latin texts and for their punctuation', () => {
    for (const [from, to] of [
      [0x20, 0x2ff],
      [0x2010, 0x205f],
    ] as const)
      for (let code = from; code <= to; code += 1) {
        const one = String.fromCodePoint(code);
        expect(one).not.toMatch(/[\p{M}\p{Emoji_Presentation}]/u);
        expect([visibleLength(one), visibleLength(`会${one}`)], `U+${code.toString(16)}`).toEqual([1, 3]);
      }
  });
});

describe('layout', () => {
  it('wraps a paragraph within the width, from 40 columns up, and loses no letter', () =>
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 96 }), fc.nat(8), fc.nat(6), (words, width, indent, hang) => {
        const lines = layout(wrapText(words, indent, hang), width);
        for (const line of lines) expect(visibleLength(line)).toBeLessThanOrEqual(width);
        expect(bare(lines.join(''))).toBe(bare(words));
      }),
      { numRuns },
    ));

  it('sets a table within the width, with wrapped cells or row by row, and loses no letter', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 40, max: 96 }),
        fc.boolean(),
        (rows, width, headed) => {
          const blocks = headed ? headedColumns(['one', 'two', 'three'], rows, 2, [1]) : columns(rows, 2, [1]);
          const lines = layout(blocks, width);
          for (const line of lines) expect(visibleLength(line)).toBeLessThanOrEqual(width);
          const count = (words: string): number => words.split('会').length;
          expect(count(lines.join(''))).toBe(count(rows.flat().join('')));
        },
      ),
      { numRuns },
    ));

  it('keeps a table in columns where there is room', () =>
    expect(layout(headedColumns(['', 'right'], [['会', '1']], 2, [1]))).toEqual(['      right', '  会      1']));

  it('wraps the widest cells first', () =>
    expect(layout(columns([['price', 'a word and many more words to wrap in here']], 2), 40)).toEqual([
      '  price  a word and many more words to',
      '         wrap in here',
    ]));

  it('names the cells of a row that no columns hold', () =>
    expect(
      layout(
        headedColumns(['', 'a heading', 'another'], [['longwordlongword', 'wordthatislong', 'verylongword']], 2),
        40,
      ),
    ).toEqual(['  longwordlongword', '    a heading: wordthatislong; another:', '      verylongword']));
});

describe('control characters', () => {
  const rude = 'Bo\u001b[31m\u001b]0;x\u0007\u009b2J\u202e\u0000re';
  it('are shown and not obeyed, in lines and in pages', () => {
    const line = styleCodes(shown(layout(wrapText(colourStyle.bad(rude))).join('')));
    expect(line).toBe('\u001b[31mBo␛[31m␛]0;x␇\ufffd2J\ufffd␀re\u001b[39m');
    expect(blocksHtml(wrapText(`<b>${rude}`))).toBe('<p>&lt;b&gt;Bo␛[31m␛]0;x␇\ufffd2J\ufffd␀re</p>');
  });
  it('take as many columns as what is shown of them', () =>
    expect(visibleLength(rude)).toBe(visibleLength(shown(rude))));
  it('leave texts without styles as they are', () => expect(unstyled(shown('Bo re'))).toBe('Bo re'));
});

describe('blocks as a page', () => {
  it('keep paragraphs, lists and tables', () => {
    const blocks = [
      ...wrapText('One paragraph with a long line that a terminal wraps at its end of the line and goes on.', 2),
      '',
      ...wrapText('first', 4, 2),
      ...wrapText('second', 4, 2),
      ...headedColumns(['', 'x'], [['a', '1']], 2, [1]),
    ];
    expect(blocksHtml(blocks)).toBe(
      [
        '<p>One paragraph with a long line that a terminal wraps at its end of the line and goes on.</p>',
        '<ul>\n<li>first</li>\n<li>second</li>\n</ul>',
        '<div style="overflow-x:auto"><table><thead><tr><th></th><th style="text-align:right">x</th></tr></thead>' +
          '<tbody><tr><td>a</td><td style="text-align:right;white-space:nowrap">1</td></tr></tbody></table></div>',
      ].join('\n'),
    );
  });

  it('set a table row by row on a phone where the longest words of its columns have no room there', () => {
    const table = (last: string) =>
      blocksHtml(headedColumns(['lever', 'from', 'to'], [['client.learning', 'none', last]]));
    expect(table('frequencySmith')).not.toContain('class=');
    expect(table('a policy whose name is averagedTitForTatAndThenFrequencySmith')).toContain('<table class="wide">');
  });

  it('break the name of a lever behind a dot, and no number', () => {
    const html = blocksHtml(headedColumns(['vendor.care', 'deals'], [['0.25', '99.5']], 0, [0, 1]));
    expect(html).toContain('vendor.<wbr>care</th>');
    expect(html).toContain('white-space:nowrap">0.25</td>');
    const many = Array.from({ length: 11 }, (_, n) => n);
    expect(blocksHtml(headedColumns(many.map(String), [many.map(String)], 0, many))).toContain('class="wide many"');
  });
});
