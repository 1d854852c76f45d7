/** Decodes text that a person saved: bytes in UTF-8 or UTF-16, with or without a byte order mark, or text. */
import { ScenarioError, problem } from './problems.ts';

/** Tells whether a value is bytes, also from another realm. */
export const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value);

/**
 * Decodes a text and drops its byte order mark.
 *
 * @param input - Text, or bytes.
 * @param encoding - The encoding of bytes; default UTF-16 where the bytes say so, else UTF-8.
 * @returns The text.
 * @throws ScenarioError for bytes that are invalid in the encoding, for UTF-32 and for a gzip file.
 */
export function decodeText(input: string | Uint8Array, encoding?: string): string {
  if (typeof input === 'string') return input.replace(/^\ufeff/, '');
  const name = encoding ?? encodingOf(input);
  const [a, b, c, d] = input;
  // The first bytes of a gzip file; and two bytes 0, which UTF-32 has and no other text.
  if ((a === 0x1f && b === 0x8b) || (d !== undefined && (a! + b! === 0 || c! + d === 0))) throw noText();
  try {
    // A page in jest's jsdom has no TextDecoder. `decodeURIComponent` decodes UTF-8 as strictly.
    return name === 'utf-8' && typeof TextDecoder === 'undefined'
      ? decodeText(
          decodeURIComponent(input.reduce((text, byte) => text + (byte < 16 ? '%0' : '%') + byte.toString(16), '')),
        )
      : new TextDecoder(name, { fatal: true }).decode(input);
  } catch {
    throw noText();
  }
}

const noText = (): ScenarioError => new ScenarioError([problem('', 'it is not text', 'save it as UTF-8')]);

/**
 * Finds the encoding of bytes: by the byte order mark, or by a byte 0 among the first 64. UTF-8 text has no byte 0; in
 * UTF-16 it is one half of a Latin letter, the first in big-endian order and the second in little-endian order.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = 256 * bytes[0]! + bytes[1]!;
  const zero = bytes.subarray(0, 64).indexOf(0);
  if (mark === 0xfffe || zero % 2 === 1) return 'utf-16le';
  return mark === 0xfeff || zero >= 0 ? 'utf-16be' : 'utf-8';
}
