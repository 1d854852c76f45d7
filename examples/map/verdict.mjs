// Whether a rule is right: what is gained by keeping it, beside what is gained by bending half or wholly.

/**
 * In words: `right` where keeping the rule gains more than either, whole intervals apart; `wrong` where one of them
 * gains more than keeping it; else `open`. Each is `{ estimate, low, high }`, keeping the rule first.
 */
export function verdict([kept, ...bends]) {
  if (bends.every(({ high }) => kept.low > high)) return 'right';
  return bends.some(({ low }) => low > kept.high) ? 'wrong' : 'open';
}
