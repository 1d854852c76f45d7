/** Options are free text: what is written is read as the longest option that fits, or as the one in quotes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeOption } from '../../src/scenario/read/options.ts';
import { FULL } from '../profile.ts';

describe('an option at the start of a text', () => {
  const salaries = ['$38,000', '$38,500', '$38'];
  it.each([
    ['$38,500', '$38,500', ''],
    ['$38,500, car yes', '$38,500', ', car yes'],
    ['$38, car yes', '$38', ', car yes'],
    ['"$38", 500', '$38', ', 500'],
    ["'$38,000'; car no", '$38,000', '; car no'],
    ['$38', '$38', ''],
    ['$38,5', '$38', ',5'],
  ])('%j is %j', (text, option, rest) => expect(takeOption(salaries, text)).toEqual({ option, rest }));
  it('is none where none fits, and no part of a word', () => {
    expect(takeOption(salaries, '$39')).toBeNull();
    expect(takeOption(['no'], 'nobody')).toBeNull();
  });
  it.each(['115000', '115,000', '115.000', '115 000', "115'000"])('%s is a number', (text) =>
    expect(takeOption([115_000, 115], text)).toEqual({ option: 115_000, rest: '' }),
  );
  it('may have a decimal comma', () =>
    expect(takeOption([0, 0.5], '0,5, x 1')).toEqual({ option: 0.5, rest: ', x 1' }));

  it('is found in quotes, whatever it holds', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.toLowerCase());
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 5 }), fc.string(), (options, after) => {
        for (const option of options) {
          const found = takeOption(options, `"${option}", ${after}`)!;
          // Another option may hold the quotes and what follows.
          if (found.option === option) expect(found.rest).toBe(`, ${after}`);
          else expect(String(found.option)).toMatch(/^"/);
        }
      }),
      { numRuns: FULL ? 2000 : 100 },
    );
  });
});
