/** UTF-8 against the standard encoder of the runtime. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../src/kernel/encodeUtf8.ts';

const standard = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodeUtf8', () => {
  it('encodes both ends of each length as the standard encoder does', () => {
    for (const point of [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000, 0x10ffff]) {
      const text = `a${String.fromCodePoint(point)}z`;
      expect(encodeUtf8(text), point.toString(16)).toEqual(standard(text));
    }
  });

  it.each(['\ud800', '\udfff', 'a\ud800b', '\udc00\ud800', '\ud83d\ud83d\ude00', '\ude00\ud83d\ude00'])(
    'replaces halves of surrogate pairs: %j',
    (text) => expect(encodeUtf8(text)).toEqual(standard(text)),
  );

  it('encodes any code units as the standard encoder does', () => {
    const units = fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), { maxLength: 40 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(encodeUtf8(text)).toEqual(standard(text));
      }),
    );
  });
});
