/** Makes the keys of issues from the names that people gave them. */
import { FORBIDDEN } from './limits.ts';

/**
 * Makes one key for each name, in order. Keys differ, have 1 to 64 letters, digits, "_" and "-", and start with a
 * letter. A name that is such a key already stays as it is.
 */
export function issueKeys(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const cleaned = name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    const lettered =
      /^\p{L}/u.test(cleaned) && !FORBIDDEN.includes(cleaned) ? cleaned : `issue-${cleaned}`.replace(/-$/, '');
    const whole = [...lettered].slice(0, 64).join('');
    let key = whole;
    for (let n = 2; taken.has(key); n++) key = `${[...whole].slice(0, 60).join('')}-${n}`;
    taken.add(key);
    return key;
  });
}
