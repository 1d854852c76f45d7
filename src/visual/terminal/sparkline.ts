/** A line of numbers in [0, 1] as a row of small bars. */

const BARS = '▁▂▃▄▅▆▇█';

export const sparkline = (values: readonly number[]): string =>
  values.map((value) => BARS[Math.max(0, Math.min(BARS.length - 1, Math.floor(value * BARS.length)))]!).join('');
