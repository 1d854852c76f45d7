/** Text deflated and written in letters that addresses may have (RFC 1951; base64url, RFC 4648). */

/** Sends bytes through a stream; null where more than `most` come out. */
async function through(
  stream: { readonly readable: ReadableStream<Uint8Array>; readonly writable: WritableStream<Uint8Array> },
  bytes: Uint8Array,
  most: number,
): Promise<Uint8Array | null> {
  const writer = stream.writable.getWriter();
  // What fails is told to the reader, too.
  writer.write(bytes).then(
    () => writer.close().catch(() => undefined),
    () => undefined,
  );
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      reader.cancel().catch(() => undefined);
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Through = Parameters<typeof through>[0];

export async function packText(text: string): Promise<string> {
  const bytes = await through(
    new CompressionStream('deflate-raw') as unknown as Through,
    new TextEncoder().encode(text),
    Infinity,
  );
  const letters = btoa(Array.from(bytes!, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads a packed text; null where it is longer than `most` bytes. Throws where it is damaged. */
export async function unpackText(letters: string, most: number): Promise<string | null> {
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const bytes = await through(new DecompressionStream('deflate-raw') as unknown as Through, packed, most);
  return bytes === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
