// Measures the speed of the library beside a peer in the same run: npm run bench [-- --json] [--update] [name…]. The
// names are classic, whole, meetings, studies, spaces, shapes, workers, loading, page, memory and efficiency; the
// default is all of them. A row has a name, a rate per second or a quantity in another unit (the median of the rounds,
// with the least and the most), and the ratio to the rate of the peer. A row whose ratio fell by more than a fifth
// against the committed table is marked; `--update` writes the ratios of this run into that table.
import { bigSpaces } from './bigSpaces.mjs';
import { classic } from './classic.mjs';
import { fallenFrom, readCommitted, updateCommitted } from './committed.mjs';
import { efficiencyRows } from './efficiency.mjs';
import { hardShapes } from './hardShapes.mjs';
import { loading } from './loading.mjs';
import { meetings } from './meetings.mjs';
import { memory } from './memory.mjs';
import { page } from './page.mjs';
import { studies } from './studies.mjs';
import { wholeModel } from './wholeModel.mjs';
import { workers } from './workers.mjs';

const parts = {
  classic,
  whole: wholeModel,
  meetings,
  studies,
  spaces: bigSpaces,
  shapes: hardShapes,
  workers,
  loading,
  page,
  memory,
  efficiency: efficiencyRows,
};
const words = process.argv.slice(2).filter((word) => !['--json', '--update'].includes(word));
const unknown = words.filter((word) => !Object.hasOwn(parts, word));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; use: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const rows = [];
for (const [name, part] of Object.entries(parts))
  if (words.length === 0 || words.includes(name)) rows.push(...(await part()));

const committed = readCommitted();
for (const row of rows) row.fallenFrom = fallenFrom(committed, row);
if (process.argv.includes('--update')) updateCommitted(rows);
if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, rows }, null, 2));
else {
  const text = (n) =>
    n >= 100
      ? Math.round(n)
          .toString()
          .replace(/\B(?=(\d{3})+$)/g, ',')
      : n.toPrecision(3);
  console.log(`Node ${process.version}; median of the rounds, least and most in brackets`);
  for (const { name, unit, median, least, most, beside, ratio, fallenFrom: before } of rows) {
    const peer = beside == null ? '' : `   ${ratio.toFixed(2)} × ${beside}`;
    const mark = before === null ? '' : `   FELL from ${before.toFixed(2)}`;
    console.log(
      `  ${name.padEnd(58)} ${text(median).padStart(9)} ${unit} (${text(least)} to ${text(most)})${peer}${mark}`,
    );
  }
}
