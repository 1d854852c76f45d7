// The table that the small point must show, as rows of levers and bounds on the deal rate. `keeper` has the break
// point, `asker` wishes the point.

/** The rows; each bound takes the rates so far and the slack by which every bound is loosened. */
export function rows(point, keeper, asker) {
  const noPoint = { [`${keeper}.breakPoints.${point}`]: 'none' };
  const noTrust = { [`${keeper}.trustRule`]: 'off', [`${asker}.trustRule`]: 'off' };
  const hardlyTrusted = { [`${asker}.trust`]: 0.2 };
  const atLeast = (bound) => (rates, rate, slack) => rate >= bound - slack;
  const above = (rates, rate, slack) => rate >= rates.baseline + 0.25 - slack;
  return [
    {
      name: 'baseline',
      levers: {},
      says: '0.10 to 0.45',
      holds: (rates, rate, slack) => rate >= 0.1 - slack && rate <= 0.45 + slack,
    },
    { name: 'explains', levers: { [`${keeper}.care`]: 1 }, says: 'at least 0.85', holds: atLeast(0.85) },
    {
      name: 'relationship',
      says: 'at least 0.85',
      holds: atLeast(0.85),
      levers: { [`${keeper}.trust`]: 0.8, [`${asker}.trust`]: 0.8, [`${keeper}.depth`]: 12, [`${asker}.depth`]: 12 },
    },
    { name: 'understood', levers: { [`${asker}.understanding`]: 0.6 }, says: 'at least 0.85', holds: atLeast(0.85) },
    { name: 'bends', levers: { [`${keeper}.flexibility`]: 1 }, says: 'baseline + 0.25', holds: above },
    { name: 'no break point', levers: noPoint, says: 'at least 0.85', holds: atLeast(0.85) },
    { name: 'null, no point', levers: { ...noTrust, ...noPoint }, says: 'control', holds: () => true },
    {
      name: 'null model',
      levers: noTrust,
      says: 'baseline + 0.25; within 0.1 of the row above',
      holds: (rates, rate, slack) =>
        above(rates, rate, slack) && Math.abs(rate - rates['null, no point']) <= 0.1 + slack,
    },
    { name: 'no assumption', levers: { [`${asker}.assumes.${point}`]: 'none' }, says: 'baseline + 0.25', holds: above },
    { name: 'not believed', levers: hardlyTrusted, says: 'control', holds: () => true },
    { name: '… no point', levers: { ...hardlyTrusted, ...noPoint }, says: 'control', holds: () => true },
    {
      name: '… explains',
      levers: { ...hardlyTrusted, [`${keeper}.care`]: 1 },
      says: 'at most 0.5',
      holds: (rates, rate, slack) => rate <= 0.5 + slack,
    },
  ];
}
