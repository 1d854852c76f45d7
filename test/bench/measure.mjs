/**
 * Measures several tasks in turn, round after round, so that changes of the machine's speed affect all of them.
 */

/**
 * Runs each task once to warm up and then `rounds` times in turn. A task returns the number of units that it did.
 * Returns the rates in units per second, one list for each task.
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
 * A row of the table. `rates` are in `unit`; `other` has the rates of the peer named `beside`, round by round; `ratio`
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
