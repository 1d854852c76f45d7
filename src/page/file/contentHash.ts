/** The digest of an element's text, as a content security policy names it. */
import { sha256 } from '../../kernel/sha256.ts';

export function contentHash(text: string): string {
  const bytes = sha256(text)
    .match(/../g)!
    .map((pair) => String.fromCharCode(parseInt(pair, 16)));
  return `sha256-${btoa(bytes.join(''))}`;
}
