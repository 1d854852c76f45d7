/** A text as a person's editor may have saved it. */

/** Every form of a text: as text and as bytes, with and without a byte order mark. */
export function encodedForms(text: string): Record<string, string | Uint8Array> {
  const marked = `\ufeff${text}`;
  const bigEndian = (one: string): Uint8Array => new Uint8Array(Buffer.from(one, 'utf16le').swap16());
  return {
    text,
    'text with a mark': marked,
    utf8: new Uint8Array(Buffer.from(text)),
    'utf8 with a mark': new Uint8Array(Buffer.from(marked)),
    utf16le: new Uint8Array(Buffer.from(text, 'utf16le')),
    'utf16le with a mark': new Uint8Array(Buffer.from(marked, 'utf16le')),
    utf16be: bigEndian(text),
    'utf16be with a mark': bigEndian(marked),
  };
}
