// What is compared between people and simulation: how many agree, and how good their deals are.

const WORTH = { High: 5, Medium: 4, Low: 3 };
const ISSUES = ['food', 'water', 'firewood'];
const Z = 1.959963984540054;

/** Points of both when the first takes so many packages of each. */
export function pointsOf({ a, b }, taken) {
  const of = (person, count) => ISSUES.reduce((sum, key) => sum + count(taken[key]) * WORTH[person.priority[key]], 0);
  return [of(a, (n) => n), of(b, (n) => 3 - n)];
}

/** Points of every one of the 64 divisions. */
function divisions(dyad) {
  return Array.from({ length: 64 }, (_, n) => pointsOf(dyad, { food: n & 3, water: (n >> 2) & 3, firewood: n >> 4 }));
}

/** `outcomes`: { dyad, points: [first, second], or null without a deal }. */
export function figures(outcomes) {
  const deals = outcomes.filter(({ points }) => points !== null);
  const measured = deals.map(({ dyad, points: [first, second] }) => {
    const others = divisions(dyad);
    return {
      points: (first + second) / 2,
      joint: (first + second) / Math.max(...others.map(([x, y]) => x + y)),
      frontier: !others.some(([x, y]) => x >= first && y >= second && x + y > first + second),
    };
  });
  return {
    agreed: rate(deals.length, outcomes.length),
    points: mean(measured.map(({ points }) => points)),
    joint: mean(measured.map(({ joint }) => joint)),
    frontier: rate(measured.filter(({ frontier }) => frontier).length, deals.length),
  };
}

/** A rate with its score interval (Wilson 1927). */
function rate(hits, n) {
  if (n === 0) return { share: 0, low: 0, high: 1 };
  const p = hits / n;
  const square = (Z * Z) / n;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  const centre = (p + square / 2) / (1 + square);
  return { share: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A mean with half the width of its interval. */
function mean(numbers) {
  const n = numbers.length;
  const x = numbers.reduce((a, b) => a + b, 0) / n;
  const squares = numbers.reduce((sum, y) => sum + (y - x) ** 2, 0);
  return { mean: x, half: Z * Math.sqrt(squares / (n - 1) / n) };
}
