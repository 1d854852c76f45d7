// The numbers that are compared between people and simulation: how many agree, and how good their deals are.
import { meanEstimate, wilson } from 'dealbreaker/validation';

const WORTH = { High: 5, Medium: 4, Low: 3 };
const ISSUES = ['food', 'water', 'firewood'];

/** Points of both when the first takes so many packages of each. */
export function pointsOf({ a, b }, taken) {
  const of = (person, count) => ISSUES.reduce((sum, key) => sum + count(taken[key]) * WORTH[person.priority[key]], 0);
  return [of(a, (n) => n), of(b, (n) => 3 - n)];
}

/** Points of every one of the 64 divisions. */
function divisions(dyad) {
  return Array.from({ length: 64 }, (_, n) => pointsOf(dyad, { food: n & 3, water: (n >> 2) & 3, firewood: n >> 4 }));
}

/**
 * `outcomes`: at least one { dyad, points: [first, second], or null without a deal }. A number of the deals is null
 * where there is none.
 */
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
    agreed: wilson(deals.length, outcomes.length),
    points: meanEstimate(measured.map(({ points }) => points)),
    joint: meanEstimate(measured.map(({ joint }) => joint)),
    frontier: deals.length === 0 ? null : wilson(measured.filter(({ frontier }) => frontier).length, deals.length),
  };
}
