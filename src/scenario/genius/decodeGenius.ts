/** Decodes the bytes of a file in the encoding that the file names. */
import { decodeText, encodingOf as encodingOfBytes } from '../../kernel/decodeText.ts';
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
export function decodeGenius(input: string | Uint8Array, report: ProblemReporter): string | null {
  if (input.length > LONGEST_FILE) {
    report(
      null,
      `it has ${input.length} ${typeof input === 'string' ? 'characters' : 'bytes'}`,
      `use at most ${LONGEST_FILE}; a domain has a few kilobytes`,
    );
    return null;
  }
  if (typeof input === 'string') return decodeText(input);
  const encoding = encodingOf(input);
  try {
    // A runtime without TextDecoder has UTF-8 only.
    if (encoding !== 'utf-8') new TextDecoder(encoding);
  } catch {
    report(1, `it is in an unknown encoding, "${encoding}"`, 'save it as UTF-8');
    return null;
  }
  try {
    return decodeText(input, encoding);
  } catch {
    report(null, `it is not text in ${encoding}`, 'save it as UTF-8, or let its first line name its encoding');
    return null;
  }
}

/** The encoding of the bytes: UTF-16 or UTF-8 by their form, else what the XML declaration names. */
function encodingOf(bytes: Uint8Array): string {
  const encoding = encodingOfBytes(bytes);
  if (encoding !== 'utf-8' || bytes[0] === 0xef) return encoding;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? encoding;
  // The declaration was readable byte by byte, so the file is not in UTF-16 even where it names UTF-16.
  return named.startsWith('utf-16') ? encoding : named;
}
