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

/**
 * One line for each scenario file: `files` maps names to texts. With the seven examples that is 2,100 negotiations and
 * 210 deals. The last word of a line is of what the page has no use for (`src/page/small`): the digests of a saved
 * table, and what a post-mortem finds of a deal, of the reason of a break point, and of a manager.
 */
export function probe(library, files) {
  const { dealings, efficiency, negotiate, openTable, postMortem, readScenario, simulate, sweep, withLevers } = library;
  return Object.entries(files).map(([name, text]) => {
    const scenario = readScenario(text);
    const parts = [];
    const add = (result) => void parts.push(digest(JSON.stringify(result)));
    for (let run = 0; run < 300; run++) add(negotiate(scenario, { seed: 'every runtime', run }));
    for (let run = 0; run < 6; run++) add(dealings(scenario, { seed: 'every runtime', run, deals: 5 }));
    const table = openTable(scenario, { seed: 7 });
    for (let n = 0; n < 5; n++) table.step();
    const { digests, ...saved } = table.toJSON();
    add(saved);
    add(table.view('client'));
    const formula = withLevers(scenario, { 'vendor.bid.exponent': 0.37, 'client.bid.exponent': 1.9 });
    add(simulate(formula, { runs: 300 }));
    add(simulate(scenario, { runs: 300, seed: 'ä€😀' }));
    add(efficiency(scenario));
    const found = postMortem(negotiate(scenario, { seed: 12 }), { runs: 2, others: 2 });
    const { closed = null, fatalReason = null, manager = null, ...told } = found;
    add(told);
    add(sweep(scenario, { vary: { 'vendor.care': [0, 0.5, 1] }, runs: 50 }));
    return `${name} ${digest(parts.join('\n'))} ${digest(JSON.stringify([digests, closed, fatalReason, manager]))}`;
  });
}
