/** Encodes text as UTF-8 with ECMAScript alone: a page in jest's jsdom has no `TextEncoder`. */

/**
 * Encodes a text as UTF-8.
 *
 * @param text - Any text. Half of a surrogate pair is encoded as U+FFFD, as the Encoding Standard has it.
 * @returns The bytes.
 */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else {
      const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes.push(((0xff00 >> (following + 1)) & 0xff) | (code >> (6 * following)));
      for (let n = following - 1; n >= 0; n--) bytes.push(0x80 | ((code >> (6 * n)) & 0x3f));
    }
  }
  return Uint8Array.from(bytes);
}
