// The table of ratios that is committed (committed.json). A ratio is taken in one run, so that it says the same on a
// fast and on a slow machine; rates and times by themselves are not compared.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('committed.json', import.meta.url);
/** A ratio below this share of the committed one is marked: it fell by more than a fifth. */
const FLOOR = 0.8;

/** The name of a row without what was measured, which stands in brackets at its end. */
export const keyOf = ({ name }) => name.replace(/ \([^()]*\)$/, '');

export const readCommitted = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** Writes the ratios of these rows into the table; the ratios of other rows stay. */
export function updateCommitted(rows) {
  writeFileSync(FILE, `${JSON.stringify(updated(readCommitted(), rows), null, 2)}\n`);
}

export const updated = (committed, rows) => ({
  ...committed,
  ...Object.fromEntries(
    rows.filter(({ ratio }) => ratio != null).map((row) => [keyOf(row), Number(row.ratio.toPrecision(3))]),
  ),
});

/** The committed ratio of a row that is now below four fifths of it; null for every other row. */
export function fallenFrom(committed, row) {
  const before = committed[keyOf(row)];
  return before !== undefined && row.ratio != null && row.ratio < FLOOR * before ? before : null;
}
