/**
 * Measuring: several things in turn, round after round, so that a machine that speeds up or slows down does so for all
 * of them.
 */

/**
 * Runs each task once to warm up and then `rounds` times in turn. A task does some work and returns how many it did.
 * Returns the rates per second, one list for each task.
 */
export function inTurn(tasks, rounds = 7) {
  for (const task of tasks) task();
  const rates = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) {
    tasks.forEach((task, i) => {
      const start = performance.now();
      const done = task();
      rates[i].push((done * 1000) / (performance.now() - start));
    });
  }
  return rates;
}

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * A row of the table: `rates` per second; `other` are the rates of what stands beside it, round by round, and the ratio
 * is the median of the rounds' ratios.
 */
export const row = (name, unit, rates, beside = null, other = null) => ({
  name,
  unit,
  median: median(rates),
  least: Math.min(...rates),
  most: Math.max(...rates),
  beside,
  ratio: other === null ? null : median(rates.map((rate, i) => rate / other[i])),
});
