/** Evidence is counted in numbers. */
import { ruleLaw } from './ruleLaw.ts';

export const edgesStayNumbers = ruleLaw(
  'edgesStayNumbers',
  'Whatever happens, an edge holds finite numbers from 0: r, s and ceiling, and nothing else.',
  ({ after }) => {
    const wrong = Object.entries(after).find(
      ([key, value]) => !['r', 's', 'ceiling'].includes(key) || !(Number.isFinite(value) && value >= 0),
    );
    return wrong === undefined
      ? after.ceiling > 1
        ? `it makes the ceiling ${after.ceiling}`
        : null
      : `it makes ${wrong[0]} ${String(wrong[1])}`;
  },
);
