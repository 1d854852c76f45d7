// The same file with its priorities dealt out anew: everybody keeps a priority that somebody had, with another partner.

/**
 * The text of the file with the second persons' priorities moved on by some 400 pairs: a fixed rearrangement, nobody
 * meets their own partner.
 */
export function shuffled(text) {
  const file = JSON.parse(text);
  const { dyads } = file;
  const step = Math.max(1, Math.floor(dyads.length * 0.382));
  return JSON.stringify({
    ...file,
    dyads: dyads.map((dyad, n) => ({
      ...dyad,
      b: { ...dyad.b, priority: dyads[(n + step) % dyads.length].b.priority },
    })),
  });
}
