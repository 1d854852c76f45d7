// How fast it is, measured beside a peer in the same run. npm run bench [-- --json]
// A row: what is done, how many a second (median of the rounds, with the least and the most), and the ratio to what stands beside it.
import { classic } from './classic.mjs';
import { wholeModel } from './wholeModel.mjs';

const rows = [...classic(), ...wholeModel()];
if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, rows }, null, 2));
else {
  const text = (n) => (n >= 100 ? Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g, ',') : n.toPrecision(3));
  console.log(`Node ${process.version}; median of the rounds, least and most in brackets`);
  for (const { name, unit, median, least, most, beside, ratio } of rows) {
    console.log(`  ${name.padEnd(58)} ${text(median).padStart(9)} ${unit} (${text(least)} to ${text(most)})${beside === null ? '' : `   ${ratio.toFixed(2)} × ${beside}`}`);
  }
}
