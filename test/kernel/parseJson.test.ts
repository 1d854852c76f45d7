/** Text from files: its encoding, and the place where it stops being JSON. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/kernel/decodeText.ts';
import { parseJson } from '../../src/kernel/parseJson.ts';
import { ScenarioError } from '../../src/kernel/problems.ts';
import { encodedForms } from './encodedForms.ts';

const fault = (text: string): string => {
  try {
    parseJson(text, 'file');
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return '';
};

describe('decoding', () => {
  it('reads UTF-8 and UTF-16, with and without a byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (tail) => {
        // A file begins with a Latin letter or sign, by which UTF-16 is told where there is no mark.
        const text = `{${tail}`;
        for (const [form, bytes] of Object.entries(encodedForms(text)))
          expect([form, decodeText(bytes)]).toEqual([form, text]);
      }),
    );
  });

  it('takes bytes of any kind, also a part of a buffer', () => {
    const bytes = Buffer.from('xx{"a":1}yy').subarray(2, 9);
    expect(parseJson(bytes)).toEqual({ a: 1 });
  });

  it('refuses what is not text', () =>
    expect(() => decodeText(Uint8Array.of(0x7b, 0xc3, 0x28))).toThrow(/it is not text; save it as UTF-8/));
});

describe('what is no JSON text', () => {
  it('is refused as such', () => {
    const bytes =
      (...codes: number[]): (() => unknown) =>
      () =>
        decodeText(Uint8Array.from(codes));
    expect(bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0)).toThrow(/it is not text; save it as UTF-8/);
    expect(bytes(0x7b, 0, 0, 0, 0x7d, 0, 0, 0)).toThrow(/it is not text; save it as UTF-8/);
    expect(bytes(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0)).toThrow(/it is not text; save it as UTF-8/);
    expect(bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b)).toThrow(/it is not text; save it as UTF-8/);
    for (const text of ['', ' ', '\n\r\n\t', '\ufeff', '\ufeff \n'])
      expect(fault(text)).toBe('file: it is empty; give text in JSON');
    expect(fault('{\0}\0')).toMatch(/UTF-16 that was read as UTF-8/);
    expect(fault('{"a": 1,\n "b\0": 2}')).toBe(
      'file: it is not JSON (line 2, column 2); look for a missing comma, quote or bracket there',
    );
  });
});

describe('a key that an object has twice', () => {
  it('is named with its path, line and column', () => {
    expect(fault('{"a": {"b": 1,\n  "c": [{}, {"d": 1, "\\u0064": 2}]}}')).toBe(
      'file: a.c.1.d: it is there twice (line 2, column 22); leave one out',
    );
    expect(fault('{"__proto__": 1, "__proto__": 2}')).toMatch(/^file: __proto__: it is there twice/);
  });

  it('is found in any JSON, and nothing else is', () => {
    const json = fc.json({ maxDepth: 4 });
    fc.assert(
      fc.property(json, fc.string(), (inner, key) => {
        expect(fault(inner)).toBe('');
        const name = JSON.stringify(key);
        expect(fault(`[{${name}:${inner},"${key.length}x${'y'.repeat(key.length)}":0}]`)).toBe('');
        expect(fault(`[{${name}:${inner},${name}:${inner}}]`)).toContain(`file: 0.${key}: it is there twice`);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{', 'line 1, column 2'],
    ['{\n  "a": 1,\n}', 'line 3, column 1'],
    ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 'line 3, column 3'],
    ['{"a" 1}', 'line 1, column 6'],
    ['[1, 2', 'line 1, column 6'],
    ['[1, 2}', 'line 1, column 6'],
    ['[1 2]', 'line 1, column 4'],
    ['[,1]', 'line 1, column 2'],
    ['[1,]', 'line 1, column 4'],
    ['["a\nb"]', 'line 1, column 2'],
    ['["a\\x"]', 'line 1, column 2'],
    ['["éé" x]', 'line 1, column 7'],
    ['["😀" x]', 'line 1, column 6'],
    ["{'a': 1}", 'line 1, column 2'],
    ['[01]', 'line 1, column 2'],
    ['[tru]', 'line 1, column 2'],
    ['[NaN]', 'line 1, column 2'],
    ['1, 2', 'line 1, column 2'],
    ['{} {}', 'line 1, column 4'],
    ['// note\n{}', 'line 1, column 1'],
  ])('%j', (text, place) =>
    expect(fault(text)).toBe(`file: it is not JSON (${place}); look for a missing comma, quote or bracket there`),
  );

  it('is there exactly where the engine finds one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '}', ']', '"', ':', 'x', '1', ''), (json, n, letter) => {
        const at = n % (json.length + 1);
        const text = json.slice(0, at) + letter + json.slice(at + 1);
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(fault(text) === '').toBe(parses);
      }),
    );
  });

  it('is a sign that cannot stand there, on its line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, n) => {
        const lines = JSON.stringify(value, null, 1).split('\n');
        const line = n % lines.length;
        const wrong = lines.map((one, i) => (i === line ? one.replace(/^ */, '$&?') : one)).join('\n');
        expect(fault(wrong)).toContain(`line ${line + 1}, column ${wrong.split('\n')[line]!.indexOf('?') + 1})`);
      }),
    );
  });

  it('of UTF-16 that was read as UTF-8, says so', () => {
    for (const [form, bytes] of Object.entries(encodedForms('{"a": 1}')).filter(([name]) => name.startsWith('utf16')))
      expect([form, fault(Buffer.from(bytes).toString('utf8'))]).toEqual([
        form,
        'file: it is not JSON (it is UTF-16 that was read as UTF-8); give the bytes of the file',
      ]);
  });

  it('is found in a file of ten million letters', () => {
    expect(fault(`["${'\\n'.repeat(5_000_000)}]`)).toContain('column 2)');
    expect(fault('['.repeat(1_000_000))).toContain('column 1000001');
  });
});
