/**
 * Classic play written by hand for one pair of profiles, as one loop over typed arrays, without a table, views, checks
 * or a record. It shares no code with the library. The bench compares its speed and its endings. The rules: in each
 * round the first side answers and proposes, then the second; nobody talks, trusts or leaves; the conventions are
 * those of NegMAS (see src/policies/seats).
 */

/** Packages by number (row-major, last issue fastest), each side's utilities, and its list from worst to best. */
export function tables({ weights, evaluations }) {
  const sizes = evaluations[0].map((values) => values.length);
  const count = sizes.reduce((a, b) => a * b, 1);
  const utility = weights.map((weight, side) => {
    const all = new Float64Array(count);
    for (let n = 0; n < count; n++) {
      let rest = n;
      let sum = 0;
      const options = [];
      for (let k = sizes.length - 1; k >= 0; k--) {
        options[k] = rest % sizes[k];
        rest = Math.floor(rest / sizes[k]);
      }
      for (let k = 0; k < sizes.length; k++) sum += weight[k] * evaluations[side][k][options[k]];
      all[n] = sum;
    }
    return all;
  });
  const order = utility.map((own) =>
    Int32Array.from({ length: count }, (_, n) => n).sort((a, b) => own[a] - own[b] || b - a),
  );
  return { utility, order };
}

/**
 * Two time-based agents with exponents e; each works out its target anew at every turn, and looks it up in its list.
 * Returns a function that plays once and returns the rounds begun, negative where there was no deal.
 */
export function timeBased({ utility, order }, exponents, rounds) {
  const sides = exponents.map((exponent, side) => {
    const own = utility[side];
    const list = order[side];
    const most = own[list.at(-1)];
    const least = Math.max(0, own[list[0]]);
    const low = (round) =>
      Math.min(most, Math.max(least, (most - least) * (1 - ((round + 1) / (rounds + 1)) ** exponent) + least - 1e-4));
    const bid = (target) => {
      let [from, to] = [0, list.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (own[list[middle]] >= target) to = middle;
        else from = middle + 1;
      }
      return list[Math.min(from, list.length - 1)];
    };
    return { own, low, bid };
  });
  return () => {
    let standing = -1;
    for (let round = 0; round < rounds; round++) {
      for (let side = 0; side < 2; side++) {
        const { own, low, bid } = sides[side];
        const target = low(round);
        if (standing >= 0 && own[standing] >= target) return round + 1;
        standing = bid(target);
      }
    }
    return -rounds;
  };
}

/** Two MiCRO agents; the walk-away value is 0. */
export function micro({ utility, order }, rounds) {
  const last = order[0].length - 1;
  const marks = [new Int32Array(last + 1), new Int32Array(last + 1)];
  let mark = 0;
  const sent = [0, 0];
  const received = [0, 0];
  return () => {
    mark += 1;
    sent[0] = sent[1] = received[0] = received[1] = 0;
    let standing = -1;
    for (let round = 0; round < rounds; round++) {
      for (let side = 0; side < 2; side++) {
        if (standing >= 0 && marks[side][standing] !== mark) {
          marks[side][standing] = mark;
          received[side] += 1;
        }
        const ready = sent[side] <= received[side] && sent[side] <= last;
        const next = order[side][last - (ready ? sent[side] : sent[side] - 1)];
        if (standing >= 0 && utility[side][standing] >= utility[side][next]) return round + 1;
        if (ready) sent[side] += 1;
        standing = next;
      }
    }
    return -rounds;
  };
}
