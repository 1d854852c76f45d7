/**
 * Keys for issues whose names may be anything: a scenario's keys are letters, digits, "_" and "-", a letter first, at
 * most 64, no two alike.
 */

const FORBIDDEN = ['constructor', 'prototype'];

/** One key for each name, in order. A name that is a key already stays as it is. */
export function keysFor(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    const lettered = /^\p{L}/u.test(plain) && !FORBIDDEN.includes(plain) ? plain : `issue-${plain}`.replace(/-$/, '');
    const whole = [...lettered].slice(0, 64).join('');
    let key = whole;
    for (let n = 2; taken.has(key); n++) key = `${[...whole].slice(0, 60).join('')}-${n}`;
    taken.add(key);
    return key;
  });
}
