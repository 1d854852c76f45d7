/**
 * Classic play written by hand for one pair of profiles, as one loop over typed arrays, without a table, views, checks
 * or a record. It shares only the random generator with the library. The bench compares its speed and its endings. The
 * rules: in each round the first side answers and proposes, then the second; nobody talks, trusts or leaves; the
 * conventions are those of NegMAS (see src/policies/seats), and for tit-for-tat those of src/MODEL.md.
 */
import alea from 'seedrandom/lib/alea.js';

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
  return { utility, order, sizes, weights, evaluations };
}

/** A time-based agent with exponent e. It works out its target anew at every turn, and looks it up in its list. */
function timeBasedSide(own, list, exponent, rounds) {
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
}

/**
 * Two time-based agents with exponents e. Returns a function that plays once and returns the rounds begun, negative
 * where there was no deal.
 */
export function timeBased({ utility, order }, exponents, rounds) {
  const sides = exponents.map((exponent, side) => timeBasedSide(utility[side], order[side], exponent, rounds));
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

/**
 * A time-based agent with exponent e, and a side that gives back the other's last concession in proportion (relative
 * tit-for-tat) and accepts what is worth its next bid. Of the packages at or above its target it bids the one that it
 * believes best for the other; its beliefs are blurred anew in every run. It scans its sorted list where its target or
 * the standing offer has changed. Returns a function that plays run r.
 */
export function titForTat({ utility, order, sizes, weights, evaluations }, exponent, rounds, seed, understanding) {
  const vendor = timeBasedSide(utility[0], order[0], exponent, rounds);
  const [own, list] = [utility[1], order[1]];
  const [K, packages] = [sizes.length, list.length];
  const options = Uint8Array.from({ length: packages * K }, (_, at) => {
    const k = at % K;
    const below = sizes.slice(k + 1).reduce((a, b) => a * b, 1);
    return Math.floor(Math.floor(at / K) / below) % sizes[k];
  });
  const [theirMost, ownMost] = weights.map((weight) => Math.max(...weight));
  const assumed = weights[1].map((weight) => (1 - understanding) * (weight / ownMost));
  const first = weights[0].map((weight, k) => understanding * (weight / theirMost) + assumed[k]);
  const value = evaluations[0].map((values, k) =>
    Float64Array.from(values, (v, o) => understanding * v + (1 - understanding) * (1 - evaluations[1][k][o])),
  );
  const favour = new Float64Array(K);
  const gain = sizes.map((size) => new Float64Array(size));

  function choose(target, theirs) {
    for (let k = 0; k < K; k++)
      for (let o = 0; o < sizes[k]; o++)
        gain[k][o] = favour[k] * value[k][o] - (1e-6 / (sizes[k] - 1)) * Math.abs(o - options[theirs * K + k]);
    let [best, most] = [list.at(-1), -Infinity];
    for (let m = packages - 1; m >= 0 && own[list[m]] >= target; m--) {
      let sum = 0;
      for (let k = 0, at = list[m] * K; k < K; k++, at++) sum += gain[k][options[at]];
      if (sum > most) [best, most] = [list[m], sum];
    }
    return best;
  }

  return (run) => {
    const draw = alea(`${seed.length}:${seed}/${run}/client/beliefs`);
    for (let k = 0; k < K; k++)
      favour[k] = Math.min(1, Math.max(0, first[k] + 0.2 * (2 * draw() - 1) * assumed[k])) + 0.05;
    let [mine, theirs, before, target, chosenFor] = [-1, -1, -1, 1, NaN];
    for (let round = 0; round < rounds; round++) {
      const low = vendor.low(round);
      if (mine >= 0 && vendor.own[mine] >= low) return round + 1;
      const offer = vendor.bid(low);
      const isNew = offer !== theirs;
      [before, theirs] = [theirs, offer];
      if (before >= 0 && own[theirs] !== 0) target = Math.min(1, Math.max(0, (target * own[before]) / own[theirs]));
      if (isNew || target !== chosenFor) {
        mine = choose(target, theirs);
        chosenFor = target;
      }
      if (own[theirs] >= own[mine]) return round + 1;
    }
    return -rounds;
  };
}
