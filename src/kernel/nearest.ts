/** Suggests valid names for a misspelt one, for error messages. */

/**
 * Finds the name with the smallest edit distance to the one that was typed. Case is ignored, and only the first 64
 * letters count.
 *
 * @param name - The name that was typed.
 * @param names - The valid names.
 * @returns The nearest valid name if its distance is at most half of its length (rounded up, at least 1), else null. Of
 * names at the same distance the first in order is returned.
 */
export function nearest(name: string, names: readonly string[]): string | null {
  const typed = name.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let minDistance = Infinity;
  for (const candidate of names) {
    const distance = editDistance(typed, candidate.slice(0, 64).toLowerCase());
    if (distance < minDistance && distance <= Math.max(1, Math.ceil(candidate.length / 2))) {
      minDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/**
 * Says how to correct a name: `did you mean "x"?`, or, where no name is near, the first twelve valid names.
 *
 * @param name - The name that was typed.
 * @param names - The valid names.
 * @returns Half a sentence for the `mend` of a problem.
 */
export function suggest(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== null) return `did you mean "${near}"?`;
  if (names.length === 0) return 'leave it out';
  return `use one of: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;
}

/** The number of letters to insert, drop or change to turn one text into the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
