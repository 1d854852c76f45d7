/**
 * The whole model written by hand for one scenario from the rules of src/MODEL.md, as one loop over typed arrays,
 * without policies, views or checks. It lists the packages, sorted by own utility. It shares only the random generator
 * with the library. The bench compares its speed; a test compares its endings, which must agree on every run.
 */
import alea from 'seedrandom/lib/alea.js';

const VALUES = { 'more is better': (n, o) => o / (n - 1), 'less is better': (n, o) => 1 - o / (n - 1) };

/** Tables of one side of a scenario file whose numeric options are evenly spaced. */
function tables(file, name) {
  const side = file[name];
  const keys = Object.keys(file.issues);
  const value = keys.flatMap((key) => {
    const { options } = file.issues[key];
    const { values } = side.goals[key];
    if (typeof values !== 'string') return options.map((option) => values[option]);
    const rising = options[0] < options[1];
    return options.map((_, o) => VALUES[values](options.length, rising ? o : options.length - 1 - o));
  });
  return { value: Float64Array.from(value), weight: Float64Array.from(keys, (key) => side.goals[key].weight) };
}

/**
 * Returns a function that plays run r and returns the kind of its ending ('agreement', 'walk-away' or 'deadline') and
 * the round, from 0.
 */
export function handwritten(file, seed) {
  const keys = Object.keys(file.issues);
  const sizes = keys.map((key) => file.issues[key].options.length);
  const K = keys.length;
  const first = sizes.map((_, k) => sizes.slice(0, k).reduce((a, b) => a + b, 0));
  const options = sizes.reduce((a, b) => a + b, 0);
  const packages = sizes.reduce((a, b) => a * b, 1);
  const { rounds } = file;
  // A file with `before` gives no trust, depth or understanding here: they come out of the meetings.
  const { meetings = 0, weeks = 2 } = file.before ?? {};
  const strangers = file.before !== undefined;

  // Every package as flat option numbers, row-major.
  const flat = new Int32Array(packages * K);
  for (let n = 0; n < packages; n++)
    for (let k = K - 1, rest = n; k >= 0; k--) {
      flat[n * K + k] = first[k] + (rest % sizes[k]);
      rest = Math.floor(rest / sizes[k]);
    }

  const sides = ['vendor', 'client'].map((name) => {
    const spec = file[name];
    const { value, weight } = tables(file, name);
    const worth = Float64Array.from(
      { length: options },
      (_, i) => weight[sizes.findIndex((size, k) => i < first[k] + size)] * value[i],
    );
    const utility = new Float64Array(packages);
    for (let n = 0; n < packages; n++) for (let k = 0; k < K; k++) utility[n] += worth[flat[n * K + k]];
    const most = Math.max(...weight);
    const limit = new Float64Array(K);
    const flexibility = new Float64Array(K);
    const present = new Uint8Array(K);
    const stop = new Int32Array(K);
    for (const [key, point] of Object.entries(spec.breakPoints)) {
      const k = keys.indexOf(key);
      present[k] = 1;
      flexibility[k] = point.flexibility;
      stop[k] = first[k] + file.issues[key].options.indexOf(point.limit);
      limit[k] = value[stop[k]];
    }
    let outside = spec.walkAway * (1 - spec.stake * 0.5);
    if (name === 'client')
      for (const rival of file.rivals) outside = Math.max(outside, rival.fit * (1 - spec.stake * (1 - rival.trust)));
    return {
      spec,
      value,
      weight,
      worth,
      utility,
      limit,
      flexibility,
      present,
      stop,
      told: new Int32Array(K),
      outside,
      importance: weight.map((w) => w / most),
      sorted: Int32Array.from({ length: packages }, (_, n) => n).sort((a, b) => utility[b] - utility[a] || a - b),
      power: 1 / spec.bid.exponent,
      c: new Float64Array(K),
      l: new Float64Array(K),
      known: new Float64Array(K),
      v: new Float64Array(options),
      c0: new Float64Array(K),
      guess: new Float64Array(K),
      favour: new Float64Array(K),
      l0: new Float64Array(K),
      v0: new Float64Array(options),
      waived: new Uint8Array(K),
      free: new Uint8Array(packages),
      free0: new Uint8Array(packages),
      refusals: new Int32Array(K),
      gain: new Float64Array(options),
      r: 0,
      s: 0,
      best: -1,
      bid: -1,
      said: -1,
      wish: -1,
      compromise: NaN,
      draw: null,
    };
  });
  const fill = (side) => {
    for (let n = 0; n < packages; n++) {
      side.free[n] = 1;
      for (let k = 0; k < K; k++)
        if (side.waived[k] === 0 && side.value[flat[n * K + k]] < side.limit[k]) side.free[n] = 0;
    }
  };
  sides.forEach((me, i) => {
    const you = sides[1 - i];
    const U = strangers ? 0 : me.spec.understanding;
    for (let k = 0; k < K; k++) {
      me.guess[k] = (1 - U) * (me.spec.assumes[keys[k]] ?? me.importance[k]);
      me.c0[k] = U * you.importance[k] + me.guess[k];
      me.l0[k] = U * you.present[k];
    }
    for (let o = 0; o < options; o++) me.v0[o] = U * you.value[o] + (1 - U) * (1 - me.value[o]);
    fill(me);
    me.free0.set(me.free);
  });
  const cost = (me, k) => (me.c[k] > me.l[k] ? me.c[k] : me.l[k]);
  const trust = (me) => me.r / (me.r + me.s);
  const looks = Math.min(1, 8 / rounds);
  const sayings = Math.min(1, 14 / rounds);

  /** The believed value of an option; flat beyond a limit that the other has stated. */
  const believed = (me, k, o) => (me.told[k] < 0 ? me.v[o] : Math.min(me.v[o], me.v[me.told[k]]));

  /** Among the free packages at or above the target the one believed to be worth most to the other. */
  function choose(me, target, theirs) {
    const { gain, v, sorted, utility, free, told } = me;
    for (let k = 0; k < K; k++) {
      const favour = cost(me, k) + 0.05;
      const last = theirs < 0 ? -1 : flat[theirs * K + k];
      const near = last >= 0 && told[k] >= 0 && v[last] > v[told[k]] ? told[k] : last;
      for (let o = 0; o < sizes[k]; o++)
        gain[first[k] + o] =
          favour * believed(me, k, first[k] + o) -
          (near < 0 ? 0 : (1e-6 / (sizes[k] - 1)) * Math.abs(first[k] + o - near));
    }
    let best = -1;
    let most = -Infinity;
    for (let m = 0; m < packages; m++) {
      const n = sorted[m];
      if (utility[n] < target && best >= 0) break;
      if (free[n] === 0) continue;
      let sum = 0;
      for (let k = 0, at = n * K; k < K; k++, at++) sum += gain[flat[at]];
      if (sum > most) {
        most = sum;
        best = n;
      }
    }
    return best;
  }

  /** Own utility of the package with the greatest believed Nash product; −1 without one. */
  function compromise(me) {
    if (!Number.isNaN(me.compromise)) return me.compromise;
    const { gain, utility, free } = me;
    const { walkAway } = me.spec;
    let sum = 0;
    for (let k = 0; k < K; k++) sum += cost(me, k);
    for (let k = 0; k < K; k++)
      for (let o = first[k]; o < first[k] + sizes[k]; o++)
        gain[o] = (sum === 0 ? 1 / K : cost(me, k) / sum) * believed(me, k, o);
    let best = 0;
    me.compromise = -1;
    for (let n = 0; n < packages; n++) {
      if (free[n] === 0 || utility[n] <= walkAway) continue;
      let their = -walkAway;
      for (let k = 0, at = n * K; k < K; k++, at++) their += gain[flat[at]];
      const product = (utility[n] - walkAway) * their;
      if (their <= 0 || product <= best) continue;
      best = product;
      me.compromise = utility[n];
    }
    return me.compromise;
  }

  /** `me` tells `you` what issue k is to it; the evidence is ¼ of what you did not know, or ¼ where you asked. */
  function tell(me, you, k, evidence) {
    const T = trust(you);
    you.r += evidence;
    you.c[k] += T * (me.importance[k] - you.c[k]);
    you.l[k] += T * (me.present[k] - you.l[k]);
    you.known[k] += T * (1 - you.known[k]);
    if (me.present[k] === 1) you.told[k] = me.stop[k];
    me.telling.add(k);
  }

  /** The meetings before the table, between strangers. */
  function meet(run) {
    const address = `${seed.length}:${seed}/${run}`;
    const shared = 2 * alea(`${address}/both/meetings`)() - 1;
    sides.forEach((me, i) => {
      me.next = alea(`${address}/${i === 0 ? 'vendor' : 'client'}/meetings`);
      const T = (me.spec.propensity ?? 0.5) + 0.2 * (0.5 * shared + 0.5 * (2 * me.next() - 1));
      me.r = 2 * T;
      me.s = 2 * (1 - T);
      me.telling = new Set();
    });
    for (let m = 0; m < meetings; m++) {
      const calls = sides.map((me) => me.next() < (me.spec.effort ?? 1));
      const turns = [0, 0];
      let asked = -1;
      // The caller first; two turns each, then an answer that is due.
      for (let t = 0, i = calls[0] ? 0 : 1; (calls[0] || calls[1]) && (t < 4 || asked >= 0); t++, i = 1 - i) {
        const [me, you] = [sides[i], sides[1 - i]];
        const [d0, , d4] = [me.next(), me.next(), me.next()];
        turns[i] += 1;
        // A turn is decided at once: what it answers is not yet told.
        const before = new Set(me.telling);
        if (asked >= 0 && d0 < Math.max(trust(me), me.spec.care)) tell(me, you, asked, 0.25);
        asked = -1;
        if (!calls[i] || t > 3) continue;
        const n = me.r + me.s;
        const asking = 1 - (trust(me) * n) / (n + 2);
        if (d4 < asking) {
          let most = 0;
          for (let k = 0; k < K; k++)
            if (me.weight[k] * (1 - me.known[k]) > most) most = me.weight[(asked = k)] * (1 - me.known[k]);
          continue;
        }
        const chance = Math.min(1, (0.2 * trust(me) * (1 + you.telling.size)) / (1 + before.size));
        if (d4 >= asking + (1 - asking) * chance) continue;
        let issue = -1;
        for (let k = 0; k < K; k++) if (!before.has(k) && (issue < 0 || me.weight[k] > me.weight[issue])) issue = k;
        if (issue >= 0) tell(me, you, issue, 0.25 * (1 - you.known[issue]));
      }
      sides.forEach((me, i) => {
        for (let t = 3 * turns[i]; t < 9; t++) me.next();
        me.r *= 0.98 ** weeks;
        me.s *= 0.98 ** weeks;
      });
    }
  }

  return (run) => {
    for (let i = 0; i < 2; i++) {
      const me = sides[i];
      if (!strangers) {
        me.r = me.spec.trust * me.spec.depth;
        me.s = (1 - me.spec.trust) * me.spec.depth;
      }
      me.l.set(me.l0);
      me.v.set(me.v0);
      me.known.fill(strangers ? 0 : me.spec.understanding);
      me.waived.fill(0);
      me.told.fill(-1);
      me.free.set(me.free0);
      me.refusals.fill(0);
      me.best = me.bid = me.said = me.wish = -1;
      me.compromise = NaN;
      const address = `${seed.length}:${seed}/${run}/${i === 0 ? 'vendor' : 'client'}`;
      me.draw = alea(`${address}/turn`);
      // Whatever a side assumes is off by up to a fifth.
      const off = alea(`${address}/beliefs`);
      for (let k = 0; k < K; k++) me.c[k] = Math.min(1, me.c0[k] + 0.2 * (2 * off() - 1) * me.guess[k]);
    }
    if (strangers) meet(run);
    for (let round = 0; round < rounds; round++) {
      const time = (round + 1) / (rounds + 1);
      for (let i = 0; i < 2; i++) {
        const me = sides[i];
        const you = sides[1 - i];
        const { care, stake, walkAway, opensAt } = me.spec;
        const { draw } = me;
        const d0 = draw();
        const d1 = draw();
        const d2 = draw();
        const d3 = draw();
        const d4 = draw();
        const T = trust(me);
        let granted = false;
        // Answer what the other said.
        if (you.said >= 0) {
          const k = you.said;
          const theirTrust = trust(you);
          const costly = cost(you, k);
          if (you.wish < 0) {
            if (d0 < Math.max(T, care)) {
              you.r += 0.25;
              you.c[k] += theirTrust * (me.importance[k] - you.c[k]);
              const stands = me.present[k] === 1 && me.waived[k] === 0;
              if (stands) you.told[k] = me.stop[k];
              you.l[k] += theirTrust * ((stands ? 1 : 0) - you.l[k]);
              you.known[k] += theirTrust * (1 - you.known[k]);
            }
          } else if (me.waived[k] === 0 && me.value[you.wish] < me.limit[k]) {
            if (d0 < me.flexibility[k] * (T + (1 - T) * me.c[k])) {
              granted = true;
              me.waived[k] = 1;
              fill(me);
              me.c[k] = 1;
              me.compromise = NaN;
              you.r += 0.5 + 0.5 * costly;
              you.l[k] = 0;
              you.told[k] = -1;
            } else if (d1 < care) {
              you.told[k] = me.stop[k];
              you.r += 0.25;
              you.l[k] += theirTrust * (1 - you.l[k]);
              you.known[k] += theirTrust * (1 - you.known[k]);
            } else {
              you.refusals[k] += 1;
              you.s += (2 * (1 - costly)) / you.refusals[k];
              you.l[k] += 0.5 * theirTrust * (1 - you.l[k]);
            }
          }
          you.compromise = NaN;
          you.said = you.wish = -1;
        }
        const target = walkAway + (opensAt - walkAway) * (1 - time ** me.power);
        const next = choose(me, target, you.bid);
        const offered = you.bid >= 0 && me.free[you.bid] === 1 ? me.utility[you.bid] : 0;
        const share = 1 - stake * (1 - T);
        if (
          you.bid >= 0 &&
          me.free[you.bid] === 1 &&
          offered >= walkAway &&
          offered * share >= me.outside &&
          offered >= me.utility[next]
        )
          return { kind: 'agreement', round };
        if (!granted && time > 0.15 && me.outside > 0 && d2 < looks) {
          let hope = offered * share;
          if (hope <= 0 || d2 < looks / (1 + Math.exp(-Math.log(me.outside / hope) / 0.03))) {
            hope = Math.max(offered, compromise(me)) * share;
            if (hope <= 0 || d2 < looks / (1 + Math.exp(-Math.log(me.outside / hope) / 0.03)))
              return { kind: 'walk-away', round };
          }
        }
        me.bid = next;
        // The other takes the offer in: better than any before is a concession.
        const received = you.utility[next];
        if (you.best >= 0 && received > you.best) you.r += 4 * (received - you.best);
        if (received > you.best) you.best = received;
        if (you.bid < 0 || d3 >= sayings) continue;
        let issue = -1;
        let most = 0;
        if (d4 < care) {
          for (let k = 0; k < K; k++)
            if (me.weight[k] * (1 - me.known[k]) > most) most = me.weight[(issue = k)] * (1 - me.known[k]);
          me.said = issue;
          continue;
        }
        const { favour } = me;
        for (let k = 0; k < K; k++) {
          favour[k] = (me.worth[flat[next * K + k]] - me.worth[flat[you.bid * K + k]]) / (cost(me, k) + 0.05);
          if (favour[k] > most) most = favour[k];
        }
        if (most === 0) continue;
        // Each point in proportion to what it has above two fifths of the best.
        let sum = 0;
        for (let k = 0; k < K; k++) if (favour[k] > 0.4 * most) sum += favour[k] - 0.4 * most;
        let rest = ((d4 - care) / (1 - care)) * sum;
        for (let k = 0; k < K; k++)
          if (favour[k] > 0.4 * most) {
            issue = k;
            if (rest < favour[k] - 0.4 * most) break;
            rest -= favour[k] - 0.4 * most;
          }
        me.said = issue;
        me.wish = flat[next * K + issue];
        you.c[issue] += 0.5 * trust(you) * (1 - you.c[issue]);
        you.compromise = NaN;
      }
    }
    return { kind: 'deadline', round: rounds - 1 };
  };
}
