/**
 * What every runtime must compute to the same bytes: negotiations with their records, tables saved in the middle,
 * simulations.
 */

/** A digest of a text: FNV-1a over its UTF-16 units, twice, with 32 bits each. */
export function digest(text) {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ (text.charCodeAt(i) + i), 0x01000193);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One line for each scenario file: `files` maps names to texts. */
export function probe({ negotiate, openTable, readScenario, simulate, withLevers }, files) {
  return Object.entries(files).map(([name, text]) => {
    const scenario = readScenario(text);
    const parts = [];
    for (let run = 0; run < 40; run++) parts.push(JSON.stringify(negotiate(scenario, { seed: 'every runtime', run })));
    const table = openTable(scenario, { seed: 7 });
    for (let n = 0; n < 5; n++) table.step();
    parts.push(JSON.stringify(table), JSON.stringify(table.view('client')));
    const formula = withLevers(scenario, { 'vendor.bid.exponent': 0.37, 'client.bid.exponent': 1.9 });
    parts.push(
      JSON.stringify(simulate(formula, { runs: 300 })),
      JSON.stringify(simulate(scenario, { runs: 300, seed: 'ä€😀' })),
    );
    return `${name} ${digest(parts.join('\n'))}`;
  });
}
