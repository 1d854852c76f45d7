/** Decodes the bytes of a file in the encoding that the file names. */
import { LONGEST_FILE } from '../read/limits.ts';
import type { ProblemReporter } from './report.ts';

/**
 * Returns the text of a file without its byte order mark. The byte order mark (UTF-8, UTF-16) decides the encoding;
 * else the XML declaration does; else it is UTF-8.
 *
 * @param input - Text, or bytes.
 * @param report - Takes the problems.
 * @returns The text. Null, with a problem, for more than 10 million characters or bytes, for an unknown encoding, and
 * for bytes that are invalid in the encoding.
 */
export function decodeText(input: string | Uint8Array, report: ProblemReporter): string | null {
  if (input.length > LONGEST_FILE) {
    report(
      null,
      `it has ${input.length} ${typeof input === 'string' ? 'characters' : 'bytes'}`,
      `use at most ${LONGEST_FILE}; a domain has a few kilobytes`,
    );
    return null;
  }
  if (typeof input === 'string') return input.replace(/^\ufeff/, '');
  const encoding = encodingOf(input);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    report(1, `it is in an unknown encoding, "${encoding}"`, 'save it as UTF-8');
    return null;
  }
  try {
    return decoder.decode(input);
  } catch {
    report(null, `it is not text in ${encoding}`, 'save it as UTF-8, or let its first line name its encoding');
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // The declaration was readable byte by byte, so the file is not in UTF-16 even where it names UTF-16.
  return named.startsWith('utf-16') ? 'utf-8' : named;
}
