/** The valid name that somebody probably meant. */

/**
 * Of `names` the one with the fewest letters to change, if those are at most half of it; else null. The first in order
 * on ties.
 */
export function nearest(name: string, names: readonly string[]): string | null {
  const typed = name.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of names) {
    const distance = changes(typed, candidate.slice(0, 64).toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.ceil(candidate.length / 2))) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** `did you mean "x"?`, or else the names there are. */
export function suggest(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== null) return `did you mean "${near}"?`;
  if (names.length === 0) return 'leave it out';
  return `use one of: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;
}

/** Letters to insert, drop or change to make one text of the other (Levenshtein 1966). */
function changes(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
