// Where a curve of rates crosses one half.

/** The crossings of a curve upward through `level`, each between the two points around it by a straight line. */
function crossings(curve, key, level = 0.5) {
  const found = [];
  for (let i = 1; i < curve.length; i++) {
    const [before, after] = [curve[i - 1][key], curve[i][key]];
    if (before < level && after >= level)
      found.push(curve[i - 1].x + ((level - before) / (after - before)) * (curve[i].x - curve[i - 1].x));
  }
  return found;
}

/**
 * In words: where the rate passes one half on its way up, with the range in which it may do so. `curve` holds { x,
 * rate, low, high } with x rising.
 */
export function lineOfHalf(curve) {
  if (curve.every(({ rate }) => rate >= 0.5)) return 'nowhere: at any trust at least half of the talks end in a deal';
  if (curve.every(({ rate }) => rate < 0.5)) return 'everywhere: at no trust do half of the talks end in a deal';
  const middle = crossings(curve, 'rate').at(-1);
  if (middle === undefined) return 'it falls with trust';
  const from = crossings(curve, 'high').at(-1) ?? curve[0].x;
  const to = crossings(curve, 'low').at(-1) ?? curve.at(-1).x;
  return `trust ${middle.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`;
}
