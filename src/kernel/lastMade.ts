/** Keeps what was made last of an object, so that scenarios that share it share what is made of it. */

/**
 * Wraps a function whose result follows from its arguments alone and is never changed.
 *
 * @param make - The function. Its first argument is an object that is never changed.
 * @returns The function, which returns the same result while the same object comes with the same other arguments (by
 * identity). One result is kept for each object, as long as the object lives.
 */
export function lastMade<Of extends object, With extends readonly unknown[], Made>(
  make: (of: Of, ...others: With) => Made,
): (of: Of, ...others: With) => Made {
  const known = new WeakMap<Of, { readonly others: With; readonly made: Made }>();
  return (of, ...others) => {
    let last = known.get(of);
    if (last === undefined || !others.every((other, i) => Object.is(other, last!.others[i])))
      known.set(of, (last = { others, made: make(of, ...others) }));
    return last.made;
  };
}
